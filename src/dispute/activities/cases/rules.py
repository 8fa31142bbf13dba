"""Comparison cases: how far apart two steps lie."""

from __future__ import annotations

from typing import Any


def lag(case: Any) -> tuple[int, int | None] | None:
    """Return the fewest and the most days from one state's step to the other's; None without a second step.

    The most days are None where the first step has no first possible day. Where no document shows the order
    (``first_mover_id`` empty) the lag can be negative or zero.
    """
    if case.date_b_lo is None or case.date_b_hi is None:
        return None
    most = (case.date_b_hi - case.date_a_lo).days if case.date_a_lo else None
    return (case.date_b_lo - case.date_a_hi).days, most
