"""The lines of a CSV file, before their cells mean anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from dispute.errors import DisputeError
from dispute.evidence import header
from dispute.evidence.cell import DAMAGE, DAMAGED
from dispute.files import read_text


def read(path: Path, fields: Sequence[str], place: str) -> list[tuple[int, list[str]]]:
    """Return each row below the header: its line in the file, and a cell for each field.

    Parameters
    ----------
    place
        What a reader calls the file: ``data/events.csv``.

    Raises
    ------
    DisputeError
        If the file cannot be read, its columns are others, or a line has more or fewer cells than columns.
    """
    text = read_text(path, place)
    if any(sign in text for sign in DAMAGE) and (found := DAMAGED.search(text)):
        line = text.count("\n", 0, found.start()) + 1
        raise DisputeError(
            f"{place}, line {line}: {found[0]!r} is what a program makes of letters or formulas that it cannot read. "
            "Restore the file from the repository."
        )
    if not text.strip():
        raise DisputeError(f"{place} is empty: restore it from the repository.")
    first = text.partition("\n")[0]
    if name := header.separator(first, fields):  # before its quotation marks are read as those of commas
        raise DisputeError(f"{place}, line 1: {header.SAVED.format(name=name)}")
    (_, names), *lines = _split(text, place)
    header.check(names, fields, first, place)
    while lines and not any(lines[-1][1]):  # what a spreadsheet program leaves below the last row
        lines.pop()
    for number, cells in lines:
        if len(cells) != len(fields):
            raise DisputeError(f"{place}, line {number}: {_miscounted(cells, fields)}")
    return lines


def _split(text: str, place: str) -> list[tuple[int, list[str]]]:
    found, start = [], 1
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            found.append((start, cells))
            start = reader.line_num + 1
    except csv.Error:
        raise DisputeError(
            f"{place}, line {start}: a quotation mark has no partner. A cell begins and ends with one, or has none."
        ) from None
    return found


def _miscounted(cells: list[str], fields: Sequence[str]) -> str:
    if not any(cells):
        return "an empty line stands between rows. Delete it."
    said = f"{len(cells)} cells where {len(fields)} are due. Check the commas and quotation marks."
    if len(cells) == 1 and "," in cells[0]:
        return f"{said} The whole line stands in one pair of quotation marks."
    if any(cell[:1] in "“”„«" for cell in cells if cell):
        return f'{said} Curly marks stand where straight ones (") are due.'
    return f"{said} The row ends before {fields[len(cells)]}." if len(cells) < len(fields) else said
