"""A figure of a poll, and how much of a claim it can carry.

A poll shows what the people who were asked said, at that time and aloud. It shows less than what all
people think, and never what an operation did: that needs another kind of evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dispute.words.numbers import exact
from dispute.words.texts import Words

#: How much of a claim the figures carry: all of it, only a part of it, or nothing of what it adds.
ANSWERS = ("shows", "less", "not")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim made from figures: rows of ``opinion.csv``, our answer (one of :data:`ANSWERS`), and why."""

    id: str
    text: str
    figures: tuple[Any, ...]
    answer: str
    why: str

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Return each source of the figures once."""
        return tuple(dict.fromkeys(key for row in self.figures for key in row.source_ids))


@dataclass(frozen=True, slots=True)
class Caution:
    """What somebody said about how freely people could answer."""

    text: str
    source_ids: tuple[str, ...]


def claim(setting: Mapping, opinion: Any) -> Claim:
    """Return a claim as a lesson's plan has it; ``opinion`` is the table of figures."""
    figures = tuple(opinion[key] for key in setting["figures"])
    return Claim(setting["id"], setting["says"], figures, setting["answer"], setting["why"])


def percent(row: Any, words: Words | None = None) -> str:
    """Return a figure as it is known: one number, or the end that the source gives."""
    low, high = (exact(v, words) if v is not None else "" for v in (row.value_lo_pct, row.value_hi_pct))
    if low == high:
        return low
    return f"{low}–{high}" if low and high else f"> {low}" if low else f"< {high}"
