"""The picture of a timeline: a row of marks for each layer, stacked over their years, and the line of the start.

Rows and line are drawn apart: whoever moves the line, or adds a row, changes nothing of the other rows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from dispute.activities.timeline.rules import LAYERS, Columns, Event, stacked
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

FIGURE = "activities/timeline/figure.svg"
#: Half the distance of two marks side by side, the distance of two rows of them, and the room for a layer's name.
SIDE, PITCH, NAME = 5, 11, 18
#: A column between two that carry their year: on a narrow phone a year is wider than its column.
STEP = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in the picture; ``x`` is in per cent of the width, ``y`` and ``shift`` in pixels."""

    event: Event
    x: float
    y: int
    shift: int


@dataclass(frozen=True, slots=True)
class Row:
    """The marks of one layer; ``top`` is where it stands in the whole picture, ``ground`` its own lowest line."""

    layer: str
    marks: tuple[Mark, ...]
    height: int
    top: int = 0

    @property
    def ground(self) -> int:
        return self.height - 2


def layer_name(layer: str, words: Words) -> str:
    return words(f"timeline.layer_{layer}")


def row(layer: str, events: Sequence[Event], columns: Columns, top: int = 0) -> Row:
    """Return the marks of one layer."""
    places = stacked(e for e in events if e.layer == layer)
    height = NAME + PITCH * max((1 + p.row for p in places), default=1) + 4
    marks = [Mark(p.event, columns.middle(p.first, p.last), height - 9 - PITCH * p.row, SIDE * p.side) for p in places]
    return Row(layer, tuple(marks), height, top)


def below(rows: Sequence[Row]) -> list[Row]:
    """Return rows one below the other."""
    found, top = [], 0
    for one in rows:
        found.append(Row(one.layer, one.marks, one.height, top))
        top += one.height
    return found


def labels(columns: Columns, start: int | None = None) -> list[tuple[float, int]]:
    """Return the years to write below the columns, with their places: few, and the start is always among them."""
    last = len(columns.years) - 1
    at = columns.years.index(start) if start in columns.years else None
    few = {n for n in range(last, STEP - 2, -STEP)} | {0}
    if at is not None:
        few = {n for n in few if abs(n - at) >= STEP - 1} | {at}
    return [(columns.middle(columns.years[n], columns.years[n]), columns.years[n]) for n in sorted(few)]


def _drawn(part: str, rows: Sequence[Row], columns: Columns, words: Words, start: int | None = None) -> str:
    return render(
        FIGURE, part=part, rows=rows, height=sum(one.height for one in rows), start=start,
        x=None if start is None else columns.start(start), labels=labels(columns, start),
        jumps=[columns.start(after) for _, after in columns.jumps], words=words, in_words=in_words,
        layer_name=layer_name, title=words("timeline.figure", first=columns.years[0], last=columns.years[-1]),
    )  # fmt: skip


def marks(one: Row, columns: Columns, words: Words) -> str:
    """Return one layer's row as SVG: a mark of its own shape for each event, filled if nobody disputes it."""
    return _drawn("row", [one], columns, words)


def line(rows: Sequence[Row], start: int, columns: Columns, words: Words) -> str:
    """Return what lies over the rows: the line of the start, a veil before it, and the names of rows and years."""
    return _drawn("line", below(rows), columns, words, start)


def whole(events: Sequence[Event], columns: Columns, layers: Collection[str], words: Words) -> str:
    """Return all rows in one picture, without a start."""
    return _drawn("whole", below([row(layer, events, columns) for layer in LAYERS if layer in layers]), columns, words)
