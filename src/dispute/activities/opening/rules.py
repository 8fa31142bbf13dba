"""What the opening asks of the rows: which sentence does not fit, which day is given, what turns round, what holds.

Nothing is decided here: change a date in the tables, and another sentence misfits, another end comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dispute.evidence.chronology import Pair, Step, compare
from dispute.evidence.dates import SORTS, DateRange, Order

#: What a learner presses where no text gives a day. Stored as written here.
NO_DAY = "none"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a news text, the day that it prints, and the claims of others on that day that stand."""

    id: str
    text: str
    day: date
    rests_on: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One kind of date of one step: a dot, or a range, on the day strip."""

    step: Step
    kind: str

    @property
    def id(self) -> str:
        return f"{self.step.id}.{self.kind}"

    @property
    def when(self) -> DateRange:
        return self.step.dates[self.kind]

    @property
    def given(self) -> str:
        """The day as it is stored, or :data:`NO_DAY` where the texts leave it open."""
        return self.when.lo.isoformat() if self.when.single else NO_DAY


def misfits(sentences: Sequence[Sentence]) -> set[str]:
    """Return the sentences that are told as what followed, and whose day lies before the day of one above them."""
    return {one.id for n, one in enumerate(sentences) if any(one.day < above.day for above in sentences[:n])}


class Placed(StrEnum):
    """What can be said of a day that was pressed for a mark."""

    FITS = "fits"
    OTHER = "other"  # the step has that day, by another kind of date
    NOWHERE = "nowhere"  # no text puts the step there
    MISSED = "missed"  # "no day given", and a text does give it


def placed(mark: Mark, pressed: str) -> tuple[Placed, str]:
    """Return how a press fits a mark, and the other kind of date that has the day that was pressed."""
    if pressed == mark.given:
        return Placed.FITS, ""
    if pressed == NO_DAY:
        return Placed.MISSED, ""
    for kind in SORTS:
        other = Mark(mark.step, kind)
        if kind != mark.kind and other.given == pressed:
            return Placed.OTHER, kind
    return Placed.NOWHERE, ""


def turned(pair: Pair, kinds: Iterable[str]) -> bool:
    """Return whether one kind of date puts the one step first for certain, and another kind the other step."""
    return {Order.BEFORE, Order.AFTER} <= {compare(pair.a, pair.b, kind) for kind in kinds}


class Strength(StrEnum):
    """How strong a sentence on two steps is; the first state is that of the first step."""

    FIRST = "first"
    NOT_LATER = "not-later"
    SECOND = "second"
    NOBODY = "nobody"


_HOLDS = {
    Order.BEFORE: Strength.FIRST, Order.NOT_LATER: Strength.NOT_LATER,
    Order.AFTER: Strength.SECOND, Order.NOT_EARLIER: Strength.SECOND,
}  # fmt: skip


def holds(order: Order) -> Strength:
    """Return the strongest sentence that an order allows."""
    return _HOLDS.get(order, Strength.NOBODY)


@dataclass(frozen=True, slots=True)
class Way:
    """A day of a step by one kind of date, as claims that stand give it."""

    kind: str
    when: DateRange
    claims: tuple[Any, ...]

    @property
    def id(self) -> str:
        return f"{self.kind}/{self.when.lo or ''}/{self.when.hi or ''}"


def who(claim: Any) -> str:
    """Return by what a speaker is known: its origin, or where none is traced, the claim itself."""
    return claim.origin_id or claim.claim_id


def ways(step: str, claims: Iterable[Any]) -> list[Way]:
    """Return every day of a step that a claim gives and that stands, the kinds in their usual order.

    One speaker stands once beside each day, however many pages carry it.
    """
    found: dict[tuple[int, str, DateRange], dict[str, Any]] = {}
    for claim in claims:
        when = DateRange(claim.date_lo, claim.date_hi)
        if (claim.event_id, claim.standing) == (step, "stands") and claim.date_kind in SORTS and when.stated:
            at = (SORTS.index(claim.date_kind), claim.date_kind, when)
            found.setdefault(at, {}).setdefault(who(claim), claim)
    ordered = sorted(found, key=lambda at: (at[0], at[2].latest, at[2].earliest))
    return [Way(at[1], at[2], tuple(found[at].values())) for at in ordered]


def follows(way: Way, own: Iterable[Way]) -> bool:
    """Return whether a voice's own days imply this one: they lie within it, or the step cannot be decided later."""
    within = [each for each in own if each.when.latest <= way.when.latest]
    bound = way.kind == "decided" and not way.when.lo
    return any(bound or (each.kind == way.kind and way.when.earliest <= each.when.earliest) for each in within)


def by_id(found: Iterable[Any]) -> Mapping[str, Any]:
    """Return things by their ``id``."""
    return {each.id: each for each in found}
