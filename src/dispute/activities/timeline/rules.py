"""A layered timeline: where each event stands, and which ones a chosen start leaves out.

A story needs a first year. Whatever came before it is not told, so the start is part of the
explanation. An event whose range crosses the start stays undecided.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from dispute.evidence.dates import DateRange

#: The kinds of events, in the order in which they are shown.
LAYERS = ("political", "military", "UN", "alliance", "economic", "violence")

#: Where the first column begins, in per cent of the width: the handle below it needs room on both sides.
EDGE = 4
#: The day of the last step to explain: the line of years ends here, and only events up to it are counted.
END = date(2025, 9, 19)
#: Marks side by side in a column.
PAIR = 2


@dataclass(frozen=True, slots=True)
class Event:
    """One row of ``timeline.csv``; ``status`` says how sure it is, ``layer`` is one of :data:`LAYERS`."""

    id: str
    label: str
    summary: str
    layer: str
    when: DateRange
    status: str
    source_ids: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """True if nobody disputes the row and more than one source carries it."""
        return self.status == "undisputed"


@dataclass(frozen=True, slots=True)
class Cut:
    """What a story that starts in a year leaves out: ``before`` for certain, ``crossing`` perhaps."""

    year: int
    before: tuple[Event, ...]
    crossing: tuple[Event, ...]

    def counts(self) -> dict[str, int]:
        """Return the number of events that are left out, by layer; layers without any are missing."""
        layers = [e.layer for e in self.before]
        return {layer: layers.count(layer) for layer in LAYERS if layer in layers}


@dataclass(frozen=True, slots=True)
class Friend:
    """What a friend would ask of a story that starts in a year, and the events that the question rests on."""

    year: int
    says: str
    events: tuple[Event, ...]


def asked(friends: Iterable[Friend], year: int) -> Friend | None:
    """Return what a friend asks of a start: the question for this year, or for the nearest one before it.

    What a start in that year leaves out, a later start leaves out too, so the question still holds.
    """
    return max((f for f in friends if f.year <= year), key=lambda f: f.year, default=None)


def event(row: Any, lang: str = "en") -> Event:
    """Return the event that a row of ``timeline.csv`` records."""
    return Event(
        id=row.timeline_id,
        label=getattr(row, f"label_{lang}"),
        summary=getattr(row, f"summary_{lang}"),
        layer=row.layer,
        when=DateRange(row.date_lo, row.date_hi),
        status=row.status,
        source_ids=row.source_ids,
    )


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by their first possible day, then their last."""
    return tuple(sorted(events, key=lambda e: (e.when.earliest, e.when.latest, e.id)))


def cut(events: Iterable[Event], year: int) -> Cut:
    """Return which events a story leaves out that starts on 1 January of a year."""
    start = date(year, 1, 1)
    ordered = in_order(events)
    return Cut(
        year,
        tuple(e for e in ordered if e.when.latest < start),
        tuple(e for e in ordered if e.when.earliest < start <= e.when.latest),
    )


def until(events: Iterable[Event], day: date = END) -> tuple[Event, ...]:
    """Return the events that are sure to lie on or before a day: later ones cannot explain what happened on it."""
    return tuple(e for e in events if e.when.latest <= day)


def years(events: Iterable[Event]) -> list[int]:
    """Return each year in which an event can lie, in order."""
    return sorted({y for e in events for y in range(e.when.earliest.year, e.when.latest.year + 1)})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: over the years ``first`` to ``last``, in a row from the ground up.

    ``side`` is -1 or 1 for one of two marks side by side, 0 for one in the middle.
    """

    event: Event
    first: int
    last: int
    row: int
    side: int


def stacked(events: Iterable[Event]) -> list[Place]:
    """Return where events stand: two side by side over their year, the earliest at the ground.

    One whose range crosses a year's start stands between the years, above all that is sure to lie in them: a start
    there leaves it undecided, and its line goes through the mark.
    """
    ordered, found, high = in_order(events), [], {}
    within = [e for e in ordered if e.when.earliest.year == e.when.latest.year]
    for year in years(within):
        column = [e for e in within if e.when.earliest.year == year]
        for n, each in enumerate(column):
            alone = n == len(column) - 1 and n % PAIR == 0
            found.append(Place(each, year, year, n // PAIR, 0 if alone else 2 * (n % PAIR) - 1))
        high[year] = -(-len(column) // PAIR)
    for each in (e for e in ordered if e not in within):
        first, last = each.when.earliest.year, each.when.latest.year
        row = max(high.get(year, 0) for year in range(first, last + 1))
        found.append(Place(each, first, last, row, 0))
        high |= dict.fromkeys(range(first, last + 1), row + 1)
    return found


@dataclass(frozen=True)
class Columns:
    """A column for each year of a table, all equally wide; years without any event have none."""

    years: Sequence[int]

    @property
    def unit(self) -> float:
        return (100 - EDGE) / len(self.years)

    def start(self, year: int) -> float:
        """Return where a year's first day stands, in per cent of the width."""
        return round(EDGE + self.unit * self.years.index(year), 2)

    def middle(self, first: int, last: int) -> float:
        """Return the middle of some years."""
        return round((self.start(first) + self.start(last) + self.unit) / 2, 2)

    @property
    def jumps(self) -> list[tuple[int, int]]:
        """Return each two years that stand side by side and are more than a year apart."""
        return [(a, b) for a, b in pairwise(self.years) if b > a + 1]
