"""Comparison cases: how far apart two steps lie."""

from __future__ import annotations

from typing import Any


def lag(case: Any) -> tuple[int, int] | None:
    """Return the fewest and the most days from one state's step to the other's; None without a second step.

    Where the order is disputed (``first_mover_id`` empty) the lag can be negative or zero.
    """
    if case.date_b_lo is None or case.date_b_hi is None:
        return None
    return (case.date_b_lo - case.date_a_hi).days, (case.date_b_hi - case.date_a_lo).days
