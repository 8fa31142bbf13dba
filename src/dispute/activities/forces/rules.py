"""Who was there, year by year: only figures of people present make a bar, and a gap stays a gap."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

#: What ``forces.csv`` calls counts of people who were there. Plans, ceilings and sums on a map are none.
PRESENT = (
    "deployed", "uniformed deployed", "yearly mean", "yearly peak", "mean of part of a year", "peak of part of a year",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bar:
    """What is known of one owner's people in one year; without a figure they were there, and that is all.

    ``open`` says that the highest figure is a lower bound.
    """

    rows: tuple[Any, ...]
    low: int | None = None
    high: int | None = None
    open: bool = False


def _days(text: str | None, last: bool, cutoff: date) -> date:
    """Return the first or last day of ``2021-12`` or ``2021-12-05``; the cut-off day where nothing is stated."""
    if not text:
        return cutoff
    year, *rest = (int(part) for part in text.split("-"))
    month, day = [*rest, *([12, 28] if last else [1, 1])[len(rest) :]]
    return date(year, month, day)


def stays(rows: Iterable[Any], cutoff: date) -> set[int]:
    """Return every year in which one of some forces was there on some day; without an end until the cut-off day."""
    found: set[int] = set()
    for row in rows:
        if row.start:
            found |= set(range(_days(row.start, False, cutoff).year, _days(row.end, True, cutoff).year + 1))
    return found


def present(rows: Sequence[Any], years: Collection[int], cutoff: date) -> dict[int, Bar]:
    """Return for each year in which one owner's forces stayed what is known of their number.

    Parameters
    ----------
    rows
        All rows of ``forces.csv`` for one owner; rows that count something else tell of the stay alone.
    """
    bars = {year: Bar(()) for year in sorted(stays(rows, cutoff) & set(years))}
    for year in bars:
        found = [r for r in rows if r.counts_what in PRESENT and r.as_of_lo.year <= year <= r.as_of_hi.year]
        ends = [value for r in found for value in (r.strength_lo, r.strength_hi) if value is not None]
        if ends:
            most = max(found, key=lambda r: (r.strength_hi or r.strength_lo, r.strength_hi is None))
            bars[year] = Bar(tuple(found), min(ends), max(ends), most.strength_hi is None)
    return bars


def together(presence: Mapping[str, Mapping[int, Bar]]) -> list[int]:
    """Return the years in which all owners were there."""
    return sorted(set.intersection(*({*bars} for bars in presence.values())))


def overlap(rows: Iterable[Any], owners: Collection[str], cutoff: date) -> tuple[date, date]:
    """Return the first and the last day on which forces of each owner were in one place.

    Parameters
    ----------
    rows
        Rows of ``forces.csv`` of that place alone: a force of a wider area may have stayed there longer.
    """
    stay: dict[str, list[tuple[date, date]]] = {owner: [] for owner in owners}
    for row in rows:
        if row.owner in stay and row.start:
            stay[row.owner].append((_days(row.start, False, cutoff), _days(row.end, True, cutoff)))
    came = (min(first for first, _ in known) for known in stay.values())
    left = (max(last for _, last in known) for known in stay.values())
    return max(came), min(left)


def above_ceiling(rows: Iterable[Any], force: str, counts: str) -> list[tuple[Any, Any]]:
    """Return each figure of a force that is above the ceiling of its time, with that ceiling.

    Where a year has two ceilings the higher one counts, so that nothing is called too high by our choice.
    """
    rows = [row for row in rows if row.force_en == force]
    found = []
    for row in (r for r in rows if r.counts_what == counts):
        limits = [
            r for r in rows
            if r.counts_what == "ceiling" and r.as_of_lo <= row.as_of_hi and row.as_of_lo <= r.as_of_hi
        ]  # fmt: skip
        limit = max(limits, key=lambda r: r.strength_hi, default=None)
        if limit and row.strength_lo is not None and row.strength_lo > limit.strength_hi:
            found.append((row, limit))
    return found
