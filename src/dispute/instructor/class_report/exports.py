"""A folder of learners' exports: what can be read, who counts as one learner, and what is left out and why.

An export is the file, the page or a code of “Save my work”. It has no name inside, and in the second edition a mark
that tells one learner's work from another's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dispute.errors import DisputeError
from dispute.instructor.class_report import learners, signs
from dispute.instructor.class_report.archives import File, opened
from dispute.instructor.class_report.files import files, readable
from dispute.instructor.class_report.learners import Joined
from dispute.instructor.class_report.signs import Export
from dispute.work import incoming
from dispute.work.together import people

#: Endings of files that are still being written.
UNFINISHED = {".part", ".partial", ".crdownload", ".download", ".tmp", ".opdownload"}
#: Archives that only other programs open.
ARCHIVES = {".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"}
#: So many bytes tell whether a file is a text.
HEAD = 4_096
TEXTS = {".json", ".html", ".htm", ".txt", ".md", ".csv", ".eml", ""}

KIND = "This is not an export: {suffix} files are not read. Use .json, .html, or codes in a .txt file."
SUCH = KIND.format(suffix="such")
PACKED = "Archives of this kind are not opened. Unpack it, and leave the files in the folder."
NOTEBOOK = "This is a notebook, not an export. Ask for the .json file of “Save my work”."
NO_CODE = "There is no saved work and no code in this file, or it is damaged. Ask for the .json file of “Save my work”."
NOTHING = "There is no export in this archive or mail. Ask for the .json file of “Save my work”."
ZERO = "This file is empty. In a synced folder, wait until it has arrived; else ask for it again."
PART = "This file has not arrived whole: it is still being downloaded, or was broken off. Ask for it again."
BROKEN = "This file cannot be read ({kind}). Ask for the .json file of “Save my work”."
NO_WORK = "This export holds no answer, prediction or text."


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or code that is not counted, and why: one sentence."""

    name: str
    why: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """What a folder holds: how many files, each learner's work, what is joined, and what is left out."""

    files: int = 0
    learners: tuple[Export, ...] = ()
    joined: tuple[Joined, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def reasons(self) -> list[tuple[str, list[str]]]:
        """Reasons for leaving files out, the most frequent first, each with the files' names."""
        found: dict[str, list[str]] = {}
        for one in self.skipped:
            found.setdefault(one.why, []).append(one.name)
        return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))

    @property
    def pairs(self) -> int:
        """How many of the works were made by two learners at one screen; each counts once."""
        return sum(people(one.progress) == 2 for one in self.learners)

    @property
    def guessed(self) -> bool:
        """Whether learners' works were joined that no mark and no platform holds together."""
        return any(why in one.why for one in self.joined for why in (signs.COPY, signs.STATE))


def collect(folder: Path, count: Callable[[int, int], None] = lambda done, total: None) -> Collection:
    """Return what a folder holds; ``count`` hears after each file how many are done, and of how many.

    Raises
    ------
    DisputeError
        If there is no such folder, nothing in it, or far too much.
    """
    paths = files(folder)
    base = folder if paths != [folder] else folder.parent
    names, works, skipped = set(), [], []
    for done, path in enumerate(paths, start=1):
        for one in read(path, base):
            (works if isinstance(one, Export) else skipped).append(one)
            names.add(one.file or one.name)
        count(done, len(paths))
    counted, joined = learners.told_apart(works)
    return Collection(len(names), tuple(counted), tuple(joined), tuple(sorted(skipped, key=lambda s: s.name)))


def read(path: Path, folder: Path) -> Iterator[Export | Skipped]:
    """Yield what one path holds: an export, several (codes, an archive, a mail), or the reason why not."""
    name = readable(path.relative_to(folder).as_posix())
    try:
        found = [one for file in opened(path, folder) for one in _read(file)]
    except Exception as problem:  # one odd file must not keep the rest of a class from its report
        found = [Skipped(name, BROKEN.format(kind=type(problem).__name__))]
    yield from found or [Skipped(name, NOTHING)]


def _read(file: File) -> Iterator[Export | Skipped]:
    """Yield the saved works in one file. A mail's text without any is what people write, and is passed over."""
    why = file.why or _unread(file)
    try:
        works = [] if why else incoming.works_of_class(file.raw)
    except DisputeError as problem:
        works, why = [], str(problem) if str(problem) != incoming.NO_WORK else _foreign(file.name)
    if why and not file.body:
        yield Skipped(file.name, why)
    seen: Counter[str] = Counter()
    for number, work in enumerate(works, start=1):
        label = file.name if len(works) == 1 else f"{file.name}, code {number}"
        if isinstance(work, DisputeError):
            yield Skipped(label, str(work), file.name)
        elif work.empty:
            yield Skipped(label, NO_WORK, file.name)
        else:
            seen[text := signs.told(work)] += 1
            yield Export(label, work, file.name, file.folder, file.person, (text, seen[text]))


def _unread(file: File) -> str:
    """Return why a file's bytes need not be looked through; empty if they may hold work."""
    head, suffix = file.raw[:HEAD], PurePosixPath(file.name).suffix.lower()
    if not file.raw.strip(b"\0\r\n\t "):  # systems that lose power leave files full of nothing
        return ZERO
    if suffix in UNFINISHED:
        return PART
    if suffix in ARCHIVES:
        return PACKED
    if suffix == ".ipynb":
        return NOTEBOOK
    # Every second byte of UTF-16 may be nothing; a few such bytes are in no text.
    binary = head.startswith(incoming.SEALED) or 0 < head.count(0) < 0.3 * len(head)
    return _kind(suffix) if binary else ""


def _foreign(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    return NO_CODE if suffix in TEXTS else _kind(suffix)


def _kind(suffix: str) -> str:
    return KIND.format(suffix=suffix) if suffix else SUCH
