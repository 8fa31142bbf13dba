"""The order of steps by one kind of date.

A step is decided, notified, made public and takes effect, and the four days can differ. A fifth, the day by which it
is traced, says when a document or a statement on the record shows it. Sorting by another kind can turn "who moved
first" around. What speakers say of the order is told apart from it: see :mod:`dispute.evidence.testimony`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dispute.evidence.dates import SORTS, DateRange, Order


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the dispute with its dates.

    ``actor`` is the id of the state or group that acts; ``dates`` maps each of
    :data:`~dispute.evidence.dates.SORTS` to a range, which may be empty.
    """

    id: str
    label: str
    actor: str
    dates: dict[str, DateRange]
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two steps whose order is asked for; ``id`` names the pair in the phrases."""

    id: str
    a: Step
    b: Step


@dataclass(frozen=True, slots=True)
class Chronology:
    """Steps sorted by one kind of date; ``not_stated`` keeps the given order."""

    kind: str
    stated: tuple[Step, ...]
    not_stated: tuple[Step, ...]


def step(event: Any, lang: str = "en") -> Step:
    """Return the step that a row of ``events.csv`` records."""
    return Step(
        id=event.event_id,
        label=getattr(event, f"label_{lang}"),
        actor=event.actor_id,
        dates={kind: DateRange(getattr(event, f"{kind}_lo"), getattr(event, f"{kind}_hi")) for kind in SORTS},
        source_ids=event.source_ids,
    )


def sort_steps(steps: Iterable[Step], kind: str) -> Chronology:
    """Return the steps in the order of the given date.

    Ranges sort by their last possible day, then their first, so a step comes after
    every step that was certainly over before it. Takes n log n time.
    """
    steps = tuple(steps)
    stated = sorted(
        (s for s in steps if s.dates[kind].stated), key=lambda s: (s.dates[kind].latest, s.dates[kind].earliest)
    )
    return Chronology(kind, tuple(stated), tuple(s for s in steps if not s.dates[kind].stated))


def compare(a: Step, b: Step, kind: str) -> Order:
    """Return whether step ``a`` came before step ``b`` by the given date."""
    return a.dates[kind].compared_with(b.dates[kind])
