"""The files in a folder and below it, however a system links and names them."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from dispute.errors import DisputeError

#: More than any class hands in: a folder with more is the wrong one.
MOST_FILES = 5_000
#: Files that systems leave behind; nobody means them.
LITTER = {"thumbs.db", "desktop.ini", "icon\r"}

NO_FOLDER = (
    "There is no folder “{folder}” here. Make it, put your learners' files into it, and write its name in the box."
)
EMPTY = "The folder “{folder}” is empty. Put the files into it that your learners made with “Save my work”."
TOO_MANY = "There are more than {most:,} files in “{folder}”. Choose the folder that holds only your learners' files."


def readable(name: str) -> str:
    """Return a name that every output can show on one line: what cannot be printed is written as its code."""
    # A byte that is no letter here is kept by Python as a lone surrogate, which no file and no browser takes.
    kept = (
        c if c.isprintable() or unicodedata.category(c) == "Zs"
        else f"\\x{ord(c) - 0xDC00:02x}" if 0xDC80 <= ord(c) <= 0xDCFF
        else c.encode("unicode_escape", "surrogatepass").decode()
        for c in name
    )  # fmt: skip
    text = "".join(kept)
    return text if len(text) <= 200 else f"{text[:120]}…{text[-60:]}"


def named(text: str) -> Path:
    """Return the folder that somebody typed or pasted, with or without quotation marks."""
    return Path(os.path.expanduser(text.strip().strip("\"'")))


def files(folder: Path) -> list[Path]:
    """Return every file in a folder and its subfolders, sorted; one file instead of a folder is a list of one.

    Links are followed, each folder once. What cannot be opened is in the list, so that it is named later.

    Raises
    ------
    DisputeError
        If there is no such folder, nothing in it, or far too much.
    """
    try:
        mode = folder.stat().st_mode
    except (OSError, ValueError):  # no name that this system could have, or nothing that we may look into
        mode = 0
    if stat.S_ISREG(mode):
        return [folder]
    if not stat.S_ISDIR(mode):
        raise DisputeError(NO_FOLDER.format(folder=readable(str(folder)[:200])))
    found = []
    for path in _walk(folder):
        found.append(path)
        if len(found) > MOST_FILES:
            raise DisputeError(TOO_MANY.format(folder=readable(str(folder)[:200]), most=MOST_FILES))
    if not found:
        raise DisputeError(EMPTY.format(folder=readable(str(folder)[:200])))
    return sorted(found)


def _walk(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    seen = set()
    for root, folders, names in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename)), followlinks=True):
        real = os.path.realpath(root)
        if real in seen:  # a link that leads back
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not litter(name))
        yield from (Path(root, name) for name in names if not litter(name) and _is_file(Path(root, name)))
    yield from closed


def _is_file(path: Path) -> bool:
    """Return whether this can be opened or must be named; a pipe or a device would make us wait for ever."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:  # a link that leads nowhere, a folder that we may not look into
        return True


def litter(name: str) -> bool:
    """Return whether a system left this behind; the name that stands for a file still to be synced is none."""
    return (name.startswith((".", "~$", "__MACOSX")) and not name.endswith(".icloud")) or name.lower() in LITTER
