"""A news text taken apart: which sentence says when a state decided, and which of its words give a motive.

No sentence of the text gives the day of a decision, so the answer to the first question is always :data:`NONE`: a
test compares the days that the text prints with the decisions in the tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

#: What begins a button, so that paper prints it as a box to tick: a sentence, or words of one.
DAY, WORD = "day", "word"
#: What a learner presses who finds no day of a decision. Stored as written here, as all presses are.
NONE = "none"
PRESSED, LAST = "pressed", "last"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence. ``motive`` is the claim of somebody who gives this motive; steps have none.

    Words that are ``bare`` only hold the sentence together: nobody presses them.
    """

    id: str
    of: str
    text: str
    motive: Any = None
    bare: bool = False


class Stage(StrEnum):
    """How far the text is taken apart."""

    DAYS = "days"
    WORDS = "words"
    SOLVED = "solved"


def stage(pieces: Sequence[Piece], kept: Mapping[str, str]) -> Stage:
    """Return how far a learner's presses take the text apart."""
    if kept.get(NONE) != PRESSED:
        return Stage.DAYS
    return Stage.SOLVED if all(kept.get(each.id) == PRESSED for each in pieces if each.motive) else Stage.WORDS


def offered(sentences: Sequence[Any], pieces: Sequence[Piece], kept: Mapping[str, str]) -> list[str]:
    """Return the buttons that can be pressed now."""
    match stage(pieces, kept):
        case Stage.DAYS:
            return [f"{DAY}={key}" for key in (*(each.id for each in sentences), NONE)]
        case Stage.WORDS:
            return [f"{WORD}={each.id}" for each in pieces if not each.bare]
        case _:
            return []
