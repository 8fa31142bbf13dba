"""The first line of a table, and what spreadsheet programs make of it."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from dispute.errors import DisputeError, nearest

SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}

SAVED = "the file is saved with {name}. Save it as CSV with commas."


def separator(line: str, fields: Sequence[str]) -> str:
    """Return what parts the columns in the first line of a file, as a word; empty if commas do."""
    for sign, name in SEPARATORS.items():
        cells = next(csv.reader([line], delimiter=sign), [])
        if cells[1:] and set(cells) & set(fields):
            return name
    return ""


def check(header: Sequence[str], fields: Sequence[str], line: str, place: str) -> None:
    """Stop with one sentence where the names of columns are not those of the description.

    Parameters
    ----------
    line
        The first line as it stands in the file.
    place
        What a reader calls the file: ``data/events.csv``.

    Raises
    ------
    DisputeError
        What is wrong in the first line, in the words of a spreadsheet, and what to do.
    """
    if list(header) != list(fields):
        raise DisputeError(f"{place}, line 1: {_problem(list(header), list(fields), line)}")


def _problem(header: list[str], fields: list[str], line: str) -> str:
    if line.lower().startswith("sep="):
        return "a spreadsheet's note on separators stands here. Delete this line, and save as CSV with commas."
    if [name.strip() for name in header] == fields:
        return "the name of a column begins or ends with a blank. Delete the blank."
    if "" in (stripped := [name.strip() for name in header]):
        return f"column {stripped.index('') + 1} has no name. Delete this column."
    if twice := next((name for name in header if header.count(name) > 1), ""):
        return f"the column {twice!r} stands twice. Delete one of them."
    missing, unknown = ([a for a in one if a not in other] for one, other in ((fields, header), (header, fields)))
    if not missing and not unknown:
        n = next(n for n, (a, b) in enumerate(zip(header, fields, strict=True)) if a != b)
        return f"columns were moved: column {n + 1} is {header[n]!r}, but {fields[n]!r} belongs there. Move it back."
    if len(missing) == len(fields):
        return f"no names of columns stand here. Put this line first: {','.join(fields)}"
    if len(missing) == len(unknown) == 1 or (missing and unknown and nearest(missing[0], unknown)):
        new = nearest(missing[0], unknown) or unknown[0]
        return f"the column {missing[0]!r} is called {new!r}. Give it back its name."
    said = [f"the column {missing[0]!r} is missing"] if missing else []
    said += [f"the column {unknown[0]!r} is not known"] if unknown else []
    return f"{', and '.join(said)}. Make the columns those of data/datapackage.json."
