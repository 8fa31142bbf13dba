"""The room of a class: what all learners of a class server have done, as it stands on its disk, without names.

A home folder is one learner. A file is read again only when it has changed, and a learner merged only then, so a look
at a class that thinks costs next to nothing.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from dispute.errors import DisputeError, log, sentence
from dispute.hosts.soon import later
from dispute.work.incoming import decode
from dispute.work.progress import Progress
from dispute.work.resume import MOST_FILE, from_json

#: Names a class server's folder; it is set for the teacher's server alone.
CLASS = "DISPUTE_CLASS"
#: What stands in that folder: the learners' homes, and the teacher's password, hashed.
HOMES, PASSWORD, TEACHER = "home", "teacher-password", "teacher"
#: Where a home keeps work; see :mod:`dispute.work.disk`.
KEPT = ".who-moved-first"
#: Seconds from one look to the next.
EVERY = 1.0


class Mark(NamedTuple):
    """What tells that a file has changed."""

    inode: int
    size: int
    changed: int


class Room:
    """A class server's folder, seen by its teacher.

    Nothing is read before the password is right. ``works`` holds one work for each learner who has done something,
    ``unread`` the files that cannot be read, each with the reason.
    """

    #: Who watches now, here or in another room: a cell that is run again leaves none behind.
    _watcher: Callable[[], None] | None = None

    def __init__(self, folder: Path):
        self.folder = folder
        self.open = False
        self.works: tuple[Progress, ...] = ()
        self.unread: tuple[tuple[str, str], ...] = ()
        self._files: dict[Path, tuple[Mark, Progress | str]] = {}
        self._homes: dict[str, tuple[tuple[tuple[Path, Mark], ...], Progress]] = {}

    def opens(self, password: str) -> bool:
        """Open the room if this is the teacher's password, and look into it.

        Raises
        ------
        DisputeError
            If the class server has no such password, or its folder cannot be read.
        """
        from jupyter_server.auth import passwd_check  # there is a server, or there is no class on it

        try:
            known = (self.folder / PASSWORD).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            raise DisputeError(
                f"This class server has no password for its teacher. Make one: "
                f"python -m dispute.instructor.wall.password {self.folder}"
            ) from None
        if not passwd_check(known, password):
            return False
        self.look()
        self.open = True
        return True

    def look(self) -> bool:
        """Read what has changed; return whether anything has.

        Raises
        ------
        DisputeError
            If the folder of the homes is not there.
        """
        try:
            homes = [home for home in sorted((self.folder / HOMES).iterdir()) if home.name != TEACHER]
        except OSError as problem:
            raise DisputeError(sentence(problem)) from None
        files, found, unread = {}, {}, []
        for home in homes:
            there = tuple(_kept(home))
            for path, mark in there:
                files[path] = known = self._read(path, mark)
                if isinstance(known[1], str):
                    unread.append((path.relative_to(self.folder / HOMES).as_posix(), known[1]))
            if there:
                before = self._homes.get(home.name)
                sound = [files[path][1] for path, _ in there if isinstance(files[path][1], Progress)]
                work = before[1] if before and before[0] == there else reduce(Progress.merged, sound, Progress())
                found[home.name] = there, work
        before = self.works, self.unread
        self._files, self._homes = files, found
        self.works = tuple(_apart(work for _, work in found.values() if not work.empty))
        self.unread = tuple(unread)
        return (self.works, self.unread) != before

    def _read(self, path: Path, mark: Mark) -> tuple[Mark, Progress | str]:
        if path in self._files and self._files[path][0] == mark:
            return self._files[path]
        try:
            return mark, from_json(decode(path.read_bytes()))
        except DisputeError as problem:
            return mark, str(problem)
        except Exception as problem:  # whatever a disk can do: the others count
            return mark, sentence(problem)

    def watch(self, draw: Callable[[], None]) -> None:
        """Look every second from now on, and draw after each change, until somebody else watches."""
        Room._watcher = draw
        later(EVERY, self._go_on, draw)

    def _go_on(self, draw: Callable[[], None]) -> None:
        if Room._watcher is not draw:
            return
        try:
            if self.open and self.look():
                draw()
        except Exception:  # a disk that is away for a moment; the next look may see it again
            log.debug("the room of the class", exc_info=True)
        later(EVERY, self._go_on, draw)


def _kept(home: Path) -> Iterable[tuple[Path, Mark]]:
    """Yield the kept files of one home; what is no ordinary file, or too large for one, is none of ours."""
    try:
        entries = sorted(os.scandir(home / KEPT), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.endswith(".json"):
            try:
                found = entry.stat(follow_symlinks=False)
            except OSError:  # gone since
                continue
            if stat.S_ISREG(found.st_mode) and found.st_size <= MOST_FILE:
                yield Path(entry.path), Mark(found.st_ino, found.st_size, found.st_mtime_ns)


def _apart(works: Iterable[Progress]) -> list[Progress]:
    """Return one work for each learner: one that was loaded under a second name is still one learner's."""
    found: list[Progress] = []
    for work in works:
        same = [other for other in found if other.marks & work.marks]
        found = [other for other in found if not other.marks & work.marks]
        found.append(reduce(Progress.merged, same, work))
    return found
