"""A folder of learners' exports: what can be read, and what is skipped and why.

An export is the file, the page or the code of “Save my work”. It has no name inside. One export counts as one
learner; work that is there twice, or in an earlier state as well, counts once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dispute.errors import DisputeError
from dispute.model.codes import codes_in
from dispute.model.progress import Progress
from dispute.model.resume import from_code, from_json, to_json

#: Larger than any export: such a file is not even opened.
MOST_BYTES = 8_000_000
#: Files that systems leave behind; nobody means them.
LITTER = {"thumbs.db", "desktop.ini"}

NO_FOLDER = (
    "There is no folder {folder!r} here. Make it, put your learners' files into it, and write its name in the box."
)
EMPTY = "The folder {folder!r} is empty. Put the files into it that your learners made with “Save my work”."
KIND = "This is not an export: {suffix} files are not read. Use .json, .html, or codes in a .txt file."
NO_CODE = "This is not an export: there is no code in it. Ask for the .json file of “Save my work”."
LARGE = "This file is far too large for saved work. Ask for the .json file of “Save my work”."
CLOSED = "This file cannot be opened. Check that you may read it."
NOT_TEXT = "This file is damaged or of another kind: it is not UTF-8 text. Ask for it again."
NO_WORK = "This export holds no answer, prediction or text."
SAME = "It holds the same work as {other}, so it counts once."
EARLIER = "It holds an earlier state of the work in {other}, so only the later one counts."


@dataclass(frozen=True, slots=True)
class Export:
    """One learner's work, and the file that it comes from."""

    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not counted, and why: one sentence."""

    name: str
    why: str


def files(folder: Path) -> list[Path]:
    """Return every file in a folder and its subfolders, sorted; an LMS may make one subfolder for each learner.

    Raises
    ------
    DisputeError
        If there is no such folder, or nothing in it.
    """
    try:
        there = folder.is_dir()
    except (OSError, ValueError):  # no name that this system could have, or nothing that we may look into
        there = False
    if not there:
        raise DisputeError(NO_FOLDER.format(folder=str(folder)[:200]))
    found = [path for path in folder.rglob("*") if path.is_file() and not _litter(path.relative_to(folder))]
    if not found:
        raise DisputeError(EMPTY.format(folder=str(folder)))
    return sorted(found)


def _litter(path: Path) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in path.parts) or path.name.lower() in LITTER


def read(path: Path, folder: Path) -> Iterator[Export | Skipped]:
    """Yield what one file holds: an export, several (a text file with codes), or the reason why not."""
    name = path.relative_to(folder).as_posix()
    try:
        texts = list(_progress_in(path))
    except DisputeError as problem:
        yield Skipped(name, str(problem))
        return
    for number, text in enumerate(texts, start=1):
        label = name if len(texts) == 1 else f"{name}, code {number}"
        try:
            progress = from_json(text) if path.suffix.lower() == ".json" else from_code(text)
        except DisputeError as problem:
            yield Skipped(label, str(problem))
            continue
        yield Export(label, progress) if progress != Progress() else Skipped(label, NO_WORK)


def _progress_in(path: Path) -> list[str]:
    """Return the saved works in a file, each as text."""
    suffix = path.suffix.lower()
    if suffix not in (".json", ".html", ".htm", ".txt"):
        raise DisputeError(KIND.format(suffix=suffix or "such"))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DisputeError(LARGE)
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise DisputeError(CLOSED) from None
    except UnicodeDecodeError:
        raise DisputeError(NOT_TEXT) from None
    if suffix == ".json":
        return [text]
    codes = codes_in(text)
    if not codes:
        raise DisputeError(NO_CODE)
    # A page ends with its code; a learner may have pasted another one into a text above.
    return codes if suffix == ".txt" else codes[-1:]


def sort_out(found: Iterable[Export | Skipped]) -> tuple[list[Export], list[Skipped]]:
    """Return the exports that count and the files that do not: each piece of work once, in its latest state."""
    exports, skipped, seen = [], [], {}
    for one in found:
        if isinstance(one, Skipped):
            skipped.append(one)
        elif (text := to_json(one.progress)) in seen:
            skipped.append(Skipped(one.name, SAME.format(other=seen[text])))
        else:
            seen[text] = one.name
            exports.append(one)
    later = _later(exports)
    skipped += [Skipped(e.name, EARLIER.format(other=later[e.name])) for e in exports if e.name in later]
    return [e for e in exports if e.name not in later], sorted(skipped, key=lambda s: s.name)


def _later(exports: list[Export]) -> dict[str, str]:
    """Return for each export that is an earlier state of another one the name of that other one.

    A first prediction and its reason never change: they tell that two exports come from one learner.
    """
    sharing = defaultdict(list)
    for export in exports:
        for key, prediction in export.progress.predictions.items():
            if prediction.reason:
                sharing[key, prediction].append(export)
    found: dict[str, str] = {}
    for group in sharing.values():
        for one in group:
            for other in group:
                if one is other or {one.name, other.name} & found.keys():
                    continue
                if _is_earlier(one.progress, other.progress):
                    found[one.name] = other.name
    return found


def _is_earlier(one: Progress, other: Progress) -> bool:
    """Return whether everything of ``one`` has become a part of ``other``."""
    return (
        one.predictions.items() <= other.predictions.items()
        and one.notes.keys() <= other.notes.keys()
        and one.forms.keys() <= other.forms.keys()
        and all(
            key in other.answers
            and a.first == other.answers[key].first
            and (a.attempts < other.answers[key].attempts or a == other.answers[key])
            for key, a in one.answers.items()
        )
    )
