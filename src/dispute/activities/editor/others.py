"""What other counters than UCDP have for the years of a headline, and whether they say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dispute.activities.headlines.rules import Direction, Window


@dataclass(frozen=True, slots=True)
class Other:
    """What another counter has for one whole year.

    Parameters
    ----------
    counter
        What tells one counter from another.
    value
        People killed; where ``row`` gives a lower bound alone, that bound.
    row
        Its row, of ``deaths_compare.csv`` or of ``losses.csv``.
    """

    counter: str
    year: int
    value: int
    row: Any


def others(compared: Iterable[Any], totals: Iterable[Any]) -> list[Other]:
    """Return other counts of single years in the order of those years.

    Parameters
    ----------
    compared
        Rows of ``deaths_compare.csv``.
    totals
        Rows of ``losses.csv``: what one counter has for all sides together.
    """
    found = [Other(row.dataset, row.period_lo.year, row.value, row) for row in compared]
    found += [Other(row.counted_by_en, row.period_lo.year, row.value_lo, row) for row in totals]
    return sorted(found, key=lambda other: other.year)


def both_years(rows: Iterable[Other], window: Window) -> list[dict[int, Other]]:
    """Return the counters that have both years of a headline, each by year."""
    found: dict[str, dict[int, Other]] = {}
    for other in rows:
        if other.year in (window.first, window.last):
            found.setdefault(other.counter, {})[other.year] = other
    return [by for by in found.values() if len(by) > 1]


def heard_of(rows: Iterable[Other], window: Window) -> list[Other]:
    """Return the counts to name beside a headline: of counters with both years, or else of each with one of them."""
    rows = list(rows)
    both = [other for by in both_years(rows, window) for other in by.values()]
    return both or [other for other in rows if other.year in (window.first, window.last)]


def others_say(rows: Iterable[Other], window: Window) -> str:
    """Return what other counts say of two years: ``same`` or ``opposite``; ``open`` where none has both years."""
    both = both_years(rows, window)
    if not both:
        return "open"
    up = {by[window.last].value > by[window.first].value for by in both}
    return "same" if up == {window.direction is Direction.RISE} else "opposite"
