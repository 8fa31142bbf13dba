"""The rubric of the briefing: six rows, 0 to 3 points each. Learners mark themselves; nobody else does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dispute.words.prose import Sentence, sentences

#: The most points of a row.
MOST = 3
#: How the lines of a row stand on the page: from the most points down, as a learner's own line is placed among them.
LEVELS = tuple(range(MOST, -1, -1))


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``levels`` say what 0 to 3 points mean, ``examples`` are a sentence of each, from an invented case.

    ``box`` names the box of the page that is held beside them.
    ``days`` tells whether the row is on days: then a sentence with a day to look at again stands there, from any box.
    """

    id: str
    name: str
    levels: tuple[str, ...]
    examples: tuple[str, ...] = ()
    box: str = ""
    days: bool = False


def rows(settings: Mapping[str, Any]) -> tuple[Row, ...]:
    """Return the rows of a rubric as a lesson's plan has it."""
    return tuple(
        Row(
            r["id"],
            r["name"],
            tuple(r["levels"]),
            tuple(r["examples"]),
            r.get("box", ""),
            r.get("days", False),
        )
        for r in settings["rows"]
    )


def marks(entries: Mapping[str, str], prefix: str = "") -> dict[str, int]:
    """Return the marks among form entries, by the row's id; whatever is no mark from 0 to 3 is left out."""
    found = {key.removeprefix(prefix): text for key, text in entries.items() if key.startswith(prefix)}
    return {key: int(text) for key, text in found.items() if text in {str(n) for n in range(MOST + 1)}}


def agreement(mine: Mapping[str, int], theirs: Mapping[str, int]) -> tuple[int, int]:
    """Return how many rows have the same mark, and how many differ by one point."""
    apart = [abs(mine[key] - theirs[key]) for key in mine.keys() & theirs.keys()]
    return apart.count(0), apart.count(1)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text with its tags; empty where there is none."""
    found = sentences(text)
    return tagged(found[0]) if found else ""


def tagged(sentence: Sentence) -> str:
    """Return a sentence with its tags behind it."""
    return " ".join([sentence.text, *(f"[{tag}]" for tag in sentence.tags)]).strip()
