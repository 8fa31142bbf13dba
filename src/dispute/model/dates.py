"""A day that is known, known within limits, or not stated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

#: The four dates of a step, in the order in which they usually come.
KINDS = ("decided", "notified", "public", "effect")


class Order(StrEnum):
    """How sure we may be that one day came before another."""

    BEFORE = "before"
    AFTER = "after"
    SAME_DAY = "same day"
    OPEN = "open"  # the ranges overlap: either order is possible
    UNKNOWN = "unknown"  # at least one day is not stated


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days on which something can have happened, both ends included.

    Without ``lo`` it means "on or before ``hi``", without ``hi`` "on or after ``lo``";
    without both, no source states the day.
    """

    lo: date | None = None
    hi: date | None = None

    @property
    def stated(self) -> bool:
        return self.lo is not None or self.hi is not None

    @property
    def single(self) -> bool:
        """True if exactly one day is possible."""
        return self.lo is not None and self.lo == self.hi

    @property
    def earliest(self) -> date:
        return self.lo or date.min

    @property
    def latest(self) -> date:
        return self.hi or date.max

    def compared_with(self, other: DateRange) -> Order:
        """Return whether this day came before the other, as far as the ranges tell."""
        if not (self.stated and other.stated):
            return Order.UNKNOWN
        if self.latest < other.earliest:
            return Order.BEFORE
        if other.latest < self.earliest:
            return Order.AFTER
        if self.single and self == other:
            return Order.SAME_DAY
        return Order.OPEN

    def days(self) -> list[date]:
        """Return each possible day; empty where an end is open."""
        if self.lo is None or self.hi is None:
            return []
        return [self.lo + timedelta(n) for n in range((self.hi - self.lo).days + 1)]


def span(ranges: list[DateRange]) -> DateRange:
    """Return the smallest range that holds all the given ones; one open end opens the whole."""
    stated = [r for r in ranges if r.stated]
    if not stated:
        return DateRange()
    lows, highs = [r.lo for r in stated], [r.hi for r in stated]
    return DateRange(None if None in lows else min(lows), None if None in highs else max(highs))
