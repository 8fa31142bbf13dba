"""Numbers as people type them: ``25 %``, ``0,25``, ``4,000``, ``2.7``."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """One number box: its limits, and whether it may stay empty. ``key`` names it in the learner's work."""

    key: str
    lo: float = 0
    hi: float = 100
    optional: bool = False


class Refused(Exception):
    """An entry that is no use, and why.

    ``why`` is ``empty``, ``no_number``, ``no_whole``, ``two_numbers``, ``too_small``, ``too_large`` or ``swapped``.
    """

    def __init__(self, key: str, why: str, typed: str = ""):
        super().__init__(key, why, typed)
        self.key, self.why, self.typed = key, why, typed


#: Signs of other keyboards, and what they stand for.
SIGNS = str.maketrans("−－﹣＋，．％٪٫٬", "---+,.%%.,")
_BLANK = "[ \u00a0\u2009\u202f'’]"
_WHOLE = r"\d+(?:[.,]\d*)?|[.,]\d+"
#: Ways to part thousands that can mean nothing else: the whole part, then the decimals. A comma parts them wherever
#: it can, as on our own pages.
_PARTED = [
    re.compile(pattern)
    for pattern in (
        rf"(\d{{1,3}}(?:{_BLANK}\d{{3}})+)(?:[.,](\d*))?",  # 4 000 or 4’000,5
        r"([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(\d*))?",  # 4,000.5 or 4,00,000
        r"([1-9]\d{0,2}(?:\.\d{3}){2,}|[1-9]\d{0,2}\.\d{3}(?=,))(?:,(\d*))?",  # 4.000.000 or 4.000,5
    )
]
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def readings(text: str) -> tuple[float, ...]:
    """Return what a number as people type it can mean; our own way to write comes first.

    ``4.000`` is 4 in English and 4000 in German: two readings.

    Raises
    ------
    ValueError
        If it is no finite number.
    """
    plain = "".join(str(unicodedata.decimal(sign, sign)) for sign in text.translate(SIGNS))
    found = re.fullmatch(r"[~≈∼]?\s*%?\s*([+-]?)\s*(.*?)\s*%?", plain.strip(), re.S)
    sign, digits = found.groups() if found else ("", "")
    parted = next((match for pattern in _PARTED if (match := pattern.fullmatch(digits))), None)
    if parted:
        values = [float(re.sub(r"\D", "", parted[1]) + "." + (parted[2] or "0"))]
    elif re.fullmatch(_WHOLE, digits):  # float() would also take 1_0, inf and nan
        values = [float(digits.replace(",", "."))]
        if _EITHER.fullmatch(digits):
            values.append(float(digits.replace(".", "")))
    else:
        raise ValueError(text)
    if not all(map(math.isfinite, values)):
        raise ValueError(text)
    return tuple(-value if sign == "-" else value for value in values)


def parse(text: str) -> float:
    """Return a number as people type it, in our own way to write where it can mean two.

    Raises
    ------
    ValueError
        If it is no finite number.
    """
    return readings(text)[0]


def plain(value: float) -> str:
    """Return a number as everybody types it: ``4000``, ``25.5``."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def read(box: Box, typed: str) -> float | None:
    """Return what a box holds; None where it may stay empty and does.

    Raises
    ------
    Refused
        If it is empty, no number, two numbers within the limits, or outside them.
    """
    typed = typed.strip()
    if not typed:
        if box.optional:
            return None
        raise Refused(box.key, "empty")
    try:
        values = readings(typed)
    except ValueError:
        raise Refused(box.key, "no_number", typed) from None
    fitting = [value for value in values if box.lo <= value <= box.hi] or [values[0]]
    if len(fitting) > 1:
        raise Refused(box.key, "two_numbers", typed)
    value = fitting[0]
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
