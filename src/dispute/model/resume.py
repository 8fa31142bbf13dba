"""Progress as a file and as a code that can be pasted: the learner's work outlives the server.

Both carry a version, so that work saved today can be read after the module has changed. What
comes back is checked field by field: a damaged, foreign or hostile text gives one sentence
and nothing else.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from typing import Any

from dispute.errors import DisputeError
from dispute.model.progress import Answer, Prediction, Progress
from dispute.model.quiz import CONFIDENCE

FORMAT, VERSION = "who-moved-first", 1
#: Begins every code, so that a learner can recognise one and a wrong paste is noticed at once.
PREFIX = f"WMF{VERSION}-"

#: No honest course comes near these; they keep a hostile file from filling the memory.
MOST_BYTES, MOST_ENTRIES, MOST_LETTERS, MOST_ATTEMPTS = 1_000_000, 2_000, 100_000, 100_000

DAMAGED = "This code is damaged: a part is missing or changed. Copy the whole code again, from {prefix} to its end."
FOREIGN = "This is not a saved file of this module. Choose the .json file that “Save my work” gave you."
UNSAVED = f"Your work cannot be saved yet: a text is too long (over {MOST_LETTERS:,} letters) or damaged. Shorten it."


def to_json(progress: Progress) -> str:
    """Return the whole progress as the text of a file.

    Raises
    ------
    DisputeError
        If a text is so long that the file could not be read again.
    """
    return _small(json.dumps({"format": FORMAT, "version": VERSION, **_plain(progress)}, ensure_ascii=False, indent=1))


def from_json(text: str) -> Progress:
    """Return the progress that a file holds.

    Raises
    ------
    DisputeError
        If the text is too large, not JSON, not ours, from a newer version, or has a wrong field.
    """
    if len(text) > MOST_BYTES:
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
    return _checked(raw)


def to_code(progress: Progress, *, texts: bool = True) -> str:
    """Return the progress as one line to copy. Without texts it is short: choices and confidence only.

    Raises
    ------
    DisputeError
        If a text is so long that the code could not be read again.
    """
    plain = _plain(progress)
    if not texts:
        plain["notes"] = {}
        plain["predictions"] = {key: [choice, ""] for key, (choice, _) in plain["predictions"].items()}
    packed = zlib.compress(_small(json.dumps(plain, ensure_ascii=False, separators=(",", ":"))).encode(), 9)
    return PREFIX + _small(base64.urlsafe_b64encode(packed).decode().rstrip("="))


def from_code(code: str) -> Progress:
    """Return the progress that a code holds; blanks and line breaks inside it do not matter.

    Raises
    ------
    DisputeError
        If it is not a code, damaged, too large, from a newer version, or has a wrong field.
    """
    code = "".join(code.split())
    if not code.startswith(PREFIX):
        if code.startswith("WMF"):
            raise DisputeError(
                "This code comes from a newer version of the module. Open the newest version, then try again."
            )
        raise DisputeError(f"A code begins with {PREFIX}. Copy the whole code from “Save my work”.")
    damaged = DisputeError(DAMAGED.format(prefix=PREFIX))
    body = code.removeprefix(PREFIX)
    if len(body) > MOST_BYTES:
        raise damaged
    try:
        packed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        unpack = zlib.decompressobj()
        text = unpack.decompress(packed, MOST_BYTES)
        if not unpack.eof:  # cut short, or swelling beyond any honest size
            raise damaged
        raw = json.loads(text)
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        raise damaged from None
    if not isinstance(raw, dict):
        raise damaged
    return _checked(raw)


def _small(text: str) -> str:
    """Return the text if it could be read again."""
    if len(text.encode()) > MOST_BYTES:
        raise DisputeError(UNSAVED)
    return text


def _plain(progress: Progress) -> dict[str, Any]:
    """Return progress as plain values; what could not be read again is refused now, not when it is needed."""
    plain = {
        "predictions": {key: [p.choice, p.reason] for key, p in progress.predictions.items()},
        "answers": {
            key: [list(a.choice), a.confidence, a.attempts, list(a.first)]
            + ([a.first_confidence] if a.first_confidence else [])
            for key, a in progress.answers.items()
        },
        "forms": {key: dict(entries) for key, entries in progress.forms.items()},
        "notes": dict(progress.notes),
    }
    try:
        _checked(plain)
    except DisputeError:
        raise DisputeError(UNSAVED) from None
    return plain


def _checked(raw: dict[str, Any]) -> Progress:
    """Return progress from plain values; parts that a later version may add are left alone."""
    try:
        return Progress(
            predictions={
                _text(k, 100): Prediction(_text(v[0], 100), _text(v[1])) for k, v in _entries(raw, "predictions")
            },
            answers={_text(k, 100): _answer(v) for k, v in _entries(raw, "answers")},
            forms={
                _text(k, 100): {_text(cell, 100): _text(value) for cell, value in _map(v).items()}
                for k, v in _entries(raw, "forms")
            },
            notes={_text(k, 100): _text(v) for k, v in _entries(raw, "notes")},
        )
    except (TypeError, IndexError, KeyError, ValueError):
        raise DisputeError("This saved work has a part that cannot be read. Use an earlier file or code.") from None


def _entries(raw: dict[str, Any], part: str):
    return _map(raw.get(part, {})).items()


def _map(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or len(value) > MOST_ENTRIES:
        raise TypeError
    return value


def _text(value: Any, most: int = MOST_LETTERS) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise TypeError
    value.encode()  # a lone surrogate cannot be written back to any file
    return value


def _answer(value: Any) -> Answer:
    choice, confidence, attempts, first, *later = value
    sure = later[0] if later else None
    if confidence not in CONFIDENCE or sure not in (None, *CONFIDENCE):
        raise TypeError
    if type(attempts) is not int or not 1 <= attempts <= MOST_ATTEMPTS:
        raise TypeError
    return Answer(_choice(choice), confidence, attempts, _choice(first), sure)


def _choice(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= 50:
        raise TypeError
    return tuple(_text(part, 100) for part in value)
