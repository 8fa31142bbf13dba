"""What a headline can make of a series: choose a first and a last year, and compare only these two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import combinations

from dispute.evidence.deaths import Estimate

#: The form's name in a learner's progress, and how many headlines it takes.
FORM, MOST = "headline-window", 4
#: From this ratio on, a headline says "to … times" and not "by … per cent".
TIMES = 2


class Direction(StrEnum):
    RISE = "rise"
    FALL = "fall"
    SAME = "same"
    UNKNOWN = "unknown"  # from zero, every change is without end


@dataclass(frozen=True, slots=True)
class Window:
    """A first and a last year, and how many times as large the last value is; None from zero."""

    first: int
    last: int
    ratio: Fraction | None

    @property
    def direction(self) -> Direction:
        if self.ratio is None:
            return Direction.UNKNOWN
        return Direction.SAME if self.ratio == 1 else Direction.RISE if self.ratio > 1 else Direction.FALL

    @property
    def pct_change(self) -> Fraction | None:
        """Change in per cent of the first value: −50 for a half, 100 for a double."""
        return None if self.ratio is None else 100 * (self.ratio - 1)


def window(counts: Mapping[int, int], first: int, last: int) -> Window:
    """Return the window from one year to another; turned around, its ratio is the inverse."""
    return Window(first, last, ratio(counts[last], counts[first]))


def ratio(last: float, first: float) -> Fraction | None:
    """Return how many times as large the last number is; None if the first is zero."""
    return Fraction(last) / Fraction(first) if first else None


def windows(counts: Mapping[int, int]) -> list[Window]:
    """Return every window with two different years, the earlier year first. For n years there are n(n − 1)/2."""
    return [window(counts, first, last) for first, last in combinations(sorted(counts), 2)]


def bounds(first: Estimate, last: Estimate) -> tuple[Fraction | None, Fraction | None]:
    """Return the smallest and the largest ratio that the low and high estimates of two years allow."""
    return ratio(last.low, first.high), ratio(last.high, first.low)


def best(counts: Mapping[int, Estimate]) -> dict[int, int]:
    """Return the best estimates alone: a headline has no room for a range."""
    return {year: counted.best for year, counted in counts.items()}


def of(counts: Mapping[int, Estimate], first: int, last: int) -> Window:
    """Return the window of best estimates between two years."""
    return window(best(counts), first, last)


def both_ways(windows: Iterable[Window]) -> bool:
    """Return whether some headlines say “more” and some “fewer”."""
    return {Direction.RISE, Direction.FALL} <= {each.direction for each in windows}


def opposite(windows: Sequence[Window]) -> tuple[Window, ...]:
    """Return the first headline that says “more” and the first that says “fewer”; nothing unless there are both."""
    if not both_ways(windows):
        return ()
    return tuple(next(w for w in windows if w.direction is way) for way in (Direction.RISE, Direction.FALL))


def kept(form: Mapping[str, str], counts: Mapping[int, Estimate]) -> list[Window]:
    """Return the windows that a form's entries hold, such as ``2013/2016``; others are left out."""
    found = []
    for entry in form.values():
        first, _, last = entry.partition("/")
        if {first, last} <= {str(year) for year in counts} and int(first) < int(last):
            found.append(of(counts, int(first), int(last)))
    return found
