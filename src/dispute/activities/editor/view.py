"""The editor's questions about a headline, with what the tables answer, and the reply to the learner's line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dispute.activities.deaths.view import who
from dispute.activities.editor.others import Other, heard_of
from dispute.activities.editor.rules import (
    CALLS,
    Attacks,
    against,
    answer,
    by_kinds,
    code,
    hides,
    moved,
    numbers,
)
from dispute.activities.headlines.rules import Direction, Window, bounds
from dispute.activities.headlines.view import headline, reach
from dispute.activities.tolls.view import figure
from dispute.charts.columns import number
from dispute.evidence.deaths import Estimate
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.words.wording import load, there

TEMPLATE = "activities/editor/view.html"


def closed(words: Words) -> str:
    """Return what has to be made before the editor can ask about it."""
    return render(TEMPLATE, part="closed", words=words)


def send(pair: Sequence[Window], sent: Window | None, place: str, words: Words) -> str:
    """Return the learner's two headlines, one of which is sent by a press."""
    options = [(headline(each, place, words), code(each)) for each in pair]
    return render(TEMPLATE, part="send", options=options, chosen=code(sent) if sent else "", words=words)


def way(window: Window, words: Words) -> str:
    """Return what a headline says: ``more`` or ``fewer``."""
    return words("editor.more" if window.direction is Direction.RISE else "editor.fewer")


def asked(call: str, window: Window, words: Words) -> str:
    """Return one of the editor's questions."""
    return words(f"editor.ask_{call}", way=way(window, words), first=window.first, last=window.last)


def call(name: str, choice: str, window: Window, told: tuple[str, Sequence[str]], words: Words) -> str:
    """Return a question with what can be answered; once a choice is made, the choice and what the tables say."""
    options = [(words(f"editor.say_{each}"), each) for each in CALLS[name]]
    return render(
        TEMPLATE, part="call", name=name, asked=asked(name, window, words), options=options,
        choice=words(f"editor.say_{choice}") if choice else "", told=told[0], source_ids=told[1], words=words,
    )  # fmt: skip


def told(
    name: str,
    choice: str,
    window: Window,
    counts: Mapping[int, Estimate],
    rows: Sequence[Any],
    words: Words,
) -> str:
    """Return whether a choice was right, what the tables say, and what follows for the line."""
    right = answer(name, counts, rows, window)
    said = [words("editor.hit" if choice == right else "editor.miss")]
    match name:
        case "years":
            found = moved(counts, window)
            places = {"same": found.same, "total": found.total, "first": window.first, "last": window.last}
            said.append(words.counted(f"editor.other_{found.side}", found.same, way=way(window, words), **places))
            said.append(words(f"editor.so_{right}_{found.side}"))
        case "ends":
            a, b = (span(counts[year], words) for year in (window.first, window.last))
            said.append(words("editor.ranges", a=a, b=b, first=window.first, last=window.last))
            said.append(words(f"editor.so_{right}"))
        case _:
            have = [has(other, words) for other in heard_of(rows, window)]
            said.append(words(f"editor.so_{right}", have=words.listed(have)) if have else words("editor.so_none"))
    return " ".join(said)


def named(other: Other, words: Words) -> str:
    """Return another counter as a part of a sentence."""
    return words("editor.mission") if hasattr(other.row, "loss_id") else who(other.row, words)


def has(other: Other, words: Words) -> str:
    """Return one count of another counter: who, which year, how many, and whom or what it counts."""
    if hasattr(other.row, "loss_id"):
        n, what = figure(other.row, words), words.named(other.row.who_died)
    else:
        n, what = number(other.value, words), words.of(other.row, "definition")
    return words("editor.has", who=named(other, words), year=other.year, n=n, what=what[:1].lower() + what[1:])


def span(counted: Estimate, words: Words) -> str:
    """Return the ends of an estimate: ``3,540 to 4,462``."""
    return words("editor.span", low=number(counted.low, words), high=number(counted.high, words))


def ends(counts: Mapping[int, Estimate], window: Window | None, words: Words) -> set[str]:
    """Return the numbers by which a text can tell a range: low and high of both years, or of the change."""
    if window is None:
        return {f"{end}" for each in counts.values() for end in (each.low, each.high)}
    a, b = counts[window.first], counts[window.last]
    return {f"{end}" for each in (a, b) for end in (each.low, each.high)} | numbers(reach(*bounds(a, b), words))


def causes(text: str, words: Words) -> str:
    """Return a question about words of cause in a text; nothing without any."""
    hits = load(words.lang)["causal"].hits(text) if there(words.lang) else []
    seen = [words("general.quoted", text=word) for word in dict.fromkeys(hit.word for hit in hits)]
    return words("editor.cause", seen=words.listed(seen)) if seen else ""


def model(
    one: Window,
    other: Window,
    counts: Mapping[int, Estimate],
    kinds: Mapping[str, Mapping[int, Estimate]],
    counter: str,
    place: str,
    words: Words,
) -> str:
    """Return a line that names the years, who counted, ranges, the other headline, and how both are true.

    What each kind of violence says alone stands behind it.
    """
    a, b = counts[one.first], counts[one.last]
    said = words(
        "editor.model", counter=counter, place=words.named(place), first=one.first, last=one.last,
        a=number(a.best, words), a_range=span(a, words), b=number(b.best, words), b_range=span(b, words),
        way=way(one, words), other_way=way(other, words), other_first=other.first, other_last=other.last,
    )  # fmt: skip
    return " ".join([said, words(f"editor.kinds_{by_kinds(kinds, one)}")])


def inside(window: Window, attacks: Mapping[int, Attacks], place: str, words: Words) -> str:
    """Return who attacked civilians in a headline's two years, and whether the total hides a part that turns.

    Nothing where a year's rows do not tell it.
    """
    if not {window.first, window.last} <= {*attacks}:
        return ""
    a, b = attacks[window.first], attacks[window.last]
    figures = {
        "a": a.governments, "b": b.governments, "own_a": a.own, "own_b": b.own, "groups_a": a.groups,
        "groups_b": b.groups,
    }  # fmt: skip
    said = words(
        "editor.inside", place=words.named(place), first=window.first, last=window.last,
        **{name: number(figure, words) for name, figure in figures.items()},
    )  # fmt: skip
    turns = words("editor.hides" if hides(attacks, window) else "editor.shows")
    foreign = {window.first: a.governments - a.own, window.last: b.governments - b.own}
    rest = [words("editor.rest", n=number(n, words), year=year) for year, n in foreign.items() if n]
    unnamed = words("editor.others", rest=words.listed(rest)) if rest else ""
    return f"{said} {turns} {unnamed}".strip()


def lacks(what: str, window: Window | None, counts: Mapping[int, Estimate], rows: Sequence[Any], words: Words) -> str:
    """Return what the editor still asks about a line, with what the tables hold against a line without it."""
    why = ""
    if what == "years" and window:
        n, total = against(counts, window)
        why = words("editor.why_years", n=n, total=total)
    elif what == "counter" and rows:
        other = rows[-1]
        why = words("editor.why_counter", who=named(other, words), n=number(other.value, words), year=other.year)
    asked = words(f"editor.lacks_{what}")
    return f"{asked} {why}".strip()


def reply(text: str, asks: Sequence[str], compared: str, within: tuple[str, Sequence[str]], words: Words) -> str:
    """Return what the editor still asks about a kept line, or the line in print, with what lies ``within`` its numbers
    and the sources of that, and with a line to compare it with.
    """
    return render(
        TEMPLATE, part="reply", asks=asks, text=text.strip(), cause=causes(text, words), compared=compared,
        within=within[0], source_ids=within[1], words=words,
    )  # fmt: skip


def heard(text: str, asks: Sequence[str], within: str, words: Words) -> str:
    """Return what a screen reader says of the same."""
    first = [words("editor.asks"), *asks] if asks else [words("editor.prints"), within]
    return " ".join([*first, causes(text, words)]).strip()
