"""Deaths in organized violence: an estimate is three numbers, and a total answers to a definition.

Totals are summed here and stored nowhere. Low, best and high are three estimates of one thing,
not three measurements: they are never averaged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

#: The three kinds that UCDP keeps apart, as ``deaths.csv`` writes them.
KINDS = ("state-based", "non-state", "one-sided")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A low, a best and a high estimate: a number of deaths, or deaths per 100,000 people."""

    low: float
    best: float
    high: float

    def __add__(self, other: Estimate) -> Estimate:
        """Return the sum, end by end. It is the widest range: low with low, high with high."""
        return Estimate(self.low + other.low, self.best + other.best, self.high + other.high)

    def per_100_000(self, people: int) -> Estimate:
        """Return the same as a rate in a population."""
        return Estimate(*(100_000 * value / people for value in (self.low, self.best, self.high)))


NONE = Estimate(0, 0, 0)


def series(rows: Iterable[Any], country: str, kinds: Collection[str] = KINDS) -> dict[int, Estimate]:
    """Return the deaths of each year in one country, summed over the chosen kinds.

    Parameters
    ----------
    rows
        Rows of ``deaths.csv``: ``country``, ``year``, ``kind``, ``low``, ``best``, ``high``.
    kinds
        Some of :data:`KINDS`; without any, every year is zero.
    """
    found: dict[int, Estimate] = {}
    for row in rows:
        if row.country == country:
            part = Estimate(row.low, row.best, row.high) if row.kind in kinds else NONE
            found[row.year] = found.get(row.year, NONE) + part
    return dict(sorted(found.items()))


def rates(counts: dict[int, Estimate], population: Iterable[Any], country: str) -> dict[int, Estimate]:
    """Return a series per 100,000 people; years without a row in ``population.csv`` are left out."""
    people = {row.year: row.value for row in population if row.country == country}
    return {year: counted.per_100_000(people[year]) for year, counted in counts.items() if year in people}


def between(counts: dict[int, Estimate], first: int, last: int) -> dict[int, Estimate]:
    """Return the years from first to last, both included."""
    return {year: counted for year, counted in counts.items() if first <= year <= last}


def peak(counts: dict[int, Estimate]) -> int:
    """Return the year with the highest best estimate; of equal years the first."""
    return max(counts, key=lambda year: (counts[year].best, -year))
