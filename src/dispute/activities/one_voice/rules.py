"""Findings and the voices that hold them up: one voice falls silent, and each finding stands, hangs or falls.

Nothing is decided here. A finding is a few legs, and a leg is all claims that stand and give what it needs: take a
claim out of the tables, or add one, and another finding falls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.evidence.chronology import Step
from dispute.evidence.testimony import Hand, hand

#: How far a claim's days must fit the day that a finding gives: be that day, end by it, or begin with it.
ON, BY, FROM = "on", "by", "from"


class Fate(StrEnum):
    """What becomes of a finding without one voice, the best first."""

    STANDS = "stands"
    HANGS = "hangs"  # only newsrooms, and pages that name nobody, are left
    FALLS = "falls"


@dataclass(frozen=True, slots=True)
class Finding:
    """What has been found, in words, and its legs: it needs each of them, and any claim of a leg will do.

    ``whose`` holds for each leg the state whose step it dates, empty where people act for none, and ``kinds`` the kind
    of date that it gives.
    """

    id: str
    said: str
    legs: tuple[tuple[Any, ...], ...]
    whose: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def sources(self) -> list[str]:
        """The first source of each leg, and where there is only one, that of a second voice."""
        firsts = list(dict.fromkeys(leg[0].source_id for leg in self.legs if leg))
        if len(self.legs) > 1:
            return firsts
        heard = [claim for leg in self.legs for claim in leg if claim.origin_id != leg[0].origin_id]
        return [*firsts, *[claim.source_id for claim in heard if claim.source_id not in firsts][:1]]


@dataclass(frozen=True, slots=True)
class Without:
    """A finding without one voice: what becomes of it, and the nearest claim that is left in its worst leg.

    Nothing is left where it falls, or where the voice did not hold it up at all: then ``touched`` is False. ``whose``
    is the state whose day is lost and ``kind`` the kind of this day, both empty where none is.
    """

    finding: Finding
    fate: Fate
    left: Any = None
    touched: bool = False
    whose: str = ""
    kind: str = ""


def leg(step: Step, kinds: Sequence[str], how: str, claims: Iterable[Any]) -> tuple[Any, ...]:
    """Return the claims that stand and give a step its day.

    Parameters
    ----------
    kinds
        Kinds of date that count. The step's own range of the first of them gives the day.
    how
        :data:`ON`, :data:`BY` or :data:`FROM`: a claim has this day alone, its last day is no later, or its first day
        is no earlier.
    """
    days = step.dates[kinds[0]]
    fits = {
        ON: lambda lo, hi: lo == hi == days.lo,
        BY: lambda lo, hi: hi is not None and hi <= days.hi,
        FROM: lambda lo, hi: lo is not None and lo >= days.lo,
    }[how]
    return tuple(
        claim for claim in claims
        if (claim.event_id, claim.standing) == (step.id, "stands")
        and claim.date_kind in kinds and fits(claim.date_lo, claim.date_hi)
    )  # fmt: skip


def _near(claim: Any, origins: Mapping[str, Any]) -> Hand:
    return hand(claim, origins[claim.origin_id] if claim.origin_id else None)


def _leg_without(claims: Sequence[Any], silent: str, origins: Mapping[str, Any]) -> tuple[Fate, list[Any]]:
    """Return what becomes of a leg, and who is left in it, the nearest hand first; nobody if it is not touched."""
    left = sorted((c for c in claims if c.origin_id != silent), key=lambda c: list(Hand).index(_near(c, origins)))
    if len(left) == len(claims):
        return Fate.STANDS, []
    if not left:
        return Fate.FALLS, []
    hangs = _near(left[0], origins) in (Hand.NEWSROOM, Hand.RELAY)
    return Fate.HANGS if hangs else Fate.STANDS, left


def without(finding: Finding, silent: str, origins: Mapping[str, Any]) -> Without:
    """Return what becomes of a finding once an origin, by its id, falls silent: the worst of its legs counts."""
    legs = [_leg_without(claims, silent, origins) for claims in finding.legs]
    fate = max((fate for fate, _ in legs), key=list(Fate).index, default=Fate.STANDS)
    touched = any(claim.origin_id == silent for claims in finding.legs for claim in claims)
    left = next((left[0] for each, left in legs if each is fate and left), None)
    whose, kind = (
        next((what for what, (each, _) in zip(told, legs, strict=False) if each is Fate.FALLS), "")
        for told in (finding.whose, finding.kinds)
    )
    return Without(finding, fate, left, touched, whose, kind)


def irreplaceable(findings: Iterable[Finding], voices: Iterable[str], origins: Mapping[str, Any]) -> list[str]:
    """Return the voices without which some finding falls."""
    findings = list(findings)
    return [key for key in voices if any(without(one, key, origins).fate is Fate.FALLS for one in findings)]


def fallen(findings: Iterable[Finding], voices: Iterable[str], origins: Mapping[str, Any]) -> list[Finding]:
    """Return the findings that fall without one of some voices, by the ids of these."""
    voices = list(voices)
    return [one for one in findings if any(without(one, key, origins).fate is Fate.FALLS for key in voices)]


def pages(voice: str, steps: Iterable[str], claims: Iterable[Any]) -> int:
    """Return how many pages carry an origin's word on some steps, copies and slips as well."""
    known = set(steps)
    return len({claim.source_id for claim in claims if claim.origin_id == voice and claim.event_id in known})
