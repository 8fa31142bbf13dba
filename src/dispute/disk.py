"""Work kept on the server's disk, where there is one that lasts.

One file for each lesson, replaced in one move: a full disk or a killed kernel leaves the
last good file behind. Found work is only ever offered, never loaded by itself.
"""

from __future__ import annotations

import errno
import os
import tempfile
from datetime import date
from pathlib import Path

from dispute.errors import DisputeError


def folder() -> Path:
    """Return where work is kept: ``$DISPUTE_HOME``, else ``.who-moved-first`` in the home folder.

    Raises
    ------
    OSError
        If this computer knows no home folder.
    """
    try:
        return Path(os.environ.get("DISPUTE_HOME") or Path.home() / ".who-moved-first").expanduser()
    except RuntimeError as problem:
        raise OSError(errno.ENOENT, str(problem)) from None


def write(lesson: str, text: str, home: Path | None = None) -> None:
    """Keep the text of one lesson's progress.

    Raises
    ------
    DisputeError
        If the disk is full, read-only or missing; the file from before stays.
    """
    try:
        home = home or folder()
        home.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=home, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, home / f"{lesson}.json")
        except BaseException:  # an interrupted kernel too
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise DisputeError(
            f"Your work cannot be kept on this disk ({problem.strerror}). Use “Save my work” instead."
        ) from None


def read(lesson: str, home: Path | None = None) -> str:
    """Return the kept text of one lesson's progress; nothing if there is none, or it cannot be read."""
    try:
        return ((home or folder()) / f"{lesson}.json").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def found(home: Path | None = None) -> list[tuple[date, str]]:
    """Return day and text of each kept file, oldest first; unreadable ones are passed over."""
    try:
        paths = list((home or folder()).glob("*.json"))
    except OSError:
        return []
    kept = []
    for path in paths:
        try:
            when = path.stat().st_mtime
            kept.append((when, date.fromtimestamp(when), path.read_text(encoding="utf-8")))
        except (OSError, ValueError):  # a folder, not text, a day beyond the calendar
            continue
    return [(day, text) for _, day, text in sorted(kept)]
