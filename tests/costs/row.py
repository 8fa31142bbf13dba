"""One measured cost beside its floor, and the table of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True)
class Row:
    """A cost and its floor, measured in the same rounds; a count may stand without a floor.

    The goal is the highest value (``limit``), the highest ratio (``ratio_limit``), both or neither. ``why`` says why
    something was not measured; then there is no number.
    """

    what: str
    unit: str
    costs: Sequence[float] = ()
    floors: Sequence[float] = ()
    ratio_limit: float | None = None
    limit: float | None = None
    why: str = ""

    @property
    def ratio(self) -> float | None:
        """Median of the rounds' own ratios: a busy moment slows both, and cancels out."""
        if not self.floors:
            return None
        return median(cost / floor for cost, floor in zip(self.costs, self.floors, strict=True))

    @property
    def goal(self) -> str:
        """The goal in words; empty where none is set."""
        ratio = [f"≤ × {short(self.ratio_limit)}"] if self.ratio_limit else []
        value = [f"≤ {short(self.limit)} {self.unit}"] if self.limit else []
        return ", ".join(ratio + value)

    @property
    def verdict(self) -> str:
        if self.why:
            return f"not measured: {self.why}"
        if not self.goal:
            return ""
        over = (self.ratio_limit and self.ratio > self.ratio_limit) or (self.limit and median(self.costs) > self.limit)
        return "missed" if over else "met"

    def as_json(self) -> dict[str, Any]:
        return {
            "what": self.what, "unit": self.unit, "median": _rounded(self.costs), "floor": _rounded(self.floors),
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "rounds": len(self.costs), "goal": self.goal, "verdict": self.verdict,
        }  # fmt: skip


def _rounded(numbers: Sequence[float]) -> float | None:
    return round(median(numbers), 3) if numbers else None


def short(number: float) -> str:
    """Return a number with three digits that count."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def table(rows: Iterable[Row]) -> str:
    """Return all rows as one table of text."""
    lines = [("", "measured", "floor", "ratio", "goal", "")]
    for row in rows:
        both = (f"{short(median(numbers))} {row.unit}" if numbers else "" for numbers in (row.costs, row.floors))
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        lines.append((row.what, *both, ratio, row.goal, row.verdict))
    wide = [max(map(len, column)) for column in zip(*lines, strict=True)]
    align = (str.ljust, str.rjust, str.rjust, str.rjust, str.ljust, str.ljust)
    return "\n".join("  ".join(f(c, w) for f, c, w in zip(align, line, wide, strict=True)).rstrip() for line in lines)
