"""Numbers as a learner reads them, with the digits that they deserve."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dispute.words.texts import Words
from dispute.words.typed_number import Box, Refused, plain, readings


def number(value: float, words: Words | None = None) -> str:
    """Return a number with at most one decimal, in groups of three; English where no words are given."""
    # Adding nothing turns -0 into 0.
    return _written(f"{round(value, 1) + 0.0:,.1f}".removesuffix(".0"), words)


def _written(text: str, words: Words | None) -> str:
    """Return an English number as a language writes it: ``2,400.5``, or ``2 400,5`` in French."""
    if words is None or words.lang == "en":
        return text
    signs = {",": words("number.thousands"), ".": words("number.decimal")}
    return "".join(signs.get(sign, sign) for sign in text)


def exact(value: float, words: Words | None = None) -> str:
    """Return a number with all decimals that it has; English where no words are given."""
    return _written(f"{value:,g}", words)


def decimal(value: float, words: Words, places: int = 1, *, sign: bool = False) -> str:
    """Return a number with so many decimals, noughts as well; with ``sign``, a change."""
    return _written(f"{value:{'+' if sign else ''},.{places}f}", words)


def percent(value: float, words: Words, *, sign: bool = False) -> str:
    """Return per cent; with ``sign``, a change, whole and with its sign."""
    shown = f"{value:+.0f}".replace("-", "−") if sign else number(value, words)
    return words("number.percent", n=shown)


def span(lo: float, hi: float, words: Words, show: Callable[[float], str] | None = None) -> str:
    """Return ``10% to 60%``; one number where both ends look the same."""
    low, high = (show(end) if show else number(end, words) for end in (lo, hi))
    return low if low == high else words("number.range", lo=low, hi=high)


def percents(lo: float, hi: float, words: Words) -> str:
    return span(lo, hi, words, lambda value: percent(value, words))


def stated(lo: float | None, hi: float | None, words: Words, show: Callable[[float], str] | None = None) -> str:
    """Return what a source states: a number, a range, ``over …`` or ``up to …``."""
    show = show or (lambda value: number(value, words))
    if lo is None:
        return words("number.at_most", n=show(hi))
    return words("number.at_least", n=show(lo)) if hi is None else span(lo, hi, words, show)


def large(value: float, words: Words) -> str:
    """Return an amount in words that show its size: ``2.7 million``, ``350,000``, ``11,000 million``."""
    if value < 1e6:
        return _written(f"{value:,.0f}", words)
    return words.counted("number.million", value / 1e6, n=_written(f"{value / 1e6:,.3g}", words))


def complaint(problem: Refused, boxes: Mapping[str, Box], names: Mapping[str, str], words: Words) -> str:
    """Return one sentence on what is wrong with an entry, where, and what to do."""
    box = boxes[problem.key]
    if problem.why == "two_numbers":
        one, other = (_written(plain(value), words) for value in readings(problem.typed))
        return words("number.two_numbers", box=names[problem.key], typed=problem.typed, one=one, other=other)
    return words(
        f"number.{problem.why}", box=names[problem.key], typed=problem.typed,
        lo=number(box.lo, words), hi=number(box.hi, words),
        such=number(round((box.lo + min(box.hi, 1000)) / 2), words),
    )  # fmt: skip
