"""The axis of days that all pictures of steps share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dispute.evidence.chronology import Step


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from ``first`` to ``last``, both shown; positions are percentages of the width."""

    first: date
    last: date

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def days(self) -> list[date]:
        return [self.first + timedelta(n) for n in range(len(self))]

    def left(self, day: date | None) -> float:
        """Left edge of a day; the start of the axis for an open beginning."""
        return 0 if day is None else round(100 * (day - self.first).days / len(self), 2)

    def right(self, day: date | None) -> float:
        return 100 if day is None else round(100 * ((day - self.first).days + 1) / len(self), 2)


def axis(steps: Iterable[Step], margin: int = 1) -> Axis:
    """Return the axis that holds every stated day of the steps, whichever kind, with a margin.

    One axis for all kinds: a bar that jumps then means another day, not another scale.
    """
    days = [day for s in steps for r in s.dates.values() for day in (r.lo, r.hi) if day]
    return Axis(min(days) - timedelta(margin), max(days) + timedelta(margin))
