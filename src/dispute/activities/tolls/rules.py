"""Counts of the dead with their makers, chosen by one rule for every force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

#: Rows of ``losses.csv`` that accuse no single force.
NOBODY = ("several or unknown", "accident")


@dataclass(frozen=True, slots=True)
class Toll:
    """One count, and what the side that is named answers; None where no answer is in the table."""

    count: Any
    answer: Any | None


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
        counts = row.row_kind == "count" and row.who_died == "civilians" and row.timeline_id
        if counts and row.country == country and row.maker not in NOBODY:
            before = found.get(row.maker)
            if before is None or most(row) > most(before):
                found[row.maker] = row
    return [Toll(row, answer(rows, row)) for row in sorted(found.values(), key=most, reverse=True)]


def most(row: Any) -> int:
    """Return the highest number that a row gives; a lower bound counts as it stands."""
    return row.value_hi if row.value_hi is not None else row.value_lo


def answer(rows: Iterable[Any], count: Any) -> Any | None:
    """Return the answer to a count: same event, same people, same force."""
    same = (count.timeline_id, count.who_died, count.maker)
    return next(
        (r for r in rows if r.row_kind == "answer" and (r.timeline_id, r.who_died, r.maker) == same), None
    )  # fmt: skip


def totals(rows: Iterable[Any]) -> list[Any]:
    """Return the latest total over a period for each kind of people but civilians."""
    found: dict[str, Any] = {}
    for row in rows:
        if row.row_kind == "total" or (row.row_kind == "count" and not row.timeline_id):
            before = found.get(row.who_died)
            if row.who_died != "civilians" and (before is None or row.as_of > before.as_of):
                found[row.who_died] = row
    return list(found.values())
