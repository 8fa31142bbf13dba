"""Counts of the dead: each with its maker, its counter and the answer to it. Nothing is added up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

#: Whose dead are shown, one group at a time.
WHO = ("civilians", "French soldiers", "Malian soldiers", "UN peacekeepers")
#: People of whom the counter does not say how many were civilians.
HELD = "civilians or people held"


@dataclass(frozen=True, slots=True)
class Loss:
    """One row of ``losses.csv`` and the event that it belongs to (None for a total over a time)."""

    row: Any
    event: Any

    @property
    def who(self) -> str:
        """Whose dead they are; people who were held stand with civilians, as their counter does not part the two."""
        return WHO[0] if self.row.who_died == HELD else self.row.who_died

    @property
    def is_answer(self) -> bool:
        return self.row.row_kind == "answer"


def count(row: Any, show: Callable[[float], str] = "{:,}".format) -> str:
    """Return a count as its source gives it: one number, a range, or the end that is known."""
    low, high = row.value_lo, row.value_hi
    if low is None and high is None:
        return ""
    if low == high:
        return show(low)
    if high is None:
        return f"≥ {show(low)}"
    return f"{show(low)}–{show(high)}" if low is not None else f"≤ {show(high)}"


def of_event(losses: Iterable[Loss], timeline_id: str) -> list[Loss]:
    """Return the rows of one event: counts first, then answers, each in the order of the table."""
    found = [loss for loss in losses if loss.row.timeline_id == timeline_id]
    return sorted(found, key=lambda loss: loss.is_answer)


def in_order(losses: Iterable[Loss]) -> list[Loss]:
    """Return rows by day; totals over a time come last, and an answer follows the counts of its event."""

    def place(loss: Loss) -> tuple:
        row = loss.row
        return (loss.event is None, row.period_lo, row.timeline_id or "", loss.is_answer, row.loss_id)

    return sorted(losses, key=place)
