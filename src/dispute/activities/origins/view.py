"""Ten reports and the origins behind them: a task, a tree, a table and a sentence that is counted from them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from dispute.activities.origins.rules import Origin, Report, Trace, by_origin, check, evidence, sides
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE, FIGURE = "activities/origins/view.html", "activities/origins/figure.svg"

#: Longest line of an origin's name in the picture, and of a page's name, so that both fit a phone.
ORIGIN_LINE, REPORT_LINE = 17, 13
LINE_HEIGHT, ROW, GAP = 15, 26, 14
#: How each kind of origin is marked, in the picture and in the table below it.
MARKS = {"document": "■", "office on record": "●", "unnamed official": "○", "own reporting": "□", "dataset": "◆"}
#: What a guess is shown as; every other one is to be looked at again.
SIGNS = {Trace.AGREES: "✓", Trace.FAIR: "½"}

Groups = Sequence[tuple[str, Sequence[Report]]]


def day(published: str, words: Words) -> str:
    """Return a date of publication as precise as it is known: a day, a month, or none."""
    if len(published) == len("2025-09-19"):
        return words.day(date.fromisoformat(published))
    return words.month(date.fromisoformat(f"{published}-01")) if published else words("origins.undated")


def short(report: Report) -> str:
    """Return a page's name without what stands in brackets behind it."""
    return report.publisher.partition(" (")[0]


def task(reports: Sequence[Report], words: Words, heading: str = "origins.reports") -> str:
    """Return the reports with what each lets one see of its voice: the untouched state."""
    said = words(heading, n=len(reports))
    return render(TEMPLATE, part="task", reports=reports, heading=said, words=words, day=day, short=short)


def counted(reports: Sequence[Report], groups: Groups, words: Words) -> str:
    """Return the count of reports and of their origins, in one sentence."""
    key = "origins.count_one" if len(groups) == 1 else "origins.count"
    return words(key, reports=len(reports), origins=len(groups))


def grown(reports: Iterable[Report], chosen: Container[str]) -> Groups:
    """Return the tree as far as it has grown: the origins of the reports of which a learner has said something."""
    told = [each for each in reports if each.id in chosen]
    return by_origin(told, evidence(told))


def so_far(reports: Sequence[Report], chosen: Mapping[str, str], words: Words) -> str:
    """Return how many origins the reports have that are traced so far, in one sentence."""
    if not chosen:
        return words("origins.open")
    groups = grown(reports, chosen)
    if len(chosen) == len(reports):
        return counted(reports, groups, words)
    return words("origins.so_far", origins=len(groups))


def balance(groups: Groups, known: Mapping[str, Origin], words: Words) -> str:
    """Return how many of the origins speak from which side, in one sentence."""
    found = sides(known[key] for key, _ in groups)
    which = words.listed([words("origins.side_count", side=words.named(side), n=n) for side, n in found.items()])
    return words("origins.sides", which=which)


def figure(groups: Groups, known: Mapping[str, Origin], title: str, words: Words) -> str:
    """Return the tree as SVG: a line from each report to its origin. Only what is traced is in it."""
    leaves, roots, top = [], [], 0
    for key, reports in groups:
        lines = wrap(known[key].label, ORIGIN_LINE)
        names = [wrap(short(report), REPORT_LINE) for report in reports]
        rows = [max(ROW, LINE_HEIGHT * len(name) + 8) for name in names]
        height = max(sum(rows), LINE_HEIGHT * len(lines) + 8)
        middle = top + height / 2
        roots.append({"y": middle, "lines": lines, "mark": MARKS[known[key].kind]})
        y = middle - sum(rows) / 2
        for name, row in zip(names, rows, strict=True):
            leaves.append({"y": y + row / 2, "root": middle, "lines": name})
            y += row
        top += height + GAP
    height = max(top - GAP, 1)
    return render(FIGURE, leaves=leaves, roots=roots, height=height, title=title, line=LINE_HEIGHT)


def drawn(groups: Groups, known: Mapping[str, Origin], sentence: str, caption: str, words: Words) -> str:
    """Return sentence, tree and table of reports by origin."""
    picture = figure(groups, known, words("origins.figure", sentence=sentence), words) if groups else ""
    return render(
        TEMPLATE, part="drawn", groups=groups, known=known, sentence=sentence, caption=words(caption),
        figure=Markup(picture), words=words, short=short, marks=MARKS,
    )  # fmt: skip


def live(reports: Sequence[Report], chosen: Mapping[str, str], known: Mapping[str, Origin], words: Words) -> str:
    """Return the tree as far as it has grown."""
    return drawn(grown(reports, chosen), known, so_far(reports, chosen, words), "origins.evidence", words)


def findings(
    reports: Sequence[Report], known: Mapping[str, Origin], words: Words, *, one_step: bool = False
) -> list[str]:
    """Return what the data say: the count, and the sides that the origins speak from.

    ``one_step`` says that all reports tell of the same step: then two sides confirm each other, as copies cannot.
    """
    groups = by_origin(reports, evidence(reports))
    both = one_step and len(sides(known[key] for key, _ in groups)) == 2
    dated = {each.origin for each in reports if each.dated}
    if both and len(dated) == 1:
        who = words(f"origins.voice_{dated.pop()}")
        return [counted(reports, groups, words), words("origins.both_sides_day", who=who)]
    last = words("origins.both_sides" if both else "origins.not_neutral")
    return [counted(reports, groups, words), f"{balance(groups, known, words)} {last}"]


def sign(each: Report, chosen: str, known: Mapping[str, Origin]) -> str:
    """Return how a guess fares, as a sign."""
    return SIGNS.get(check(each, chosen, known), "✗")


def answer(each: Report, chosen: str, known: Mapping[str, Origin], words: Words) -> str:
    """Return what a guess deserves to hear: what it mixes up, the origin, and how a copy leads there."""
    result, said = check(each, chosen, known), []
    if result is not Trace.AGREES:
        said.append(words(f"origins.{result.replace(' ', '_')}"))
    said.append(words("origins.origin_is", voice=words(f"origins.voice_{each.origin}")))
    return " ".join([*said, each.because] if each.because else said)


def checked(reports: Sequence[Report], known: Mapping[str, Origin], words: Words, *, one_step: bool = False) -> str:
    """Return the whole tree, with what it shows; ``one_step`` is that of :func:`findings`."""
    groups = by_origin(reports, evidence(reports))
    said = " ".join(findings(reports, known, words, one_step=one_step))
    return drawn(groups, known, said, "origins.evidence", words)


def outlets(sources: Iterable[Any], words: Words) -> str:
    """Return who is behind each page, as far as it is established."""
    return render(TEMPLATE, part="outlets", sources=list(sources), words=words)
