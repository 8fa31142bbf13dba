"""The toy model of the lesson: a road is cut, part of its load finds another way, the rest is missing.

missing = share × (1 − rerouted). Shares and results are per cent of all imports; rerouted is per cent
of the load that the cut road carried. The model knows no time, no stocks, no prices and one kind of
goods. It follows from its inputs and forecasts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import floor

#: A least and a most, in per cent.
Range = tuple[float, float]
#: What a call can be about: the share of the cut road, or the part of its load that other roads take over.
CALLS = ("share", "rerouted")
#: Swings closer than this are equal: they would look the same.
NEAR = 0.05


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


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a learner assumes: the share of the cut road, and the part of its load that other roads take over."""

    share: Range
    rerouted: Range

    @property
    def missing(self) -> Range:
        return shortfall_range(self.share, self.rerouted)

    @property
    def moved(self) -> Range:
        """Return the least and the most that other roads must carry, in per cent of all imports."""
        return self.share[0] * self.rerouted[0] / 100, self.share[1] * self.rerouted[1] / 100


def swings(inputs: Inputs) -> dict[str, float]:
    """Return by how many points each input moves the result, from its low to its high end.

    The other input stays in the middle of its range. Keys are ``share`` and ``rerouted``.
    """
    share, rerouted = sum(inputs.share) / 2, sum(inputs.rerouted) / 2
    return {
        "share": shortfall(inputs.share[1], rerouted) - shortfall(inputs.share[0], rerouted),
        "rerouted": shortfall(share, inputs.rerouted[0]) - shortfall(share, inputs.rerouted[1]),
    }


def leading(inputs: Inputs) -> str | None:
    """Return the input that moves the result more; None if both move it alike."""
    by = swings(inputs)
    if abs(by["share"] - by["rerouted"]) < NEAR:
        return None
    return max(by, key=by.__getitem__)


def called(inputs: Inputs, call: str) -> Inputs:
    """Return what is assumed after a call about one input, ``share`` or ``rerouted``.

    The range of that input shrinks to its middle half. That is an assumption of the model, too.
    """
    lo, hi = getattr(inputs, call)
    return replace(inputs, **{call: (lo + (hi - lo) / 4, hi - (hi - lo) / 4)})


def whole(ends: Range) -> Range:
    """Return a range as the page tells it: in whole per cent, halves upwards. A toy model knows no decimals."""
    lo, hi = (float(floor(end + 0.5)) for end in ends)
    return lo, hi


def bought(inputs: Inputs, call: str) -> float:
    """Return by how many points a call makes the result narrower, so that the ranges on the page give the same sum.

    Before rounding it is half the swing of the input: half its range times the middle of what multiplies it.
    """
    (lo, hi), (low, high) = whole(inputs.missing), whole(called(inputs, call).missing)
    return (hi - lo) - (high - low)


def first(text: str) -> str:
    """Return the first sentence of a text: the learner's own if-then, which the capstone brings back."""
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the answer turns: one ``end`` of the input that leads, from where it is to where both move it alike."""

    end: str  # "low" or "high"
    now: float
    then: float


def turn(inputs: Inputs) -> Turn | None:
    """Return where the input that leads stops to lead; None if both move the result alike.

    Both move it alike where the ends of the share stand to each other as the ends of what is not rerouted do:
    that is what the two swings come to, once they are set equal. So one end of the leading input is solved for.
    """
    first = leading(inputs)
    if first is None:
        return None
    (lo, hi), (stuck_lo, stuck_hi) = inputs.share, (100 - inputs.rerouted[1], 100 - inputs.rerouted[0])
    if first == "rerouted":
        return Turn("high", inputs.rerouted[1], 100 - stuck_hi * lo / hi)
    if lo:
        return Turn("high", hi, lo * stuck_hi / stuck_lo)
    return Turn("low", lo, hi * stuck_lo / stuck_hi)
