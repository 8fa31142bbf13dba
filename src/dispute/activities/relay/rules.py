"""Relays of one text: which order of steps each wording suggests, and how many origins stand behind them.

One origin cannot corroborate itself, however many pages carry it, and a tense or a linking word can add
an order that nobody reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Reading(StrEnum):
    """The order that a reader would take away."""

    FRANCE_FIRST = "france-then-mali"
    MALI_FIRST = "mali-then-france"
    NONE = "none-given"


@dataclass(frozen=True, slots=True)
class Relay:
    """One relay: who printed it, its wording, our reading of it and why, and the origin of its claim (or None)."""

    id: str
    source: Any
    wording: str
    original: str
    reading: Reading
    why: str
    origin: Any

    @property
    def outlet(self) -> str:
        return self.source.publisher


def relay(row: Any, source: Any, origin: Any, lang: str = "en") -> Relay:
    """Return the relay that a row of ``relays.csv`` records, with its source and its origin (or None)."""
    return Relay(
        id=row.relay_id,
        source=source,
        wording=getattr(row, f"wording_{lang}"),
        original=row.original,
        reading=Reading(row.reads_as),
        why=getattr(row, f"why_{lang}"),
        origin=origin,
    )


def relays(rows: Iterable[Any], evidence: Mapping[str, Any], lang: str = "en") -> list[Relay]:
    """Return the relays of some rows; ``evidence`` holds the tables that they point to, by name."""
    found = []
    for row in rows:
        claim, source = evidence["claims"][row.claim_id], evidence["sources"][row.source_id]
        behind = evidence["origins"][claim.origin_id] if claim.origin_id else None
        found.append(relay(row, source, behind, lang))
    return found


def sorted_out(relays: Iterable[Relay]) -> dict[Reading, list[Relay]]:
    """Return the relays by the order that they suggest; a reading that none suggests has an empty list."""
    piles: dict[Reading, list[Relay]] = {reading: [] for reading in Reading}
    for one in relays:
        piles[one.reading].append(one)
    return piles


def origins(relays: Iterable[Relay]) -> list[Any]:
    """Return each origin once, in order of first mention; a relay without a known origin counts as one of its own."""
    found: dict[str, Any] = {}
    for one in relays:
        found.setdefault(one.origin.origin_id if one.origin else one.id, one.origin)
    return list(found.values())


def open_cards(relays: Sequence[Relay], chosen: Mapping[str, str]) -> list[int]:
    """Return the numbers of the cards, from 1, that have no reading yet."""
    known = set(Reading)
    return [n for n, one in enumerate(relays, start=1) if chosen.get(one.id) not in known]
