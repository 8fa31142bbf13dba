"""What a class has answered, counted without names.

A board asks one or several rows the same way. A row that fewer than :data:`ENOUGH` learners have answered has no
figures at all: in a small group they would tell who said what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dispute.work.progress import Progress

#: From this many learners on, a row is shown.
ENOUGH = 5

Read = Callable[[Progress], Mapping[str, tuple[str, ...]]]


class Form(StrEnum):
    """How a board is drawn."""

    BARS = "bars"  # one row, a bar for each option
    GRID = "grid"  # rows down, options across
    TREE = "tree"  # lines from rows to options


@dataclass(frozen=True, slots=True)
class Board:
    """Rows with the same options, each in words by its id.

    ``read`` returns what one learner chose, by row; whatever is not on offer is left out when it is counted.
    """

    form: Form
    title: str
    rows: Mapping[str, str]
    options: Mapping[str, str]
    read: Read


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that learners are asked, with one board or two. ``question`` is HTML, or empty."""

    id: str
    lesson: str
    title: str
    boards: tuple[Board, ...]
    question: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """How many learners have answered, and what they chose; nothing is known of fewer than :data:`ENOUGH`."""

    learners: int
    chosen: Mapping[str, int] = field(default_factory=dict)

    @property
    def enough(self) -> bool:
        return self.learners >= ENOUGH

    def share(self, option: str) -> float:
        """Return an option's share of all that was chosen, from 0 to 1."""
        total = sum(self.chosen.values())
        return self.chosen.get(option, 0) / total if total else 0.0

    @property
    def most(self) -> list[str]:
        """The options that were chosen most often."""
        highest = max(self.chosen.values(), default=0)
        return [option for option, n in self.chosen.items() if n == highest > 0]


def count(board: Board, works: Iterable[Progress]) -> dict[str, Row]:
    """Return each row of a board with what the learners chose, in the order of the board."""
    found: dict[str, list[tuple[str, ...]]] = {row: [] for row in board.rows}
    for work in works:
        for row, options in board.read(work).items():
            valid = tuple(option for option in options if option in board.options)
            if row in found and valid:
                found[row].append(valid)
    return {row: _row(board, given) for row, given in found.items()}


def _row(board: Board, given: list[tuple[str, ...]]) -> Row:
    if len(given) < ENOUGH:
        return Row(len(given))
    n = Counter(option for options in given for option in options)
    return Row(len(given), {option: n[option] for option in board.options})


def answered(ask: Ask, works: Iterable[Progress]) -> int:
    """Return how many learners have answered at least one row of the first board."""
    first = ask.boards[0]
    return sum(
        any(row in first.rows and set(options) & set(first.options) for row, options in first.read(work).items())
        for work in works
    )


def alike(rows: Mapping[str, Row]) -> tuple[str, str] | None:
    """Return the row on which learners agree most and the one on which they agree least; None while that is open."""
    shares = {key: max(map(row.share, row.chosen)) for key, row in rows.items() if row.enough}
    if len(set(shares.values())) < 2:
        return None
    return max(shares, key=shares.get), min(shares, key=shares.get)
