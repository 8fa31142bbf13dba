"""Two events: bars that come one by one, the same numbers as a table, and what each event can and cannot show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dispute.activities.experiments.rules import Experiment, Month, a_year_before, following, latest
from dispute.activities.experiments.story import TOTAL, Chapter, named
from dispute.words.numbers import decimal, exact, percent, span, stated
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/experiments/view.html"

#: The series that sets a month against the same month of another year.
YEAR = "change-on-year-before"


def task(tests: Sequence[Experiment], words: Words) -> str:
    """Return the two events with their days and sources, and no figure."""
    events = [(_event(test, words), test.source_ids) for test in tests]
    return render(TEMPLATE, part="task", events=events, words=words)


def _event(test: Experiment, words: Words) -> str:
    begins = words.day(test.begins, year=True)
    if test.ends is None:
        return words("experiments.event", label=test.label, begins=begins)
    return words("experiments.event_ended", label=test.label, begins=begins, ends=words.day(test.ends, year=True))


def chart(chapters: Sequence[Chapter], drawn: int, closing: str, others: Sequence[Any], words: Words) -> str:
    """Return all bars that are drawn, and the next one as a button in its place.

    A chapter begins once the one before it is told, so that nothing gives away what comes.
    """
    shown, left = [], drawn
    for chapter in chapters:
        bars = chapter.bars[:left]
        ahead = chapter.bars[left] if left < len(chapter.bars) else None
        shown.append((chapter, bars, ahead))
        if ahead:
            break
        left -= len(chapter.bars)
    else:
        ahead = None
    mean = [key for row in others if row.series == TOTAL for key in row.source_ids]
    return render(
        TEMPLATE, part="chart", shown=shown, closing="" if ahead else closing, mean=mean, named=named, words=words
    )


def other_year(others: Sequence[Any], words: Words) -> tuple[str, Sequence[str]] | None:
    """Return the sentence that sets one month against the same month a year before, with its sources."""
    if not (row := latest(others, YEAR)):
        return None
    told = words(
        "experiments.year", month=words.month(row.period_lo), before=words.month(a_year_before(row.period_lo)),
        n=percent(row.value_lo, words), who=words.of(row, "who_says"),
    )  # fmt: skip
    return words.typeset(told), row.source_ids


def signed(value: float, words: Words) -> str:
    """Return a change with its sign and the decimal that offices print, so that sentence and table agree."""
    return words("number.percent", n=decimal(value, words, sign=True).replace("-", "−"))


def _month(month: Month, words: Words) -> str:
    return words.month(month.first)


def folded(
    tests: Sequence[Experiment], others: Sequence[Any], limits: Mapping[str, Mapping[str, Any]], words: Words
) -> str:
    """Return the same numbers as a table, more figures, and limits, each behind a fold.

    Parameters
    ----------
    others
        More rows of ``trade.csv`` that bear on the two events.
    limits
        For each event's id what it can and cannot show, and the sources of that.
    """
    shown = [{"label": test.label, **limits[test.id]} for test in tests]
    rows = []
    for test in tests:
        for month, change in zip(test.months, [None, *test.changes], strict=True):
            rows.append({
                "month": _month(month, words), "value": span(month.lo, month.hi, words),
                "change": "–" if change is None else signed(change, words),
                "on": words("experiments.yes" if test.under_way(month) else "experiments.no"),
                "sources": list(dict.fromkeys(key for row in month.rows for key in row.source_ids)),
            })  # fmt: skip
    more = [
        (
            words.named(_series(row.series)),
            stated(row.value_lo, row.value_hi, words, lambda value: exact(value, words)),
            _period(row, words),
            row,
        )
        for row in others
        if row.value_lo is not None or row.value_hi is not None
    ]
    missing = gaps(tests)
    return render(
        TEMPLATE, part="folded", tests=shown, rows=rows, others=more, year=other_year(others, words),
        gaps=words("experiments.gaps", months=words.listed([words.month(day) for day in missing])) if missing else "",
        words=words,
    )  # fmt: skip


def _series(name: str) -> str:
    """Return the readable name of a series as words: its first letter and names of countries are capitals."""
    words = name.replace("-", " ").replace("senegal", "Senegal").replace("mali", "Mali")
    return words[0].upper() + words[1:]


def gaps(tests: Sequence[Experiment]) -> list[date]:
    """Return the months of events that have ended for which there is no figure."""
    found = []
    for test in tests:
        day = test.months[-1].first
        while test.ends and (day := following(day)) <= test.ends:
            found.append(day)
    return found


def _period(row: Any, words: Words) -> str:
    """Return a row's period in words: a day, a month, a year, or from … to …."""
    lo, hi = row.period_lo, row.period_hi
    if lo == hi:
        return words.day(lo, year=True)
    if lo.day == 1 and following(hi).toordinal() == hi.toordinal() + 1:  # whole months
        if (lo.year, lo.month) == (hi.year, hi.month):
            return words.month(lo)
        if (lo.month, hi.month) == (1, 12) and lo.year == hi.year:
            return str(lo.year)
        return words("number.range", lo=words.month(lo), hi=words.month(hi))
    return words("number.range", lo=words.day(lo, year=True), hi=words.day(hi, year=True))
