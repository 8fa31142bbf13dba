"""The toy model of the lesson: a road is cut, part of its load finds another way, the rest is missing.

missing = share × (1 − rerouted). Shares and results are per cent of all imports; rerouted is per cent
of the load that the cut roads carried. The model knows no time, no stocks, no prices and one kind of
goods. It follows from its inputs and forecasts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: A least and a most, in per cent.
Range = tuple[float, float]


def shortfall(share: float, rerouted: float) -> float:
    """Return what is missing, in per cent of all imports.

    Parameters
    ----------
    share
        Per cent of all imports that used the cut road.
    rerouted
        Per cent of that load which other roads carry.
    """
    return share * (100 - rerouted) / 100


def shortfall_range(share: Range, rerouted: Range) -> Range:
    """Return the least and the most that can be missing: a small share and much rerouting, and the reverse."""
    return shortfall(share[0], rerouted[1]), shortfall(share[1], rerouted[0])


def together(shares: Iterable[Range]) -> Range:
    """Return the share of several roads at once. No more than all imports can use them."""
    shares = list(shares)
    return min(100.0, sum(lo for lo, _ in shares)), min(100.0, sum(hi for _, hi in shares))


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a learner assumes.

    ``shares`` maps each cut road to its share; ``rerouted`` is per cent of the lost load. The rest is
    written down beside the result and does not enter it: the road that takes over, the extra ``days``
    of a trip there, and the ``room`` that other roads have, in per cent of all imports.
    """

    shares: Mapping[str, Range]
    rerouted: Range
    other: str | None = None
    days: float | None = None
    room: float | None = None

    @property
    def share(self) -> Range:
        return together(self.shares.values())

    @property
    def missing(self) -> Range:
        return shortfall_range(self.share, self.rerouted)

    @property
    def moved(self) -> Range:
        """Return the least and the most that other roads must carry, in per cent of all imports."""
        return self.share[0] * self.rerouted[0] / 100, self.share[1] * self.rerouted[1] / 100

    @property
    def fits(self) -> bool | None:
        """Return whether other roads have room for the least that must move; None where no room is given."""
        return None if self.room is None else self.moved[0] <= self.room


def swings(inputs: Inputs) -> dict[str, float]:
    """Return by how many points each input moves the result, from its low to its high end.

    The other inputs stay in the middle of their ranges. Keys are the cut roads and ``rerouted``.
    """
    middle = {road: (lo + hi) / 2 for road, (lo, hi) in inputs.shares.items()}
    rerouted = sum(inputs.rerouted) / 2

    def missing(shares: Mapping[str, float], part: float) -> float:
        return shortfall(min(100.0, sum(shares.values())), part)

    found = {
        road: missing({**middle, road: hi}, rerouted) - missing({**middle, road: lo}, rerouted)
        for road, (lo, hi) in inputs.shares.items()
    }
    found["rerouted"] = missing(middle, inputs.rerouted[0]) - missing(middle, inputs.rerouted[1])
    return found


def detour(cut: Iterable[Any], other: Iterable[Any]) -> tuple[int, int] | None:
    """Return by how many kilometres the other road is longer: least and most that the stated lengths allow.

    Parameters
    ----------
    cut, other
        Whole routes of ``routes.csv``. A negative number is a shorter road. None where no length is stated.
    """
    ours, theirs = ([route.km for route in routes if route.km] for routes in (cut, other))
    return (min(theirs) - max(ours), max(theirs) - min(ours)) if ours and theirs else None
