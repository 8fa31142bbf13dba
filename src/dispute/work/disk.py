"""Files on the server's disk, where there is one that lasts.

A file is replaced in one move: a full disk or a killed kernel leaves the last good one behind. What is read, merged
and written is held together by a lock that is itself a file, made only if it is not there: every disk can do that,
network drives too, and two kernels that write at once wait for each other.
"""

from __future__ import annotations

import errno
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dispute.errors import DisputeError

LOCK, NOTHING, ASIDE, PART = ".lock", "keep-nothing", ".aside", ".part"
#: How long a writer waits for another, in seconds; a lock that lasts longer was left by a kernel that was killed.
PATIENCE, STEP = 2.0, 0.02
#: After so many seconds nobody is still writing a part.
LEFT = 60


@dataclass(frozen=True, slots=True)
class File:
    """A file that is kept: its name without ``.json``, the day of its last change, and what it holds."""

    name: str
    day: date
    raw: bytes


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


@contextmanager
def alone() -> Iterator[None]:
    """Let nobody else write while this lasts.

    Raises
    ------
    DisputeError
        If something that is done meanwhile fails: the disk is full, read-only or missing. The files from before stay.
    """
    try:
        home = folder()
        home.mkdir(parents=True, exist_ok=True)
        lock, end = home / LOCK, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
                break
            except FileExistsError:
                time.sleep(STEP)
        try:
            yield
        finally:
            with suppress(OSError):
                lock.unlink()
    except OSError as problem:
        raise DisputeError(
            f"Your work cannot be kept on this disk ({problem.strerror}). Use “Save my work” instead."
        ) from None


def write(name: str, text: str) -> None:
    """Replace a file in one move; call it while :func:`alone`. What a killed kernel had begun long ago goes."""
    home = folder()
    for part in home.glob(f"*{PART}"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > LEFT:
                part.unlink()
    handle, part = tempfile.mkstemp(dir=home, suffix=PART)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, home / f"{name}.json")
    except BaseException:  # an interrupted kernel too
        Path(part).unlink(missing_ok=True)
        raise


def read(name: str) -> bytes | None:
    """Return what a file holds; None if there is no such file, or nobody may read it."""
    try:
        return (folder() / f"{name}.json").read_bytes()
    except OSError:
        return None


def names() -> list[str]:
    """Return the names of all kept files, without ``.json``."""
    try:
        return sorted(path.stem for path in folder().glob("*.json"))
    except OSError:
        return []


def found() -> list[File]:
    """Return each kept file, oldest first; what cannot be opened is passed over."""
    kept = []
    for name in names():
        try:
            path = folder() / f"{name}.json"
            when = path.stat().st_mtime
            kept.append((when, File(name, date.fromtimestamp(when), path.read_bytes())))
        except (OSError, ValueError):  # a folder, a day beyond the calendar
            continue
    return [file for _, file in sorted(kept, key=lambda pair: (pair[0], pair[1].name))]


def remove(name: str) -> None:
    """Delete a file; call it while :func:`alone`."""
    (folder() / f"{name}.json").unlink(missing_ok=True)


def set_aside(name: str) -> str:
    """Give a file another name, under which nothing reads or replaces it, and return that name."""
    path = folder() / f"{name}.json"
    number = 1
    while (there := path.with_name(f"{path.name}{ASIDE}-{number}")).exists():
        number += 1
    path.rename(there)
    return there.name


def remove_aside() -> None:
    """Delete every file that was set aside."""
    for path in folder().glob(f"*{ASIDE}-*"):
        path.unlink(missing_ok=True)


def keeps() -> bool:
    """Return whether work is kept in this folder; a learner can choose that it is not."""
    try:
        return not (folder() / NOTHING).exists()
    except OSError:
        return True


def keep_from_now_on(wanted: bool) -> None:
    """Keep work in this folder, or nothing, until somebody chooses anew; call it while :func:`alone`."""
    if wanted:
        (folder() / NOTHING).unlink(missing_ok=True)
    else:
        (folder() / NOTHING).touch()
