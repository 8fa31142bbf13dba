"""A day that is known, known within limits, or not stated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

#: The four dates of a step, in the order in which they usually come.
KINDS = ("decided", "notified", "public", "effect")

#: The day by which a document or a statement on the record shows a step. It says when a step can be shown, not when
#: it was decided or told to the other side, so it stands beside the four and is never one of them.
TRACED = "traced"

#: Every kind of date by which steps can be sorted.
SORTS = (*KINDS, TRACED)


class Order(StrEnum):
    """What ranges of days say of the order of two events: five values, two of them with a mirror.

    Take every choice of one possible day for each event. The order is

    * ``BEFORE`` (mirror ``AFTER``) if the first event is earlier in each choice;
    * ``SAME_DAY`` if both have one possible day, and it is the same;
    * ``NOT_LATER`` (mirror ``NOT_EARLIER``) if the first event is later in no choice, and in some, but not all, the
      two share a day: the last possible day of one is the first possible day of the other;
    * ``OPEN`` if some choice puts the one first and some choice the other;
    * ``UNKNOWN`` if for one of them, or for both, no day is stated at all.

    A range with an open end has no last, or no first, possible day.
    """

    BEFORE = "before"
    NOT_LATER = "not later"
    SAME_DAY = "same day"
    NOT_EARLIER = "not earlier"
    AFTER = "after"
    OPEN = "open"
    UNKNOWN = "unknown"

    @property
    def mirror(self) -> Order:
        """The order of the same two events, asked the other way round."""
        return _MIRRORS.get(self, self)

    @property
    def first(self) -> tuple[int, ...]:
        """Which of the two events can be earlier and cannot be later: (0,) or (1,); (0, 1) for one day, or none."""
        match self:
            case Order.BEFORE | Order.NOT_LATER:
                return (0,)
            case Order.AFTER | Order.NOT_EARLIER:
                return (1,)
        return (0, 1) if self is Order.SAME_DAY else ()


_MIRRORS = {
    Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE,
    Order.NOT_LATER: Order.NOT_EARLIER, Order.NOT_EARLIER: Order.NOT_LATER,
}  # fmt: skip


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
        """Return whether this day came before the other, as far as the ranges tell: see :class:`Order`."""
        if not (self.stated and other.stated):
            return Order.UNKNOWN
        if self.latest < other.earliest:
            return Order.BEFORE
        if other.latest < self.earliest:
            return Order.AFTER
        if self.single and self == other:
            return Order.SAME_DAY
        if self.latest == other.earliest:
            return Order.NOT_LATER
        return Order.NOT_EARLIER if other.latest == self.earliest else Order.OPEN

    def days(self) -> list[date]:
        """Return each possible day; empty where an end is open."""
        if self.lo is None or self.hi is None:
            return []
        return [self.lo + timedelta(n) for n in range((self.hi - self.lo).days + 1)]


def span(ranges: Iterable[DateRange]) -> DateRange:
    """Return the smallest range that holds all the given ones; one open end opens the whole."""
    stated = [r for r in ranges if r.stated]
    if not stated:
        return DateRange()
    lows, highs = [r.lo for r in stated], [r.hi for r in stated]
    return DateRange(None if None in lows else min(lows), None if None in highs else max(highs))


def possible(claims: Iterable[DateRange]) -> DateRange:
    """Return the days that claims leave possible.

    A claim with one end is a *bound*: a note's date says "not received before". Bounds hold together, so they are
    cut with each other. A claim with two ends is a *report* of the day: reports that differ are rivals, so they are
    joined, and a report does not narrow what the bounds leave open.

    Raises
    ------
    ValueError
        If two bounds leave no day.
    """
    claims = [claim for claim in claims if claim.stated]
    reports = [claim for claim in claims if claim.lo and claim.hi]
    bounds = [claim for claim in claims if claim not in reports]
    lo = max((bound.lo for bound in bounds if bound.lo), default=None)
    hi = min((bound.hi for bound in bounds if bound.hi), default=None)
    if lo and hi and lo > hi:
        raise ValueError(f"no day is on or after {lo} and on or before {hi}")
    return span([*reports, DateRange(lo, hi)])
