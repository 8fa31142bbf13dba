"""What the definition switch counts from: the series of a country, and the figures of other data sets.

The counting itself is :mod:`dispute.evidence.deaths`, which the headlines, the rival causes and the charts share.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.evidence.deaths import KINDS, Estimate, rates, series

#: The form's name in a learner's progress, the button of the next pair, and what those of the kinds begin with.
FORM, NEXT, KIND = "definition-switch", "next", "kind"


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

    def series(self, country: str, kinds: Sequence[str], *, rate: bool = False) -> dict[int, Estimate]:
        """Return the estimates of each year, as a rate on request."""
        counted = series(self.deaths, country, kinds)
        return rates(counted, self.population, country) if rate else counted


@dataclass(frozen=True, slots=True)
class Definition:
    """What is counted: where, which kinds of violence, as a rate or not, with ranges or not, by which data set."""

    place: str
    kinds: Collection[str]
    rate: bool
    ranges: bool
    dataset: str
    source_ids: Sequence[str]


def opened(form: Mapping[str, str]) -> bool:
    """Whether the learner has asked for the second pair."""
    return form.get(NEXT) == "on"


def kept(form: Mapping[str, str]) -> tuple[str, ...]:
    """Return the kinds of violence that count; a damaged form that leaves none counts all."""
    found = tuple(kind for kind in KINDS if form.get(f"{KIND}.{kind}") != "off")
    return found or KINDS


def turned(form: Mapping[str, str], kind: str) -> dict[str, str]:
    """Return a form with one kind pressed away, or back."""
    return {**form, f"{KIND}.{kind}": "off" if kind in kept(form) else "on"}


def firmness(grown: Sequence[Estimate], *, up: bool) -> str:
    """Return how a headline stands by each kind: ``firm`` by low and high, ``best`` without them, or ``turns``."""
    ends = [(each.low, each.best) if up else (-each.high, -each.best) for each in grown]
    return "firm" if all(low > 0 for low, _ in ends) else "best" if all(best > 0 for _, best in ends) else "turns"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, with the sources that it rests on."""

    text: str
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """One year by two data sets: ours with its range, and the other one's figure."""

    row: Any
    ours: Estimate

    @property
    def year(self) -> int:
        return self.row.period_lo.year

    @property
    def way(self) -> str:
        """Where the other figure lies: ``more`` or ``fewer`` than all that our range holds, or ``within`` it."""
        value = self.row.value
        return "more" if value > self.ours.high else "fewer" if value < self.ours.low else "within"
