"""Hand votes on one question, and what to do next with the class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dispute.questions.quiz import Item
from dispute.words.typed_number import Box, Refused, read

#: Below the first share of right votes teach it again; above the second explain shortly and move on.
FEW, MANY = 0.3, 0.7


class Move(StrEnum):
    TEACH = "teach"
    DISCUSS = "discuss"
    GO_ON = "go on"


@dataclass(frozen=True, slots=True)
class Tally:
    """One vote: the question, and the hands for each option id."""

    item: Item
    hands: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.hands.values())

    def share(self, option_id: str) -> float:
        """Share of all hands, from 0 to 1; 0 while nobody has voted."""
        return self.hands.get(option_id, 0) / self.total if self.total else 0.0

    @property
    def right(self) -> float:
        """Share of hands for the key."""
        return sum(map(self.share, self.item.key))

    @property
    def move(self) -> Move | None:
        """What to do next; None while nobody has voted."""
        if not self.total:
            return None
        return Move.TEACH if self.right < FEW else Move.GO_ON if self.right > MANY else Move.DISCUSS


def count(box: Box, typed: str) -> int:
    """Return how many hands a box holds; none while it is empty.

    Raises
    ------
    Refused
        If it is no whole number, or outside the limits of its box.
    """
    hands = read(box, typed) or 0
    if hands != int(hands):
        raise Refused(box.key, "no_whole", typed.strip())
    return int(hands)
