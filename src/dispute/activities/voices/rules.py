"""Scholars by the question that they answer: only who answers the same question can disagree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def by_question(scholars: Iterable[Any], lang: str = "en") -> dict[str, list[Any]]:
    """Return rows of ``scholars.csv`` by question; questions with several answers come first."""
    found: dict[str, list[Any]] = {}
    for row in scholars:
        found.setdefault(getattr(row, f"question_{lang}"), []).append(row)
    return dict(sorted(found.items(), key=lambda entry: -len(entry[1])))
