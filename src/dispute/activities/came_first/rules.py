"""One event, and others that may have come before it: which was first, as far as the days tell?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.evidence.dates import DateRange, Order

#: What can be said: the one came first, the others did, or the days do not tell.
ONE, OTHERS, OPEN = "one", "others", "open"
ANSWERS = (ONE, OTHERS, OPEN)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its possible days, and the state that acts; ``earliest`` is the claim that gives the first day."""

    event: Any
    side: str
    when: DateRange
    earliest: Any


@dataclass(frozen=True, slots=True)
class Older:
    """What else began before, on either side, in our words, and its sources."""

    says: str
    sources: Sequence[str]


def happening(event: Any, claims: Iterable[Any], side: str) -> Happening:
    """Return an event with its possible days.

    They begin with the earliest day that any claim gives, even one that stands alone: who wants to show that something
    came later must not leave that one out. By the day on which it was public, it had happened.
    """
    dated = [each for each in claims if each.event_id == event.event_id and each.topic == "date" and each.date_lo]
    first = min(dated, key=lambda claim: claim.date_lo)
    return Happening(event, side, DateRange(first.date_lo, event.public_hi), first)


def earliest(others: Iterable[Happening]) -> Any:
    """Return the claim that gives the first day of all the others."""
    return min((each.earliest for each in others), key=lambda claim: claim.date_lo)


def answer(one: Happening, others: Sequence[Happening]) -> str:
    """Return the one of :data:`ANSWERS` that the days allow."""
    orders = {one.when.compared_with(each.when) for each in others}
    if orders == {Order.BEFORE}:
        return ONE
    return OTHERS if orders == {Order.AFTER} else OPEN


def chosen(kept: Mapping[str, str] | None) -> str:
    """Return the kept answer; anything that is not on offer counts as none."""
    choice = (kept or {}).get("first", "")
    return choice if choice in ANSWERS else ""
