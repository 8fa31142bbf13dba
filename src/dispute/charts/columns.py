"""Bars with range lines: the picture of a series of estimates, or of a few figures side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from dispute.evidence.deaths import Estimate
from dispute.words.template import render
from dispute.words.texts import Words

#: The plot begins this far from the left and ends this far from the right, in per cent: room for numbers.
LEFT, RIGHT = 11, 97
#: Longest line of a label, so that two of them stand side by side on a phone.
LINE = 18


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the words below it, its best value, and low and high where there are any.

    ``above`` are lines of text above the bar, ``lean`` the side on which they stand (``start``, ``middle`` or
    ``end``), so that those of two neighbours do not meet. A bar that is not ``chosen`` is an outline.
    """

    label: str
    best: float
    low: float | None = None
    high: float | None = None
    chosen: bool = True
    above: tuple[str, ...] = ()
    lean: str = "middle"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered event below the years. It is not joined to any bar."""

    number: int
    lo: date
    hi: date


def number(value: float, words: Words) -> str:
    """Return a count with its thousands apart (``3,656``), a rate with one decimal (``15.8``)."""
    if isinstance(value, int):
        return f"{value:,}".replace(",", words("deaths.thousands"))
    return f"{value:.1f}".replace(".", words("deaths.point"))


def in_words(counted: Estimate, words: Words, *, ranges: bool = True) -> str:
    """Return an estimate as it should be reported: the best value, then the range."""
    best, low, high = (number(value, words) for value in (counted.best, counted.low, counted.high))
    return words("deaths.estimate", best=best, low=low, high=high) if ranges else best


def top_of(values: Sequence[float]) -> float:
    """Return the end of an axis: the first round step that holds every value."""
    most = max(values, default=0) or 1
    step = step_of(most)
    return step * -(-most // step)


def step_of(most: float) -> float:
    """Return a round distance between grid lines, so that at most five are needed."""
    size = 10 ** (len(str(int(most))) - 1) if most >= 1 else 0.1
    return next(size * part for part in (0.2, 0.5, 1, 2) if most / (size * part) <= 5)


def figure(
    bars: Sequence[Bar], title: str, words: Words,
    *, top: float | None = None, height: int = 190, marks: Sequence[Mark] = (), first_year: int = 0,
    width: str = "100%",
) -> str:  # fmt: skip
    """Return bars as SVG.

    Parameters
    ----------
    title
        What the picture shows, in words, for those who do not see it.
    top
        End of the axis; pictures that are to be compared share one. Default: what these bars need.
    marks, first_year
        Events, and the year of the first bar, which places them.
    width
        A number of pixels makes a picture that stands alone, on a light ground of its own.
    """
    top = top or top_of([v for bar in bars for v in (bar.best, bar.high) if v is not None])
    slot = (RIGHT - LEFT) / len(bars)
    head = 30 if any(bar.above for bar in bars) else 8
    # Not every year has room for its name on a phone.
    every = 1 if len(bars) < 8 else 2 if len(bars) < 14 else 3

    def y(value: float) -> float:
        return round(head + (height - head) * (1 - value / top), 1)

    def x(day: date) -> float:
        return round(LEFT + slot * (day.year - first_year + (day.timetuple().tm_yday - 1) / 365.25), 2)

    step = step_of(top)
    drawn = [
        {
            "bar": bar, "x": round(LEFT + slot * (n + 0.15), 2), "width": round(slot * 0.7, 2),
            "middle": round(LEFT + slot * (n + 0.5), 2), "y": y(bar.best),
            "named": wrap(bar.label, LINE, break_long_words=False, break_on_hyphens=False) if n % every == 0 else [],
            "low": None if bar.low is None else y(bar.low), "high": None if bar.high is None else y(bar.high),
            "anchor": round(LEFT + slot * (n + {"start": 0.15, "middle": 0.5, "end": 0.85}[bar.lean]), 2),
        }
        for n, bar in enumerate(bars)
    ]  # fmt: skip
    lines = [(y(step * n), number(_whole(step * n), words)) for n in range(round(top / step) + 1)]
    placed = [(mark.number, x(mark.lo), x(mark.hi), 18 * (n % 2)) for n, mark in enumerate(marks)]
    return render(
        "charts/columns.svg",
        bars=drawn,
        lines=lines,
        title=title,
        height=height,
        left=LEFT,
        right=RIGHT,
        marks=placed,
        width=width,
    )


def _whole(value: float) -> float:
    return round(value) if abs(value - round(value)) < 1e-9 else value
