"""Testimony: who gives an order of two steps, and who made a step public. Told beside the order, never inside it.

The order (:mod:`dispute.evidence.chronology`) follows from days. Testimony follows from words: "reacted" puts one step
first and gives it no day. Ten pages that pass on one speaker are one voice, so the nearness of each page counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Says(StrEnum):
    """The order that a claim gives for two steps."""

    FIRST = "first"  # the first of the pair came first
    SECOND = "second"
    NONE = "no order"  # it speaks of both and ties them together by no word

    @property
    def mirror(self) -> Says:
        """The same, asked for the pair the other way round."""
        return {Says.FIRST: Says.SECOND, Says.SECOND: Says.FIRST}.get(self, self)


class Hand(StrEnum):
    """How near a voice stands to what it tells of, the nearest first."""

    DOCUMENT = "document"
    RECORD = "on the record"
    UNNAMED = "unnamed with access"
    NEWSROOM = "newsroom"  # an outlet's own words: it has sources and does not say whose words these are
    RELAY = "relay"  # a rewriting, or a page that names nobody


_HANDS = {
    "document": Hand.DOCUMENT, "office on record": Hand.RECORD, "unnamed official": Hand.UNNAMED,
    "own reporting": Hand.NEWSROOM,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker on one claim; ``side`` is the state that it speaks for, empty for newsrooms and relays."""

    claim: Any
    origin_id: str | None
    hand: Hand
    side: str
    lang: str = "en"

    @property
    def speaker(self) -> str:
        """Who speaks, in words; only who is shown needs them in a language."""
        return getattr(self.claim, f"speaker_{self.lang}")


@dataclass(frozen=True, slots=True)
class Witness:
    """A voice, and the order that it gives for a pair of steps, as a row of ``testimony.csv`` records it."""

    voice: Voice
    says: Says
    row: Any

    @property
    def wording(self) -> str:
        """The words that carry the order."""
        return getattr(self.row, f"wording_{self.voice.lang}")


def hand(claim: Any, origin: Any | None) -> Hand:
    """Return how near a claim's speaker stands. A claim that does not stand is a relay, whoever it credits."""
    if origin is None or claim.standing != "stands":
        return Hand.RELAY
    return _HANDS.get(origin.kind, Hand.RELAY)


def voice(claim: Any, origins: Mapping[str, Any], lang: str = "en") -> Voice:
    """Return the speaker of a claim. ``origins`` maps ids to rows of ``origins.csv``, by ``[…]``."""
    origin = origins[claim.origin_id] if claim.origin_id else None
    near = hand(claim, origin)
    side = (origin.country or "") if near in (Hand.DOCUMENT, Hand.RECORD, Hand.UNNAMED) else ""
    return Voice(claim, claim.origin_id, near, side, lang)


def on_order(
    pair: tuple[str, str], rows: Iterable[Any], claims: Mapping[str, Any], origins: Mapping[str, Any], lang: str = "en"
) -> list[Witness]:
    """Return every witness on the order of two steps, the nearest hand first.

    Parameters
    ----------
    pair
        Ids of two events. A row that has them the other way round is turned around.
    rows
        Rows of ``testimony.csv``.
    """
    found = []
    for row in rows:
        turned = (row.step_b_id, row.step_a_id) == pair
        if turned or (row.step_a_id, row.step_b_id) == pair:
            says = {"a-first": Says.FIRST, "b-first": Says.SECOND}.get(row.says, Says.NONE)
            who = voice(claims[row.claim_id], origins, lang)
            found.append(Witness(who, says.mirror if turned else says, row))
    return sorted(found, key=lambda w: list(Hand).index(w.voice.hand))


def voices(witnesses: Iterable[Witness], says: Says, *hands: Hand) -> list[Voice]:
    """Return each origin that says so at one of these hands, once, with its first claim."""
    found: dict[str | None, Voice] = {}
    for one in witnesses:
        if one.says is says and one.voice.hand in hands:
            found.setdefault(one.voice.origin_id, one.voice)
    return list(found.values())


def publishers(event: str, claims: Iterable[Any], origins: Mapping[str, Any], lang: str = "en") -> list[Voice]:
    """Return by whom a step was made public: each origin once, the nearest hand first.

    It follows from the claims on "who announced" that stand.
    """
    found: dict[str | None, Voice] = {}
    for claim in claims:
        if (claim.event_id, claim.topic, claim.standing) == (event, "who announced", "stands"):
            found.setdefault(claim.origin_id, voice(claim, origins, lang))
    return sorted(found.values(), key=lambda v: list(Hand).index(v.hand))


def sides_of(found: Sequence[Voice]) -> list[str]:
    """Return the states for which some of the voices speak, each once."""
    return list(dict.fromkeys(v.side for v in found if v.side))
