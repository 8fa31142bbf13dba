"""Who was there, year by year: figures that count different things stay apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def years(rows: Iterable[Any]) -> list[int]:
    """Return every year to which some figure can apply."""
    return sorted({year for row in rows for year in range(row.as_of_lo.year, row.as_of_hi.year + 1)})


def in_year(rows: Iterable[Any], year: int) -> dict[str, list[Any]]:
    """Return the figures that can apply to a year, by what they count; only figures of one group can be compared.

    Parameters
    ----------
    rows
        Rows of ``forces.csv``. Groups and figures keep the order of the file.
    """
    groups: dict[str, list[Any]] = {}
    for row in rows:
        if row.as_of_lo.year <= year <= row.as_of_hi.year:
            groups.setdefault(row.counts_what, []).append(row)
    return groups


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
