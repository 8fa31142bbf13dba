"""Cells of the evidence with the place where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dispute.evidence.tables import Evidence


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell; ``place`` is its file and line."""

    table: str
    row: Any
    column: str
    value: Any
    place: str

    def problem(self, why: str) -> str:
        return f"{self.place}: {self.column} {why}"


@lru_cache(maxsize=2)  # every check asks for them
def cells(evidence: Evidence) -> tuple[Cell, ...]:
    """Return every filled cell of every table."""
    return tuple(_cells(evidence))


def _cells(evidence: Evidence) -> Iterator[Cell]:
    for name in evidence.resources:
        table = evidence[name]
        for line, row in table.numbered():
            for column in table.fields:
                value = getattr(row, column)
                if value not in (None, ()):
                    yield Cell(name, row, column, value, table.place(line))


def english(evidence: Evidence) -> Iterator[Cell]:
    """Yield every filled cell with English words of ours."""
    return (cell for cell in cells(evidence) if cell.column.endswith("_en"))


def links(evidence: Evidence) -> Iterator[tuple[Cell, str, str]]:
    """Yield cell, table and key for every reference from one row to another, source lists included."""
    targets = {
        (name, key["fields"]): key["reference"]["resource"]
        for name, resource in evidence.resources.items()
        for key in resource["schema"].get("foreignKeys", [])
    }
    for cell in cells(evidence):
        target = "sources" if cell.column == "source_ids" else targets.get((cell.table, cell.column))
        if target:
            for key in cell.value if isinstance(cell.value, tuple) else (cell.value,):
                yield cell, target, key
