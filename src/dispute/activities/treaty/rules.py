"""The tools that diplomatic law and practice offer, by situation and by role."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

ROLES = ("receiving", "sending")


def situations(entries: Iterable[Any]) -> list[str]:
    """Return the situations that any tool answers to, in order of first mention."""
    return list(dict.fromkeys(s for entry in entries for s in entry.situations))


def tools(entries: Iterable[Any], situation: str, role: str) -> list[Any]:
    """Return the rows of ``treaty.csv`` that a state in this role can use, from the lowest step of the ladder up.

    Tools without a step on the ladder come last, in file order.
    """
    found = [e for e in entries if e.kind == "tool" and situation in e.situations and e.who in (role, "either")]
    return sorted(found, key=lambda e: (e.ladder_step is None, e.ladder_step or 0))
