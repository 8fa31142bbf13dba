"""Actors in groups: those who govern, those who fight, and those who come from outside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Groups in the order shown, and the kinds of ``actors.csv`` that each holds.
GROUPS = {
    "governments": ("state", "office"),
    "alliances": ("alliance", "organisation"),
    "forces": ("foreign force",),
    "armed": ("armed group",),
}


def grouped(actors: Iterable[Any]) -> dict[str, list[Any]]:
    """Return rows of ``actors.csv`` by group; rows keep their order, empty groups and other kinds are left out."""
    rows = list(actors)
    found = {group: [row for row in rows if row.kind in kinds] for group, kinds in GROUPS.items()}
    return {group: members for group, members in found.items() if members}
