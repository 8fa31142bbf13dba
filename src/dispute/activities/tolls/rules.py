"""Counts of the dead with their makers, chosen by one rule for every force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

#: Rows of ``losses.csv`` that accuse no single force.
NOBODY = ("several or unknown", "accident")


#: Whom a card counts: civilians, and people who were held where a counter does not part the two.
COUNTED = ("civilians", "civilians or people held")


@dataclass(frozen=True, slots=True)
class Toll:
    """One count, the other counts of its event, and all answers: of the force that is named, then of others."""

    count: Any
    others: tuple[Any, ...]
    answers: tuple[Any, ...]


def largest(rows: Iterable[Any], country: str) -> list[Toll]:
    """Return for each force the event with the largest count of civilians in one country, largest first.

    Parameters
    ----------
    rows
        Rows of ``losses.csv``. Totals over a period are no events, and are left out.
    """
    rows = list(rows)
    found: dict[str, Any] = {}
    for row in rows:
        counts = row.row_kind == "count" and row.who_died in COUNTED and row.timeline_id
        if counts and row.country == country and row.maker not in NOBODY:
            before = found.get(row.maker)
            if before is None or most(row) > most(before):
                found[row.maker] = row
    return [Toll(row, others(rows, row), answers(rows, row)) for row in sorted(found.values(), key=most, reverse=True)]


def most(row: Any) -> int:
    """Return the highest number that a row gives; a lower bound counts as it stands."""
    return row.value_hi if row.value_hi is not None else row.value_lo


def others(rows: Iterable[Any], count: Any) -> tuple[Any, ...]:
    """Return the other counts of the same event that name the same force, or one of the forces that stand together."""
    same = [r for r in rows if r.timeline_id == count.timeline_id and r.row_kind == "count" and r is not count]
    return tuple(r for r in same if r.maker == count.maker)


def answers(rows: Iterable[Any], count: Any) -> tuple[Any, ...]:
    """Return the answers to a count: same event, same people, same force."""
    same = (count.timeline_id, count.who_died, count.maker)
    return tuple(r for r in rows if r.row_kind == "answer" and (r.timeline_id, r.who_died, r.maker) == same)


def common(rows: Iterable[Any], count: Any) -> int | None:
    """Return how many dead all counters of an event have in common; None where only one gives a number.

    One counter's civilians and fighters are added up: who the dead were is what counters can differ about.
    """
    by: dict[str, int] = {}
    for row in (count, *others(rows, count)):
        by[row.counted_by_en] = by.get(row.counted_by_en, 0) + row.value_lo
    return min(by.values()) if len(by) > 1 else None


def totals(rows: Iterable[Any]) -> list[Any]:
    """Return the latest total over a period for each kind of people but civilians."""
    found: dict[str, Any] = {}
    for row in rows:
        if row.row_kind == "total" or (row.row_kind == "count" and not row.timeline_id):
            before = found.get(row.who_died)
            if row.who_died not in COUNTED and (before is None or row.as_of > before.as_of):
                found[row.who_died] = row
    return list(found.values())
