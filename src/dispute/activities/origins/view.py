"""Ten reports and the origins behind them: a task, a tree, a table and a sentence that is counted from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

from markupsafe import Markup

from dispute.activities.origins.rules import CANNOT_TELL, Origin, Report, Trace, by_origin, check, evidence, sides
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE, FIGURE = "activities/origins/view.html", "activities/origins/figure.svg"

#: Longest line of an origin's name in the picture, and of a page's name, so that both fit a phone.
ORIGIN_LINE, REPORT_LINE = 17, 13
LINE_HEIGHT, ROW, GAP = 15, 26, 14
#: How each kind of origin is marked, in the picture and in the table below it.
MARKS = {"document": "■", "office on record": "●", "unnamed official": "○", "own reporting": "□", "dataset": "◆"}

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
    """Return the reports with what each says and whom it names: the untouched state."""
    said = words(heading, n=len(reports))
    return render(TEMPLATE, part="task", reports=reports, heading=said, words=words, day=day, short=short)


def counted(reports: Sequence[Report], groups: Groups, words: Words) -> str:
    """Return the count of reports and of their origins, in one sentence."""
    key = "origins.count_one" if len(groups) == 1 else "origins.count"
    return words(key, reports=len(reports), origins=len(groups))


def so_far(reports: Sequence[Report], traced: Mapping[str, str], words: Words) -> str:
    """Return how far a learner's own tracing has come, in one sentence."""
    if not traced:
        return words("origins.open")
    groups = by_origin(reports, traced)
    if len(traced) == len(reports):
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


def live(reports: Sequence[Report], traced: Mapping[str, str], known: Mapping[str, Origin], words: Words) -> str:
    """Return a learner's own tracing so far, regrouped by origin."""
    groups = by_origin(reports, traced)
    return drawn(groups, known, so_far(reports, traced, words), "origins.yours", words)


def findings(reports: Sequence[Report], known: Mapping[str, Origin], words: Words) -> list[str]:
    """Return what the data say: the count, and the sides that the origins speak from."""
    groups = by_origin(reports, evidence(reports))
    return [
        counted(reports, groups, words),
        f"{balance(groups, known, words)} {words('origins.not_neutral')}",
    ]


def note(each: Report, chosen: str, known: Mapping[str, Origin], words: Words) -> str:
    """Return why what was chosen for a report differs from the data, with the choice; nothing if it agrees."""
    result = check(each, chosen, known)
    if result is Trace.AGREES:
        return ""
    choice = words("origins.cannot_tell") if chosen == CANNOT_TELL else known[chosen].label
    return " ".join([words("origins.you_chose", choice=choice), words(f"origins.{result.replace(' ', '_')}")])


def agree(reports: Sequence[Report], chosen: Mapping[str, str], words: Words) -> str:
    """Return for how many reports a whole tracing agrees with the data, in one sentence."""
    n = sum(chosen[each.id] == each.origin for each in reports)
    return words("origins.all_agree") if n == len(reports) else words("origins.agree", n=n, total=len(reports))


def checked(reports: Sequence[Report], chosen: Mapping[str, str], known: Mapping[str, Origin], words: Words) -> str:
    """Return the tree of the data, and a reason for each row in which the learner's choice differs."""
    notes = [(short(each), said) for each in reports if (said := note(each, chosen[each.id], known, words))]
    groups = by_origin(reports, evidence(reports))
    sentence = " ".join(findings(reports, known, words))
    tree = drawn(groups, known, sentence, "origins.evidence", words)
    return render(TEMPLATE, part="checked", tree=Markup(tree), notes=notes, agree=agree(reports, chosen, words))


def outlets(sources: Iterable[Any], words: Words) -> str:
    """Return who is behind each page, as far as it is established."""
    return render(TEMPLATE, part="outlets", sources=list(sources), words=words)
