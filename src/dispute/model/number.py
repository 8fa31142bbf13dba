"""Numbers as people type them: ``25 %``, ``0,25``, ``4,000``, ``2.7``."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """One number box: its limits, and whether it may stay empty. ``key`` names it in the learner's work."""

    key: str
    lo: float = 0
    hi: float = 100
    optional: bool = False


class Refused(Exception):
    """An entry that is no use, and why: ``empty``, ``no_number``, ``too_small``, ``too_large`` or ``swapped``."""

    def __init__(self, key: str, why: str, typed: str = ""):
        super().__init__(key, why, typed)
        self.key, self.why, self.typed = key, why, typed


def parse(text: str) -> float:
    """Return a number as people type it. A comma parts thousands where it can, else it is a decimal comma.

    Raises
    ------
    ValueError
        If it is no finite number.
    """
    text = re.sub(r"\s", "", text).rstrip("%")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    if not re.fullmatch(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)", text, re.ASCII):  # float() would also take 1_0, inf and nan
        raise ValueError(text)
    value = float(text.replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def read(box: Box, typed: str) -> float | None:
    """Return what a box holds; None where it may stay empty and does.

    Raises
    ------
    Refused
        If it is empty, no number, or outside its limits.
    """
    typed = typed.strip()
    if not typed:
        if box.optional:
            return None
        raise Refused(box.key, "empty")
    try:
        value = parse(typed)
    except ValueError:
        raise Refused(box.key, "no_number", typed) from None
    if value < box.lo:
        raise Refused(box.key, "too_small", typed)
    if value > box.hi:
        raise Refused(box.key, "too_large", typed)
    return value


def read_range(low: Box, high: Box, typed: dict[str, str]) -> tuple[float, float]:
    """Return what two boxes hold, lowest first.

    Raises
    ------
    Refused
        If one box cannot be read, or the low number is above the high one.
    """
    lo, hi = (read(box, typed.get(box.key, "")) for box in (low, high))
    if lo > hi:
        raise Refused(low.key, "swapped", typed[low.key].strip())
    return lo, hi
