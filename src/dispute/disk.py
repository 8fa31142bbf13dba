"""Work kept on the server's disk, where there is one that lasts.

One file for each lesson, replaced in one move: a full disk or a killed kernel leaves the
last good file behind. Found work is only ever offered, never loaded by itself.
"""

from __future__ import annotations

import os
import tempfile
from datetime import date
from pathlib import Path

from dispute.errors import DisputeError


def folder() -> Path:
    """Return where work is kept: ``$DISPUTE_HOME``, else ``.who-moved-first`` in the home folder."""
    return Path(os.environ.get("DISPUTE_HOME") or Path.home() / ".who-moved-first")


def write(lesson: str, text: str, home: Path | None = None) -> None:
    """Keep the text of one lesson's progress.

    Raises
    ------
    DisputeError
        If the disk is full, read-only or missing; the file from before stays.
    """
    home = home or folder()
    try:
        home.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=home, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, home / f"{lesson}.json")
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as problem:
        raise DisputeError(
            f"Your work cannot be kept on this disk ({problem.strerror}). Use “Save my work” instead."
        ) from None


def found(home: Path | None = None) -> list[tuple[date, str]]:
    """Return day and text of each kept file, oldest first; unreadable ones are passed over."""
    kept = []
    home = home or folder()
    for path in home.glob("*.json") if home.is_dir() else ():
        try:
            kept.append((path.stat().st_mtime, path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError):
            continue
    return [(date.fromtimestamp(when), text) for when, text in sorted(kept)]
