"""Progress as a file and as a code that can be pasted: the learner's work outlives the server.

Both carry a version, so that work saved today can be read after the module has changed.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from dispute.errors import DisputeError
from dispute.work.codes import compact
from dispute.work.codes import found as codes
from dispute.work.codes.first import PREFIX as FIRST_PREFIX
from dispute.work.codes.letters import PREFIX, written
from dispute.work.progress import Progress
from dispute.work.saved import MOST_ATTEMPTS, MOST_BYTES, MOST_ENTRIES, MOST_LETTERS, UNSAVED, checked, plain

__all__ = ["MOST_ATTEMPTS", "MOST_BYTES", "MOST_ENTRIES", "MOST_LETTERS", "PREFIX"]

FORMAT, VERSION = "who-moved-first", 2
#: What a saved file may take: wordings of other windows, which only files keep, come on top of the work.
MOST_FILE = 2 * MOST_BYTES

FOREIGN = "This is not a saved file of this module. Choose the .json file that “Save my work” gave you."
NO_CODE = f"There is no code in this. A code begins with {PREFIX} or {FIRST_PREFIX}. Copy it from “Save my work”."
SHORT = "This code is damaged: hardly more than its beginning is here. " + codes.AGAIN


def to_json(progress: Progress) -> str:
    """Return the whole progress as the text of a file.

    Raises
    ------
    DisputeError
        If a text is so long that the file could not be read again.
    """
    values = {"format": FORMAT, "version": VERSION, **plain(progress)}
    earlier = {"earlier": values.pop("earlier")} if "earlier" in values else {}
    text = _small(json.dumps(values, ensure_ascii=False, indent=1), MOST_BYTES)
    whole = json.dumps({**values, **earlier}, ensure_ascii=False, indent=1) if earlier else text
    return whole if len(whole.encode()) <= MOST_FILE else text  # a work that large must do without them


def from_json(text: str) -> Progress:
    """Return the progress that a file holds.

    Raises
    ------
    DisputeError
        If the text is too large, not JSON, not ours, from a newer version, or has a wrong field.
    """
    if len(text) > MOST_FILE:
        raise DisputeError("This file is far too large for saved work. " + FOREIGN)
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        raise DisputeError("This file is damaged or of another kind. " + FOREIGN) from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise DisputeError(FOREIGN)
    version = raw.get("version")
    if type(version) is not int or version < 1:
        raise DisputeError(FOREIGN)
    if version > VERSION:
        raise DisputeError(
            "This work was saved by a newer version of the module. Open the newest version, then try again."
        )
    return checked(raw)


def to_code(progress: Progress, *, texts: bool = True) -> str:
    """Return the progress as one line to copy, without earlier wordings.

    Without texts it is short: choices, confidence, and what merging needs of them.

    Raises
    ------
    DisputeError
        If a text is so long that the code could not be read again.
    """
    values = plain(progress)
    if not texts:
        values["notes"] = {}
        values["predictions"] = {k: [choice, "", *time] for k, (choice, _, *time) in values["predictions"].items()}
    text = _small(json.dumps(compact.rows(values), ensure_ascii=False, separators=(",", ":")), MOST_BYTES)
    pack = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, compact.words())
    return written(pack.compress(text.encode()) + pack.flush())


def from_code(text: str) -> Progress:
    """Return the progress that a code holds: the first in a text that can be read.

    The text may break, quote and surround the code as mail, chats and word processors do.

    Raises
    ------
    DisputeError
        If there is no code, or it is damaged, too large, from a newer version, or has a wrong field.
    """
    found = list(codes.found_in(text))
    if not found:
        raise DisputeError(SHORT if codes.START.search(text) else NO_CODE)
    whole = [code for code in found if not code.problem]
    if not whole:
        raise DisputeError(found[0].problem)
    return _work(whole[0])


def _work(code: codes.Found) -> Progress:
    damaged = DisputeError(codes.CHANGED)
    content = code.content
    second = code.code.startswith(PREFIX)
    try:
        if second:
            unpack = zlib.decompressobj(-15, compact.words())
            content = unpack.decompress(content, MOST_BYTES + 1)
            if not unpack.eof:  # swelling beyond any honest size
                raise damaged
        raw: Any = json.loads(content)
        raw = compact.plain(raw) if second else raw
    except (zlib.error, ValueError, TypeError, IndexError, RecursionError):
        raise damaged from None
    if not isinstance(raw, dict):
        raise damaged
    return checked(raw)


def _small(text: str, most: int) -> str:
    """Return the text if it could be read again."""
    if len(text.encode()) > most:
        raise DisputeError(UNSAVED)
    return text
