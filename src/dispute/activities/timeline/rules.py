"""A layered timeline: which events a view holds, and which ones a chosen start leaves out.

A story needs a first year. Whatever came before it is not told, so the start is part of the
explanation. An event whose range crosses the start stays undecided.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Any

from dispute.evidence.dates import DateRange, Order

#: The kinds of events, in the order in which they are shown.
LAYERS = ("political", "military", "UN", "alliance", "economic", "violence")

#: Years in a row without any event, from which on an axis leaves them out.
LONG_GAP = 4
#: Width of such a run on the axis, in years: room for its sign beside a year's number on a phone.
GAP = 1.5


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


def in_view(events: Iterable[Event], layers: Iterable[str], first: int, last: int) -> tuple[Event, ...]:
    """Return, in order, the events of some layers that can lie in the years ``first`` to ``last``."""
    layers, span = set(layers), DateRange(date(first, 1, 1), date(last, 12, 31)) if first <= last else None
    if span is None:
        return ()
    apart = (Order.BEFORE, Order.AFTER)
    return in_order(e for e in events if e.layer in layers and e.when.compared_with(span) not in apart)


def cut(events: Iterable[Event], year: int) -> Cut:
    """Return which events a story leaves out that starts on 1 January of a year."""
    start = date(year, 1, 1)
    ordered = in_order(events)
    return Cut(
        year,
        tuple(e for e in ordered if e.when.latest < start),
        tuple(e for e in ordered if e.when.earliest < start <= e.when.latest),
    )


def years(events: Iterable[Event]) -> list[int]:
    """Return each year in which an event can lie, in order."""
    return sorted({y for e in events for y in range(e.when.earliest.year, e.when.latest.year + 1)})


def slots(events: Iterable[Event], first: int, last: int) -> list[int | None]:
    """Return the years of an axis; None stands for a long run of years without any event of the table."""
    known, found = set(years(events)), []
    year = first
    while year <= last:
        gap = next((y for y in range(year, last + 1) if y in known), last + 1)
        if gap - year >= LONG_GAP:
            found.append(None)
            year = gap
        else:
            found.append(year)
            year += 1
    return found


@dataclass(frozen=True)
class Scale:
    """Years side by side, with a margin on both sides; a None is a long gap, :data:`GAP` years wide."""

    slots: Sequence[int | None]

    @cached_property
    def unit(self) -> float:
        return 96 / self._years_before[-1]

    def start(self, index: int) -> float:
        """Left edge of a slot in per cent of the width."""
        return 2 + self.unit * self._years_before[index]

    @cached_property
    def _years_before(self) -> list[float]:
        """Width of all slots before each one, in years."""
        return [*accumulate((GAP if slot is None else 1 for slot in self.slots), initial=0)]

    def at(self, day: date) -> float:
        """Return where a day stands; a day outside stands on the nearer edge."""
        if day.year not in self.slots:
            known = [slot for slot in self.slots if slot is not None]
            return 2 if day.year < known[0] else 98
        part = (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365)
        return round(self.start(self.slots.index(day.year)) + self.unit * part, 2)
