"""Rows of bars, each a share of a whole: what a class answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dispute.words.template import render


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, the words at its end, and shares from 0 to 1.

    ``hatched`` is drawn from the right end; ``earlier`` is an empty bar below, for an earlier vote.
    """

    label: str
    value: str
    share: float
    hatched: float = 0.0
    earlier: float | None = None


def bars(title: str, rows: Sequence[Bar], name: str) -> str:
    """Return the rows as SVG; ``name`` tells this picture's pattern from those of others on the page."""
    drawn = [
        {
            "label": r.label, "value": r.value, "share": percent(r.share), "hatched": percent(r.hatched),
            "earlier": None if r.earlier is None else percent(r.earlier),
        }
        for r in rows
    ]  # fmt: skip
    return render("charts/bars.svg", title=title, rows=drawn, id=f"hatch-{name}")


def percent(share: float) -> float:
    return round(100 * share, 1)
