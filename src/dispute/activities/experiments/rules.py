"""Two events beside one series of monthly figures: a natural experiment, with what it leaves open.

Nobody planned these tests, and nothing was held constant. Before and after is not yet because of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True)
class Month:
    """One month: the lowest and the highest figure that an office gives, and the rows that give them."""

    first: date
    lo: float
    hi: float
    rows: tuple[Any, ...]

    @property
    def middle(self) -> float:
        return (self.lo + self.hi) / 2


@dataclass(frozen=True, slots=True)
class Experiment:
    """One event and the months around it. ``ends`` is None while no end is stated."""

    id: str
    label: str
    begins: date
    ends: date | None
    months: tuple[Month, ...]
    source_ids: tuple[str, ...]

    def under_way(self, month: Month) -> bool:
        """Return whether the event covers any day of the month."""
        after = date(month.first.year + month.first.month // 12, month.first.month % 12 + 1, 1)
        return self.begins < after and (self.ends is None or month.first <= self.ends)

    @property
    def changes(self) -> list[float]:
        """Change of each month on the one before, in per cent; one fewer than months."""
        return [change(before, month) for before, month in pairwise(self.months)]

    @property
    def lowest(self) -> Month:
        return min(self.months, key=lambda month: month.middle)


def change(before: Month, after: Month) -> float:
    """Return the change in per cent, taken between the middles where offices differ."""
    return 100 * (after.middle / before.middle - 1)


def months(rows: Iterable[Any], first: date, last: date) -> tuple[Month, ...]:
    """Return the months of one series from ``trade.csv``, first to last; two rows on one month are one range."""
    found: dict[date, list[Any]] = {}
    for row in rows:
        if first <= row.period_lo <= last:
            found.setdefault(row.period_lo, []).append(row)
    return tuple(
        Month(day, min(r.value_lo for r in same), max(r.value_hi for r in same), tuple(same))
        for day, same in sorted(found.items())
    )


def alone(tests: Iterable[Experiment]) -> bool:
    """Return whether no month has the same month of another year beside it, which would show what is usual then."""
    days = {month.first for test in tests for month in test.months}
    return len({day.month for day in days}) == len(days)
