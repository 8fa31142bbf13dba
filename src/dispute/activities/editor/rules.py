"""What an editor asks of a headline, what the tables answer, and what a text still lacks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from dispute.activities.deaths.rules import firmness
from dispute.activities.editor.others import others_say
from dispute.activities.headlines.rules import Direction, Window, of
from dispute.activities.rivals.rules import growth
from dispute.evidence.deaths import Estimate

#: The form's name in a learner's progress, and the key of the headline that is sent.
FORM, SEND = "editor", "send"
#: What the editor asks, in this order, with what can be answered.
CALLS: Mapping[str, tuple[str, ...]] = {
    "years": ("most", "few"),
    "ends": ("apart", "touch"),
    "counts": ("same", "opposite", "open"),
}
#: A number as people write it, with its thousands apart or not.
NUMBER = re.compile(r"\d+(?:[ ,.\u202f\u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Moved:
    """A headline with another ``first`` or ``last`` year: how many of ``total`` such headlines say the same."""

    side: str
    same: int
    total: int


def code(window: Window) -> str:
    """Return a headline as a form keeps it: ``2013/2016``."""
    return f"{window.first}/{window.last}"


def begun(typed: str, start: str, starts: Iterable[str]) -> str:
    """Return the box after a start: it takes the place of another one, and what was typed stays behind it."""
    for each in starts:
        typed = typed.removeprefix(each).removeprefix(each.strip())
    return f"{start}{typed.lstrip()}"


def moved(counts: Mapping[int, Estimate], window: Window) -> Moved:
    """Return what other first years say of the same last year; where there are none, other last years."""
    firsts = [of(counts, year, window.last) for year in counts if year < window.last and year != window.first]
    lasts = [of(counts, window.first, year) for year in counts if year > window.first and year != window.last]
    side, found = ("first", firsts) if firsts else ("last", lasts)
    return Moved(side, sum(each.direction is window.direction for each in found), len(found))


def apart(counts: Mapping[int, Estimate], window: Window) -> bool:
    """Return whether the ranges of the two years do not touch."""
    a, b = counts[window.first], counts[window.last]
    return a.high < b.low or b.high < a.low


def by_kinds(kinds: Mapping[str, Mapping[int, Estimate]], window: Window) -> str:
    """Return how a headline stands by each kind of violence alone: ``firm``, ``best`` or ``turns``."""
    grown = [growth(by, window.first, window.last) for by in kinds.values()]
    return firmness(grown, up=window.direction is Direction.RISE)


@dataclass(frozen=True, slots=True)
class Attacks:
    """Deaths in attacks on civilians in one year, best estimates: put on any government, on the country's own, and on
    armed groups.
    """

    governments: int
    own: int
    groups: int


def attacks(rows: Iterable[Any], country: str) -> dict[int, Attacks]:
    """Return who attacked civilians, year by year, from those rows of ``deaths.csv`` that tell it."""
    told = (row for row in rows if row.country == country and row.by_governments is not None)
    return {row.year: Attacks(row.by_governments, row.by_own_government, row.by_groups) for row in told}


def hides(by_year: Mapping[int, Attacks], window: Window) -> bool:
    """Return whether attacks by governments, or those by armed groups, moved against a headline's direction."""
    a, b = by_year[window.first], by_year[window.last]
    grown = (b.governments - a.governments, b.groups - a.groups)
    return min(grown) < 0 if window.direction is Direction.RISE else max(grown) > 0


def against(counts: Mapping[int, Estimate], window: Window) -> tuple[int, int]:
    """Return how many pairs of years say the opposite of a headline, and how many pairs there are."""
    pairs = [of(counts, first, last).direction for first, last in combinations(sorted(counts), 2)]
    opposite = Direction.FALL if window.direction is Direction.RISE else Direction.RISE
    return pairs.count(opposite), len(pairs)


def answer(call: str, counts: Mapping[int, Estimate], rows: Iterable[Any], window: Window) -> str:
    """Return the answer that the tables give to one of the editor's questions."""
    match call:
        case "years":
            found = moved(counts, window)
            return "most" if 2 * found.same > found.total else "few"
        case "ends":
            return "apart" if apart(counts, window) else "touch"
        case _:
            return others_say(rows, window)


def answered(form: Mapping[str, str], window: Window) -> dict[str, str]:
    """Return what a learner has said of a headline, call by call; what is not on offer is left out."""
    said = {call: form.get(f"{code(window)}.{call}", "") for call in CALLS}
    return {call: choice for call, choice in said.items() if choice in CALLS[call]}


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, each without what sets thousands apart: ``3540``, ``4.8``."""
    found = set()
    for token in NUMBER.findall(text):
        whole = re.sub(r"[ ,.\u202f\u00a0](?=\d{3}(?!\d))", "", token)
        found.add(whole.replace(",", "."))
    return found


def lacking(
    text: str, sent: Window | None, other: Window | None, counter: str, ends: Collection[str], words: str, years: Any
) -> list[str]:
    """Return what a line still lacks: ``years``, ``counter``, ``range``, ``other``.

    Parameters
    ----------
    sent, other
        The learner's headlines, if both are kept; without them any two years, and a third one, are enough.
    counter
        Who counted, as a text has to name it.
    ends
        Numbers that tell a range, as :func:`numbers` writes them.
    words
        A regular expression for a range told in words.
    years
        The years of the table.
    """
    there = {int(n) for n in numbers(text) if n.isdigit()} & {*years}
    own = {sent.first, sent.last} if sent else set()
    missing = {
        "years": not own <= there if own else len(there) < 2,
        "counter": counter.casefold() not in text.casefold(),
        "range": not numbers(text) & {*ends} and not re.search(words, text, re.I),
        "other": not (there - own) & {other.first, other.last} if other else len(there) < 3,
    }
    return [what for what, lacks in missing.items() if lacks]
