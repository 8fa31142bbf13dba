"""A source card: what one source is, and what it is good for when one question is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dispute.errors import DisputeError

#: The five things that a card says, in order.
ASPECTS = ("origin", "purpose", "content", "value", "limits")


@dataclass(frozen=True, slots=True)
class Card:
    """One filled card. Value and limits hold for its question only."""

    source: str
    question: str
    entries: tuple[tuple[str, str], ...]


def read(raw: Mapping[str, Any]) -> Card:
    """Return the card of a lesson's file.

    Raises
    ------
    DisputeError
        If one of the five entries, the source or the question is missing.
    """
    try:
        return Card(raw["source"], raw["question"], tuple((aspect, raw[aspect]) for aspect in ASPECTS))
    except KeyError as problem:
        raise DisputeError(f"The source card has no {problem.args[0]!r}. Add it to the lesson's file.") from None
