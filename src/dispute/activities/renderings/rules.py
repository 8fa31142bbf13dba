"""Renderings of the texts that matter: the same questions to each, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: What is told of each text beside its words, in this order and for every side.
ABOUT = ("seen", "redacted", "ours", "unknown")


def by_side(documents: Iterable[Any]) -> dict[str, list[Any]]:
    """Return the rows of ``documents.csv`` by side, in the order given."""
    sides: dict[str, list[Any]] = {}
    for row in documents:
        sides.setdefault(row.side, []).append(row)
    return sides
