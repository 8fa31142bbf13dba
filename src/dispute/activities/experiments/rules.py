"""Two events beside one series of monthly figures: a natural experiment, with what it leaves open.

Nobody planned these tests, and nothing was held constant. Before and after is not yet because of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
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
    """One event and the months around it. ``ends`` is None while no end is stated.

    ``printed`` holds the change on the month before, in per cent, that an office prints for a month, by its first day.
    It goes before our own sum, which starts from rounded figures: one page must not state two changes.
    """

    id: str
    label: str
    begins: date
    ends: date | None
    months: tuple[Month, ...]
    source_ids: tuple[str, ...]
    printed: Mapping[date, float] = field(default_factory=dict)

    def under_way(self, month: Month) -> bool:
        """Return whether the event covers any day of the month."""
        return self.begins < following(month.first) and (self.ends is None or month.first <= self.ends)

    @property
    def changes(self) -> list[float]:
        """Change of each month on the one before, in per cent; one fewer than months."""
        return [self.change(before, month) for before, month in pairwise(self.months)]

    def change(self, before: Month, after: Month) -> float:
        """Return the change in per cent: the printed one of a month on the month before it, or else ours."""
        if after.first == following(before.first) and after.first in self.printed:
            return self.printed[after.first]
        return change(before, after)

    @property
    def lowest(self) -> Month:
        return min(self.months, key=lambda month: month.middle)


def following(day: date) -> date:
    """Return the first day of the month after."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


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


def latest(rows: Sequence[Any], series: str) -> Any | None:
    """Return the latest row of a series; None if there is none."""
    return max((row for row in rows if row.series == series), key=lambda row: row.period_lo, default=None)


def month_of(rows: Sequence[Any], series: str, day: date) -> list[Any]:
    """Return the rows of a series that lie within the month of a day."""
    month = (day.year, day.month)
    ends = [(row, row.period_lo, row.period_hi) for row in rows if row.series == series]
    return [row for row, lo, hi in ends if (lo.year, lo.month) == month == (hi.year, hi.month)]


def mean_of(rows: Sequence[Any], series: str, day: date) -> tuple[float, int] | None:
    """Return the mean of a sum of whole months that holds a day, and of how many; None if no row of the series does."""
    row = next((row for row in rows if row.series == series and row.period_lo <= day <= row.period_hi), None)
    if row is None:
        return None
    lo, hi = row.period_lo, row.period_hi
    n = 12 * (hi.year - lo.year) + hi.month - lo.month + 1
    return row.value_lo / n, n


def turn(test: Experiment, month: Month) -> tuple[str, float]:
    """Return what one month shows, with the size of the change in per cent.

    The first month has no change. The lowest month, once sales have fallen for longer than a month, is told from the
    first one on. A rise ``again`` comes after a fall, while the event is still under way.
    """
    at = test.months.index(month)
    if at == 0:
        return "", 0
    if month is test.lowest and at > 1:
        return "low", round(-change(test.months[0], month))
    now = test.changes[at - 1]
    if now < 0:
        return "down", -now
    fell = any(each < 0 for each in test.changes[:at])
    return ("again" if fell and test.under_way(month) else "up"), now


def a_year_before(day: date) -> date:
    """Return the first day of the same month a year before."""
    return date(day.year - 1, day.month, 1)


def pressed(kept: Mapping[str, str] | None, total: int) -> int:
    """Return how many bars are drawn. Work that keeps no number, or none that can be, has seen them all."""
    drawn = (kept or {}).get("drawn", "")
    return min(int(drawn), total) if drawn.isascii() and drawn.isdecimal() and len(drawn) < 4 else total
