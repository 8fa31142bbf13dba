"""A figure of a poll, and how many people would have to hide another view before a claim about it falls.

A poll shows what the people who were asked said aloud. A claim about what they meant stands as long as enough of them
meant it. How many would have to hide another view is a sum; how many did hide one, no sum can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: A dot stands for each of so many people, and the claims are about half of them.
ALL, HALF = 100, 50
#: Where the handle can stand: how many hide another view.
PLACES = tuple(str(n) for n in range(HALF + 1))
#: Words of probability, the surest first, with the cases in twenty that they stand for.
STRENGTHS = {"certain": 19, "probable": 15, "even": 10, "improbable": 5}


@dataclass(frozen=True, slots=True)
class Claim:
    """That at least half of the people meant what they said: a row of ``opinion.csv``, and what these people said."""

    id: str
    name: str
    says: str
    row: Any

    @property
    def said(self) -> int:
        """Return how many in a hundred said it; the figures of this room are whole numbers."""
        return int(self.row.value_lo_pct)

    @property
    def breaks(self) -> int:
        """Return how many would have to hide another view before fewer than half are left."""
        return self.said - HALF + 1

    def left(self, hidden: int) -> int:
        return self.said - hidden

    def stands(self, hidden: int) -> bool:
        return hidden < self.breaks


@dataclass(frozen=True, slots=True)
class Caution:
    """What somebody said about how freely people could answer."""

    text: str
    source_ids: tuple[str, ...]


def claim(setting: Mapping, opinion: Any) -> Claim:
    """Return a claim as a lesson's plan has it; ``opinion`` is the table of figures."""
    return Claim(setting["id"], setting["name"], setting["says"], opinion[setting["figure"]])


def falling(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims in the order in which they fall while the handle moves."""
    return sorted(claims, key=lambda c: c.breaks)


def order(claims: Sequence[Claim], chosen: Mapping[str, str]) -> str:
    """Return how the words for two claims fit the sum: ``sum``, ``same`` or ``against``.

    No word is wrong in itself, since nobody knows how many hid a view. But a surer word for the claim that falls
    sooner needs a reason that the sum does not give.
    """
    first, last = (STRENGTHS[chosen[c.id]] for c in falling(claims))
    return "same" if first == last else "sum" if first < last else "against"
