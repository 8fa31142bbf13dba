"""Three traps of counting: what counts as one, a number that is only repeated, and a limit that is no head count."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """What to count: events in these countries, from this year on."""

    countries: tuple[str, ...]
    since: int

    def counts(self, event: Any) -> bool:
        """Return whether an event (a row of ``timeline.csv``) falls under the rule."""
        return event.date_lo.year >= self.since and bool({*event.country} & {*self.countries})


def count(events: Iterable[Any], rule: Rule) -> int:
    """Return how many events a rule counts."""
    return sum(map(rule.counts, events))


def people(rows: Iterable[Any], country: str, counted_by: str, kind: str) -> dict[int, Any]:
    """Return rows of ``displacement.csv`` by year."""
    found = {r.year: r for r in rows if (r.country, r.counted_by, r.kind) == (country, counted_by, kind)}
    return dict(sorted(found.items()))


def standing_still(by_year: Mapping[int, Any]) -> list[int]:
    """Return the years whose number is exactly that of the year before: a sign to ask whether anybody counted."""
    return [year for before, year in pairwise(by_year) if by_year[before].value == by_year[year].value]
