"""The marks that a learner puts on a strip of days, checked one by one.

Each mark gets the reason that fits the mistake, and a gap in the evidence must stay a gap.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from dispute.evidence.chronology import Step
from dispute.evidence.dates import KINDS, DateRange, Order

#: What two marks may say of the order of two steps, as a learner is offered it.
ORDERS = (Order.BEFORE, Order.AFTER, Order.NOT_LATER, Order.OPEN)


class Check(StrEnum):
    """What can be said of one mark."""

    AGREES = "agrees"
    GAP = "gap"  # a day was given, but no source states one
    MISSED = "missed"  # "not stated" was chosen, but a source states a day
    OTHER_KIND = "other kind"  # the day of another column: published is not happened
    OTHER_STEP = "other step"  # the day of another step in the same column
    TOO_NARROW = "too narrow"  # inside the range: sources differ, keep the range
    TOO_WIDE = "too wide"  # holds the range, and more
    DIFFERS = "differs"


def choices(steps: Iterable[Step], distractors: Iterable[DateRange] = ()) -> list[DateRange]:
    """Return every range that a learner can choose, in order of time; the empty range ("not stated") comes first."""
    found = {step.dates[kind] for step in steps for kind in KINDS} | set(distractors) | {DateRange()}
    return sorted(found, key=lambda r: (r.stated, r.latest, r.earliest))


def check(step: Step, kind: str, chosen: DateRange, others: Iterable[Step] = ()) -> tuple[Check, str | None]:
    """Return what the evidence says of one mark, and the other kind of date, or the other step, if it is mixed up.

    Parameters
    ----------
    chosen
        The learner's mark; an empty range for "not stated".
    others
        Other steps, to tell when the day belongs to one of them.
    """
    truth = step.dates[kind]
    if chosen == truth:
        return Check.AGREES, None
    if not chosen.stated:
        return Check.MISSED, None
    # A day inside the range is a smaller mistake than a day of another column, even if it is both.
    if truth.stated and truth.earliest <= chosen.earliest and chosen.latest <= truth.latest:
        return Check.TOO_NARROW, None
    twin = next((k for k in KINDS if k != kind and step.dates[k] == chosen), None)
    if twin:
        return Check.OTHER_KIND, twin
    if other := next((other for other in others if other.dates[kind] == chosen), None):
        return Check.OTHER_STEP, other.label
    if not truth.stated:
        return Check.GAP, None
    if chosen.earliest <= truth.earliest and truth.latest <= chosen.latest:
        return Check.TOO_WIDE, None
    return Check.DIFFERS, None
