"""What the definition switch counts from: the series of a country, and the figures of other data sets.

The counting itself is :mod:`dispute.evidence.deaths`, which the headlines, the rival causes and the charts share.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.evidence.deaths import Estimate, rates, series


@dataclass(frozen=True, slots=True)
class Counts:
    """The tables that the switch draws from: rows of ``deaths.csv`` and ``population.csv``.

    ``others`` are rows of ``deaths_compare.csv`` that can stand beside one year of the series. ``country`` is open
    from the start; ``later`` are countries that open once the learner has named the test of a rival cause.
    """

    deaths: Sequence[Any]
    population: Sequence[Any]
    others: Sequence[Any]
    country: str
    later: Sequence[str]

    def source_ids(self, *, rate: bool = False) -> list[str]:
        """Return the sources of the series; a rate has those of the population too."""
        people = {row.source_id for row in self.population} if rate else set()
        return list(dict.fromkeys([*(row.source_id for row in self.deaths), *people]))

    def series(self, country: str, kinds: Sequence[str], *, rate: bool) -> dict[int, Estimate]:
        """Return the estimates of each year, as a rate on request."""
        counted = series(self.deaths, country, kinds)
        return rates(counted, self.population, country) if rate else counted

    def figure(self, row: Any, *, rate: bool) -> float:
        """Return another data set's figure, as a rate on request."""
        if not rate:
            return row.value
        people = {(p.country, p.year): p.value for p in self.population}[row.country, row.period_lo.year]
        return Estimate(row.value, row.value, row.value).per_100_000(people).best


@dataclass(frozen=True, slots=True)
class Definition:
    """What is counted: where, which kinds of violence, as a rate or not, with ranges or not, by which data set."""

    place: str
    kinds: Collection[str]
    rate: bool
    ranges: bool
    dataset: str
    source_ids: Sequence[str]
