"""Two events side by side: monthly bars on one scale, the same as a table, and what each can and cannot show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from dispute.activities.experiments.rules import Experiment, Month, latest
from dispute.words.numbers import decimal, exact, number, percent, span, stated
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/experiments/view.html"

#: Figures without which the bars mislead, by their series: another year, the fuel alone, and what did not arrive.
BESIDE = {
    "change-on-year-before": "year",
    "senegal-oil-product-sales-to-mali-change-on-year": "oil",
    "stranded-containers": "sold",
}


def task(tests: Sequence[Experiment], words: Words) -> str:
    """Return the two events with their days and sources, and no figure."""
    events = [(_event(test, words), test.source_ids) for test in tests]
    return render(TEMPLATE, part="task", events=events, words=words)


def _event(test: Experiment, words: Words) -> str:
    begins = words.day(test.begins, year=True)
    if test.ends is None:
        return words("experiments.event", label=test.label, begins=begins)
    return words("experiments.event_ended", label=test.label, begins=begins, ends=words.day(test.ends, year=True))


def sentence(tests: Sequence[Experiment], words: Words) -> str:
    """Return for each event the fall from the first month to the lowest, and a rise that came while it lasted."""
    said, fell = [], []
    for test in tests:
        first, low, last = test.months[0], test.lowest, test.months[-1]
        fell.append(low is not first)
        if low is first:
            said.append(words("experiments.never_fell", label=test.label, before=_month(first, words),
                              after=_month(last, words), n=percent(test.change(first, last), words)))  # fmt: skip
            continue
        drop = 100 * (1 - low.middle / first.middle)
        said.append(words("experiments.fell", label=test.label, before=_month(first, words),
                          low=_month(low, words), n=percent(round(drop), words)))  # fmt: skip
        if last is not low and test.under_way(last):
            said.append(words("experiments.rose", after=_month(last, words),
                              n=percent(test.change(low, last), words)))  # fmt: skip
    if len(set(fell)) > 1:
        said.append(words("experiments.both"))
    return " ".join(said)


def beside(others: Sequence[Any], words: Words) -> list[tuple[str, Sequence[str], bool]]:
    """Return what must be read with the bars: the latest row of each series of ``BESIDE``, with its sources.

    The last entry says whether it is what a reader least expects, and so stands out: fuel sold while cans are empty.
    """
    said = []
    for series, name in BESIDE.items():
        if row := latest(others, series):
            day, n = row.period_lo, row.value_lo
            shown = number(n, words) if name == "sold" else percent(n, words)
            before = words.month(day.replace(year=day.year - 1, day=1))
            who = words.of(row, "who_says")
            told = words(
                f"experiments.{name}", month=words.month(day), before=before, n=shown, who=who,
                office=who.partition(",")[0],
            )  # fmt: skip
            said.append((words.typeset(told), row.source_ids, name == "oil"))
    return said


def signed(value: float, words: Words) -> str:
    """Return a change with its sign and the decimal that offices print, so that sentence and table agree."""
    return words("number.percent", n=decimal(value, words, sign=True).replace("-", "−"))


def _month(month: Month, words: Words) -> str:
    return words.month(month.first)


def figure(test: Experiment, most: float, words: Words) -> str:
    """Return one bar for each month; ``most`` is the value of a bar over the whole width."""
    bars = [
        {
            "text": words.typeset(f"{_month(month, words)}: {span(month.lo, month.hi, words)}"),
            "width": round(100 * month.middle / most, 2), "on": test.under_way(month),
        }
        for month in test.months
    ]  # fmt: skip
    return render(
        "activities/experiments/figure.svg", bars=bars, key=test.id, title=words("experiments.figure", label=test.label)
    )


def show(
    tests: Sequence[Experiment], others: Sequence[Any], limits: Mapping[str, Mapping[str, Any]], words: Words
) -> str:
    """Return sentence, pictures, tables and limits.

    Parameters
    ----------
    others
        More rows of ``trade.csv`` that bear on the two events.
    limits
        For each event's id what it can and cannot show, and the sources of that.
    """
    most = max(month.hi for test in tests for month in test.months)
    shown = [
        {"label": test.label, "figure": Markup(figure(test, most, words)), **limits[test.id]} for test in tests
    ]  # fmt: skip
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
    ]
    missing = gaps(tests)
    return render(
        TEMPLATE, part="result", sentence=sentence(tests, words), beside=beside(others, words), tests=shown,
        rows=rows, others=more,
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
        while test.ends and (day := _next(day)) <= test.ends:
            found.append(day)
    return found


def _next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _period(row: Any, words: Words) -> str:
    """Return a row's period in words: a day, a month, a year, or from … to …."""
    lo, hi = row.period_lo, row.period_hi
    if lo == hi:
        return words.day(lo, year=True)
    if lo.day == 1 and _next(hi.replace(day=1)).toordinal() == hi.toordinal() + 1:  # whole months
        if (lo.year, lo.month) == (hi.year, hi.month):
            return words.month(lo)
        if (lo.month, hi.month) == (1, 12) and lo.year == hi.year:
            return str(lo.year)
        return words("number.range", lo=words.month(lo), hi=words.month(hi))
    return words("number.range", lo=words.day(lo, year=True), hi=words.day(hi, year=True))
