"""An answer as it was typed: whether it can be marked, and how it was read."""

from __future__ import annotations

import re

from dispute.errors import DisputeError
from dispute.questions.quiz import Item, grade
from dispute.words import typed_number as number


def ready(item: Item, choice: tuple[str, ...]) -> None:
    """Stop with one sentence where an answer cannot be marked yet.

    Raises
    ------
    DisputeError
        What :func:`grade` raises, or that a number can mean two. Answers of before stay marked as they were.
    """
    grade(item, choice)
    if item.type == "number" and len(values := number.readings(choice[0])) > 1:
        one, other = map(number.plain, values)
        raise DisputeError(f"Question {item.id}: “{choice[0]}” can mean {one} or {other}. Write one of the two.")


def read_as(item: Item, choice: tuple[str, ...]) -> str:
    """Return how a number was read, where it was typed in another way; else nothing."""
    if item.type != "number":
        return ""
    values, typed = number.readings(choice[0]), choice[0].strip()
    plain = len(values) == 1 and re.fullmatch(r"-?\d+(\.\d*)?", typed, re.ASCII)
    return "" if plain else number.plain(values[0])
