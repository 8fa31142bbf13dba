"""The two events as a story: one bar and one sentence for each press.

The picture comes before the rule: who sees sales fall, rise and rise again asks alone what the event explains.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dispute.activities.experiments.rules import Experiment, Month, mean_of, turn
from dispute.words.numbers import number, percent, span
from dispute.words.texts import Words, capital

#: Sales of several months in one sum: what a month can be set against.
TOTAL = "senegal-sales-to-mali-year"
#: The part of the sales that an event did not cover, in per cent of their value.
EXEMPT = "exempt-share-of-sales-to-mali"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the words above it, its width in per cent, and the sentence beside it."""

    key: str
    text: str
    width: float
    on: bool
    said: str
    sources: Sequence[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading: a first bar that is there from the start, and one bar for each press."""

    label: str
    base: Bar
    bars: Sequence[Bar]


def chapters(tests: Sequence[Experiment], words: Words, choice: str = "", others: Sequence[Any] = ()) -> list[Chapter]:
    """Return the months of each event, all on one scale; ``choice`` is the prediction that the first bars answer.

    Of the ``others``, rows of ``trade.csv``, the lowest month tells which part of the sales an event did not cover.
    """
    most = max(month.hi for test in tests for month in test.months)
    moves = choice.replace("both", choice.partition("-")[2]).split("-") if choice else [""] * len(tests)
    return [_months(test, most, move, words, others) for test, move in zip(tests, moves, strict=True)]


def presses(told: Sequence[Chapter]) -> int:
    return sum(len(chapter.bars) for chapter in told)


def named(bar: Bar, words: Words) -> str:
    """Return a bar in words: what is counted, and whether the event was in force, which the eye sees as hatching."""
    return f"{bar.text}, {words('experiments.state').lower()}" if bar.on else bar.text


def spoken(bar: Bar, words: Words) -> str:
    """Return a bar as a screen reader tells it."""
    return f"{named(bar, words)}. {bar.said}"


def begins(bar: Bar, told: Sequence[Chapter]) -> list[str]:
    """Return what comes up without a press before a bar that is the first of its chapter: title and bar to compare."""
    found = [chapter for chapter in told if chapter.bars[0] is bar]
    return [f"{text}." for chapter in found for text in (chapter.label, chapter.base.text)]


def closing(tests: Sequence[Experiment], others: Sequence[Any], words: Words) -> str:
    """Return what makes a rise weigh less: that it starts from a month that was low before the event."""
    low = [
        words(
            "experiments.low_month", month=words.month(base.first), n=number(base.middle, words),
            mean=number(mean[0], words), months=mean[1],
        )
        for test in tests if test.lowest is (base := test.months[0])
        if (mean := mean_of(others, TOTAL, base.first)) and base.middle < mean[0]
    ]  # fmt: skip
    return " ".join(low)


def _months(test: Experiment, most: float, move: str, words: Words, others: Sequence[Any]) -> Chapter:
    base, first, *rest = (_month(test, month, most, words, others) for month in test.months)
    if move:
        met = "foretold" if (move == "fell") == (test.changes[0] < 0) else "unforetold"
        first = replace(first, said=f"{first.said} {words(f'experiments.{met}')}")
    return Chapter(test.label, base, [first, *rest])


def _month(test: Experiment, month: Month, most: float, words: Words, others: Sequence[Any]) -> Bar:
    name, before = words.month(month.first), test.months[0]
    kind, n = turn(test, month)
    said = words(f"experiments.{kind}", n=percent(n, words), before=words.month(before.first)) if kind else ""
    free = [row for row in others if row.series == EXEMPT and row.period_lo <= month.first <= row.period_hi]
    free = free if kind == "low" else []
    said = " ".join([said, *(words("experiments.exempt", n=percent(round(row.value_lo), words)) for row in free)])
    return Bar(
        f"{test.id}-{month.first:%Y-%m}", _named(name, span(month.lo, month.hi, words), words),
        round(100 * month.middle / most, 2), test.under_way(month), said,
        tuple(dict.fromkeys(key for row in [*month.rows, *free] for key in row.source_ids)),
    )  # fmt: skip


def _named(month: str, value: str, words: Words) -> str:
    return words.typeset(f"{capital(month)}: {value}")
