"""Claims about how much of Mali's trade uses a road, a learner's guess beside them, and a Fermi check.

A Fermi check works out the size of a number from parts that one can picture: trucks a day × tonnes a
truck × days a year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


def percents(rows: Iterable[Any]) -> list[Any]:
    """Return the rows of ``shares.csv`` that give a share in per cent."""
    return [row for row in rows if row.value_lo_pct is not None or row.value_hi_pct is not None]


def of_imports(rows: Iterable[Any]) -> list[Any]:
    """Return the claims that count what a learner guesses: imports."""
    return [row for row in rows if row.what_is_counted == "imports"]


def ends(row: Any) -> tuple[float, float]:
    """Return the least and the most that a share claim allows; an open end is taken as the stated one."""
    lo, hi = row.value_lo_pct, row.value_hi_pct
    return (hi if lo is None else lo), (lo if hi is None else hi)


def span(rows: Iterable[Any]) -> tuple[float, float]:
    """Return the lowest and the highest share that any of the rows claims."""
    found = [end for row in rows for end in ends(row)]
    return min(found), max(found)


def in_order(rows: Iterable[Any], by: str) -> list[Any]:
    """Return share claims sorted by ``counts`` (what they count), ``year`` or ``share``; ties by the other two."""
    keys = {
        "counts": lambda row: row.what_is_counted,
        "year": lambda row: (row.year_lo is None, row.year_lo or 0),
        "share": ends,
    }
    rest = [key for name, key in keys.items() if name != by]
    return sorted(rows, key=lambda row: [keys[by](row), *(key(row) for key in rest)])


@dataclass(frozen=True, slots=True)
class Guess:
    """A learner's guess of a share in per cent; the first edition asked for a best number too."""

    low: float
    high: float
    best: float | None = None

    def holds(self, row: Any) -> bool:
        """Return whether the claimed share lies inside the guess, at least in part."""
        lo, hi = ends(row)
        return lo <= self.high and hi >= self.low


def tonnes(trucks: float, load: float, days: float) -> float:
    """Return tonnes a year: trucks a day × tonnes a truck × days a year."""
    return trucks * load * days


def amount(row: Any) -> float:
    """Return the amount of a claim in its unit; "over" and "nearly" are taken at the number they name."""
    return row.absolute_lo if row.absolute_lo is not None else row.absolute_hi


def times(estimate: float, claim: float) -> float:
    """Return how many times the smaller of two amounts the larger one is; at least 1."""
    return max(estimate, claim) / min(estimate, claim)


def load_needed(claim: float, trucks: float, days: float) -> float:
    """Return how many tonnes each truck must carry to make a claim of tonnes a year true."""
    return claim / (trucks * days)
