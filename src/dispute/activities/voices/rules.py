"""What a voice is worth for a reading; and scholars by the question that they answer: only those can disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Weighed:
    """What one voice is worth for a reading: whether it bears on it at all, and how."""

    bears: bool
    says: str


def heard_later(rows: Iterable[Any], day: date) -> bool:
    """Return whether nobody was heard on a day or before it."""
    return all(row.date_lo > day for row in rows)


def by_question(scholars: Iterable[Any], lang: str = "en") -> dict[str, list[Any]]:
    """Return rows of ``scholars.csv`` by question; questions with several answers come first."""
    found: dict[str, list[Any]] = {}
    for row in scholars:
        found.setdefault(getattr(row, f"question_{lang}"), []).append(row)
    return dict(sorted(found.items(), key=lambda entry: -len(entry[1])))
