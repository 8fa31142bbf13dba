"""The work that this computer keeps: one file for each lesson and mark, offered and never loaded by itself.

Two learners who share a computer write two files, since their work has two marks. Two windows of one learner write
one file, and each merges what the other wrote before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from dispute.errors import DisputeError
from dispute.work import disk
from dispute.work.incoming import decode
from dispute.work.progress import Progress
from dispute.work.resume import from_json, to_json

GONE = "This work is not on this computer any more."
ASIDE = "A file with earlier work on this computer cannot be read. It is not lost: it is now called {name}."


@dataclass(frozen=True, slots=True)
class Kept:
    """One learner's work on this computer: its files, the day of the last change, and what it is.

    ``problem`` says why it cannot be read; then the work is empty.
    """

    files: tuple[str, ...]
    day: date
    work: Progress = field(default_factory=Progress)
    problem: str = ""

    @property
    def lessons(self) -> list[str]:
        """Numbers of the lessons that the files are called after."""
        return sorted({name[:2] for name in self.files})


def found() -> list[Kept]:
    """Return the work of each learner that this computer keeps, the latest last; a damaged file stands alone."""
    groups: list[Kept] = []
    for file in disk.found():
        try:
            one = Kept((file.name,), file.day, from_json(decode(file.raw)))
        except DisputeError as problem:
            groups.append(Kept((file.name,), file.day, problem=str(problem)))
            continue
        own = [kept for kept in groups if not kept.problem and _same(kept.work, one.work)]
        for kept in own:
            one = Kept((*kept.files, *one.files), one.day, kept.work.merged(one.work))
        groups = [kept for kept in groups if kept not in own] + [one]
    return groups


def _same(one: Progress, other: Progress) -> bool:
    """Return whether two works are one learner's; work of the first edition has no mark, and one home held one work."""
    return bool(one.marks & other.marks) or not (one.marks or other.marks)


def again(chosen: Iterable[Kept]) -> list[Kept]:
    """Return kept works as they are now: another window may have gone on with them."""
    names = {name for kept in chosen for name in kept.files}
    return [kept for kept in found() if names & set(kept.files)]


def merged(chosen: Iterable[Kept]) -> Progress:
    """Return kept works as one learner's; a damaged one does not hold back the others.

    Raises
    ------
    DisputeError
        If none of them can be read.
    """
    chosen, whole = list(chosen), Progress()
    for kept in chosen:
        whole = whole.merged(kept.work)
    if whole.empty:
        raise DisputeError(chosen[-1].problem if chosen else GONE)
    return whole


def wanted() -> bool:
    """Return whether work is kept on this computer."""
    return disk.keeps()


def keep(lesson: str, progress: Progress) -> str:
    """Keep a lesson's progress; return a sentence on a damaged file that had to make room, or nothing.

    What the file held before is merged, so another window loses nothing. Files whose work has been loaded and now
    stands in this one go.

    Raises
    ------
    DisputeError
        If the disk or the work does not allow it; what was kept before stays.
    """
    if progress.empty or not disk.keeps():
        return ""
    to_json(progress)  # what cannot be saved is said before anything is touched
    own, said = f"{lesson}-{progress.mark}" if progress.mark else lesson, ""
    with disk.alone():
        before = _read(own)
        if isinstance(before, DisputeError):
            said = ASIDE.format(name=disk.set_aside(own))
        whole = progress.merged(before) if isinstance(before, Progress) else progress
        disk.write(own, to_json(whole))
        for name in {lesson, *(f"{lesson}-{mark}" for mark in progress.aliases)} & set(disk.names()) - {own}:
            other = _read(name)
            if isinstance(other, Progress) and whole.merged(other) == whole:
                disk.remove(name)
    return said


def _read(name: str) -> Progress | DisputeError | None:
    raw = disk.read(name)
    try:
        if raw is None:
            return DisputeError(name) if name in disk.names() else None
        return from_json(decode(raw))
    except DisputeError as problem:
        return problem


def delete(chosen: Iterable[Kept], everything: bool = False) -> None:
    """Delete kept work, and with all of it what was set aside.

    Raises
    ------
    DisputeError
        If the disk does not allow it.
    """
    with disk.alone():
        for name in {name for kept in chosen for name in kept.files}:
            disk.remove(name)
        if everything:
            disk.remove_aside()


def keep_nothing(marks: Collection[str]) -> None:
    """Keep nothing from now on, in every lesson of this folder, and delete what is kept of this learner.

    Raises
    ------
    DisputeError
        If the disk does not allow it.
    """
    with disk.alone():
        disk.keep_from_now_on(False)
        for name in disk.names():
            if name.partition("-")[2] in marks:
                disk.remove(name)


def keep_again() -> None:
    """Keep work from now on.

    Raises
    ------
    DisputeError
        If the disk does not allow it.
    """
    with disk.alone():
        disk.keep_from_now_on(True)
