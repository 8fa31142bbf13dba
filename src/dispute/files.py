"""Text files of the project, as any editor may have saved them: one reader for TOML, JSON and CSV."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from dispute.errors import DisputeError

#: How a file begins that is no text at all, and what it is.
KINDS = {
    b"PK\x03\x04": "is a spreadsheet or an archive and no text",
    b"\xd0\xcf\x11\xe0": "is a spreadsheet and no text",
    b"\xff\xfe": "is saved as UTF-16 (“Unicode”)",
    b"\xfe\xff": "is saved as UTF-16 (“Unicode”)",
}
CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>)(?: |$)", re.M)


def read_text(path: Path, place: str) -> str:
    """Return the text of a file, with the line ends of any system and with or without a mark in front.

    Parameters
    ----------
    place
        What a reader calls the file: ``data/events.csv``.

    Raises
    ------
    DisputeError
        If the file is missing, cannot be read, is no UTF-8 text, or holds the marks of an unfinished merge.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DisputeError(f"{place} is missing: restore it from the repository.") from None
    except (OSError, ValueError) as problem:  # a name that no system could have
        raise DisputeError(
            f"{place} cannot be read ({getattr(problem, 'strerror', problem)}). Put a readable file there."
        ) from None
    how = "CSV UTF-8" if path.suffix == ".csv" else "UTF-8"
    for start, what in KINDS.items():
        if content.startswith(start):
            raise DisputeError(f"{place} {what}: save it again as {how}.")
    try:
        text = content.decode("utf-8-sig")  # some editors put a mark in front
    except UnicodeDecodeError as problem:
        line = len(content[: problem.start + 1].splitlines())
        raise DisputeError(f"{place}, line {line}, is not UTF-8 text: save it again as {how}.") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        line = _line(text, text.index("\0"))
        raise DisputeError(f"{place}, line {line}, is no text: save it again as {how}.")
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (found := CONFLICT.search(text)):
        line = _line(text, found.start())
        raise DisputeError(
            f"{place}, line {line}: Git's marks of a conflict stand here. Finish the merge, then try again."
        )
    return text


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def read_toml(path: Path, place: str) -> dict[str, Any]:
    """Return what a TOML file holds; damage is a :class:`DisputeError` with file and line."""
    try:
        return tomllib.loads(read_text(path, place))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as problem:  # a number beyond any size, too
        raise DisputeError(f"{place} is not valid TOML: {problem}. Undo the last change.") from None


def read_json(path: Path, place: str) -> Any:
    """Return what a JSON file holds; damage is a :class:`DisputeError` with file and line."""
    try:
        return json.loads(read_text(path, place))
    except (ValueError, RecursionError) as problem:
        raise DisputeError(f"{place} is not valid JSON ({problem}): undo the last change.") from None
