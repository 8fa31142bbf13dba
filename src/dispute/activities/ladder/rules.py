"""The ladder of diplomatic steps: which rungs two states are known to have used, and how easily each is undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: From a protest to breaking relations, as ``ladder_step`` of ``treaty.csv`` counts.
HIGHEST = 7


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: how easily its tools are undone, and the events on it by side (each side is there)."""

    number: int
    undone: tuple[str, ...]
    taken: Mapping[str, tuple[Any, ...]]


def rungs(
    entries: Iterable[Any], placed: Sequence[tuple[Any, int]], side_of: Mapping[str, str], sides: Sequence[str]
) -> list[Rung]:
    """Return all rungs from 1 up.

    Parameters
    ----------
    entries
        Rows of ``treaty.csv``; the tools on a rung say how easily it is undone.
    placed
        Rows of ``events.csv``, each with the rung that it stands on.
    side_of
        The side of each actor.
    sides
        The sides to tell apart, in the order to show them.
    """
    tools = [e for e in entries if e.kind == "tool" and e.ladder_step]
    return [
        Rung(
            number,
            tuple(dict.fromkeys(t.reversible for t in tools if t.ladder_step == number)),
            {side: tuple(e for e, on in placed if on == number and side_of[e.actor_id] == side) for side in sides},
        )
        for number in range(1, HIGHEST + 1)
    ]


def used(ladder: Iterable[Rung], side: str) -> list[int]:
    """Return the numbers of the rungs on which a side has an event."""
    return [rung.number for rung in ladder if rung.taken[side]]
