"""A path opened: its bytes, or those of each file in an archive or a mail. What cannot be opened says why."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from dispute.instructor.class_report import mails
from dispute.instructor.class_report.files import MOST_FILES, litter, readable
from dispute.instructor.class_report.whose import folder_of, person_of

#: Larger than any export: such a file is not even opened.
MOST_BYTES = 8_000_000
#: All files of an archive together: more is no class's work, and would fill the memory.
MOST_UNPACKED = 400_000_000
#: An archive in an archive is opened, one inside that is not.
DEEPEST = 2
MAIL = {".eml", ".mht", ".mhtml"}
#: Archives by their first bytes that are documents to people.
DOCUMENTS = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".epub", ".pages", ".numbers", ".key"}
ARCHIVES = (b"PK\3\4", b"PK\5\6")

LARGE = "This file is far too large for saved work. Ask for the .json file of “Save my work”."
CLOSED = "This file cannot be opened. Check that it is still there and that you may read it."
AWAY = "This file is not on this computer yet: the synced folder holds only its name. Download it, then read again."
LOCKED = "This archive has a password. Unpack it, and leave the files in the folder."
TORN = "This archive is damaged or of a rare kind. Unpack it, and leave the files in the folder."
NESTED = "This archive lies too deep in other archives, or holds too much. Unpack it first."
UNPACKED = "This archive lies beside its own files. They are read, and the archive is not."
NO_MAIL = "This mail cannot be read. Save its attachment in the folder."


@dataclass(frozen=True, slots=True)
class File:
    """One file's bytes, or in their place the reason why there are none.

    ``folder`` holds files that may be one learner's, ``person`` those that surely are; ``body`` is a mail's own text.
    """

    name: str
    raw: bytes = b""
    why: str = ""
    folder: str = ""
    person: str = ""
    body: bool = False


def opened(path: Path, folder: Path) -> Iterator[File]:
    """Yield what a path holds: one file, or each file of an archive or a mail."""
    name = PurePosixPath(path.relative_to(folder).as_posix())
    if name.suffix == ".icloud":
        yield replace(_placed(name), why=AWAY)
        return
    try:
        with path.open("rb") as stream:
            yield from _open(name, stream, path.stat().st_size, path)
    except OSError:
        yield replace(_placed(name), why=CLOSED)


def _placed(name: PurePosixPath) -> File:
    return File(readable(str(name)), folder=folder_of(name), person=person_of(name))


def _open(name: PurePosixPath, stream: BinaryIO, size: int, path: Path | None = None, depth: int = 0) -> Iterator[File]:
    """Yield what a stream holds; ``path`` says where it lies, unless it lies in an archive or a mail."""
    head, suffix = stream.read(4), name.suffix.lower()
    if head in ARCHIVES and suffix not in DOCUMENTS:
        stream.seek(0)
        yield from _unzipped(name, stream, path, depth)
    elif size > MOST_BYTES:
        yield replace(_placed(name), why=LARGE)
    elif suffix in MAIL:
        yield from _mailed(name, head + stream.read(MOST_BYTES), depth)
    else:
        yield replace(_placed(name), raw=head + stream.read(MOST_BYTES))


def _unzipped(name: PurePosixPath, stream: BinaryIO, path: Path | None, depth: int) -> Iterator[File]:
    try:
        with zipfile.ZipFile(stream) as archive:
            inside = [i for i in archive.infolist() if not i.is_dir() and not any(map(litter, _inner(i).parts))]
            small = sum(i.file_size for i in inside if i.file_size <= MOST_BYTES)
            if depth >= DEEPEST or len(inside) > MOST_FILES or small > MOST_UNPACKED:
                yield replace(_placed(name), why=NESTED)
            elif inside and path and any(_beside(base, inside) for base in (path.with_suffix(""), path.parent)):
                yield replace(_placed(name), why=UNPACKED)
            else:
                for info in inside:
                    yield from _member(name / _inner(info), archive, info, depth + 1)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        yield replace(_placed(name), why=TORN)


def _inner(info: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(info.filename.replace("\\", "/").lstrip("/"))  # as old programs on Windows write it


def _beside(base: Path, inside: list[zipfile.ZipInfo]) -> bool:
    """Return whether everything from an archive lies unpacked under a folder."""
    try:
        paths = [(base / _inner(info), info) for info in inside]
        return all(p.is_file() and p.stat().st_size == i.file_size for p, i in paths) and all(
            zlib.crc32(p.read_bytes()) == i.CRC for p, i in paths
        )
    except (OSError, ValueError):
        return False


def _member(name: PurePosixPath, archive: zipfile.ZipFile, info: zipfile.ZipInfo, depth: int) -> Iterator[File]:
    if info.flag_bits & 1 or info.file_size > MOST_BYTES:
        yield replace(_placed(name), why=LOCKED if info.flag_bits & 1 else LARGE)
        return
    try:
        with archive.open(info) as stream:
            raw = stream.read(MOST_BYTES)
    except Exception:  # each way of packing has its own errors
        yield replace(_placed(name), why=TORN)
        return
    yield from _open(name, io.BytesIO(raw), len(raw), depth=depth)


def _mailed(name: PurePosixPath, raw: bytes, depth: int) -> Iterator[File]:
    """Yield a mail's text and attachments; one mail is one person's, and a sender's mails lie in one folder."""
    file = _placed(name)
    try:
        mail = mails.read(raw)
    except Exception:  # mails break the rules in more ways than the parser has errors
        yield replace(file, why=NO_MAIL)
        return
    whose = {"folder": f"{file.folder}/{mail.sender or name}", "person": file.person or f"mail {name}"}
    for text in mail.texts:
        yield replace(file, raw=text, body=True, **whose)
    for label, content in mail.attached:
        for found in _open(name / label, io.BytesIO(content), len(content), depth=depth):
            yield replace(found, **whose)
    for n, inner in enumerate(mail.forwarded if depth < DEEPEST else (), start=1):  # each is another person's
        yield from _mailed(name / f"mail {n}.eml", inner, depth + 1)
