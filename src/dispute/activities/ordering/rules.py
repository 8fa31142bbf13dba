"""Pairs of events: did the first come before the second, after it, or can nobody know?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dispute.evidence.dates import DateRange, Order

#: What can be said of the first event of a pair. "Not later" is an order with a tie left open.
ANSWERS = ("before", "not later", "not earlier", "after", "unknown")

#: The answers that put the first event first.
_EARLIER = ("before", "not later")


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that happened on a day that is known, known within limits, or not stated."""

    id: str
    label: str
    when: DateRange
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events whose order is asked for."""

    a: Dated
    b: Dated

    @property
    def id(self) -> str:
        return f"{self.a.id}-{self.b.id}"

    @property
    def order(self) -> Order:
        return self.a.when.compared_with(self.b.when)

    @property
    def answer(self) -> str:
        """The one of :data:`ANSWERS` that the ranges allow; two events of one day have no order."""
        return self.order.value if self.order.value in ANSWERS else "unknown"


class Fit(StrEnum):
    """How an answer agrees with what the ranges allow."""

    EMPTY = "empty"
    FITS = "fits"
    REVERSED = "reversed"
    TOO_SURE = "too sure"  # an order is given, but the ranges allow both, or a tie besides
    TOO_CAREFUL = "too careful"  # the ranges allow less than the answer leaves open


def check(pair: Pair, answer: str | None) -> Fit:
    """Return how an answer fits; anything that is not on offer counts as empty."""
    truth = pair.answer
    if answer not in ANSWERS:
        return Fit.EMPTY
    if answer == truth:
        return Fit.FITS
    if truth == "unknown":
        return Fit.TOO_SURE
    if answer == "unknown":
        return Fit.TOO_CAREFUL
    if (answer in _EARLIER) != (truth in _EARLIER):
        return Fit.REVERSED
    return Fit.TOO_SURE if answer in ("before", "after") else Fit.TOO_CAREFUL
