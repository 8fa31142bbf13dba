"""A learner's work as plain values that JSON can carry, and back, checked field by field.

What comes back may be damaged, foreign or hostile: it gives sound work or one error.
"""

from __future__ import annotations

from typing import Any

from dispute.errors import DisputeError
from dispute.questions.quiz import CONFIDENCE
from dispute.words.typed_text import MOST_LETTERS
from dispute.work.entries import LAST, MOST_EARLIER, MOST_MARKS, NOW, Answer, Prediction, Version
from dispute.work.progress import Progress

#: No honest course comes near these; they keep a hostile file from filling the memory.
MOST_BYTES, MOST_ENTRIES, MOST_ATTEMPTS = 1_000_000, 2_000, 100_000
UNREADABLE = "This saved work has a part that cannot be read. Use an earlier file or code."
UNSAVED = f"Your work cannot be saved yet: a text is too long (over {MOST_LETTERS:,} letters) or damaged. Shorten it."


def plain(progress: Progress) -> dict[str, Any]:
    """Return progress as plain values; what could not be read again is refused now, not when it is needed.

    Entries that no host has stamped have no time.
    """
    values = {
        "predictions": {
            key: [p.choice, p.reason] + ([_time(p.at), p.renewed] if _time(p.at) or p.renewed else [])
            for key, p in progress.predictions.items()
        },
        "answers": {key: _plain_answer(a) for key, a in progress.answers.items()},
        "forms": {key: dict(entries) for key, entries in progress.forms.items()},
        "notes": dict(progress.notes),
        "mark": progress.mark,
        "aliases": sorted(progress.aliases),
        "stamps": {key: [at, window] for key, (at, window) in progress.stamps.items() if at != NOW},
        "earlier": {
            key: [[v.at, v.window, v.value if isinstance(v.value, str) else dict(v.value)] for v in versions]
            for key, versions in progress.earlier.items()
        },
    }
    try:
        checked(values)
    except DisputeError:
        raise DisputeError(UNSAVED) from None
    return {key: value for key, value in values.items() if value or key in ("predictions", "answers", "forms", "notes")}


def _plain_answer(answer: Answer) -> list[Any]:
    values = [list(answer.choice), answer.confidence, answer.attempts, list(answer.first)]
    at, first_at, tries = _time(answer.at), _time(answer.first_at), {w: n for w, n in answer.tries if w}
    if at or first_at or tries:
        return [*values, answer.first_confidence, at, first_at, tries]
    return [*values, *([answer.first_confidence] if answer.first_confidence else [])]


def _time(at: int) -> int:
    return 0 if at == NOW else at


def checked(raw: dict[str, Any]) -> Progress:
    """Return progress from plain values; parts that a later version may add are left alone.

    Raises
    ------
    DisputeError
        If a part is of a wrong kind or size.
    """
    try:
        work = Progress(
            predictions={_text(k, 100): _prediction(v) for k, v in _entries(raw, "predictions")},
            answers={_text(k, 100): _answer(v) for k, v in _entries(raw, "answers")},
            forms={_text(k, 100): _form(v) for k, v in _entries(raw, "forms")},
            notes={_text(k, 100): _text(v) for k, v in _entries(raw, "notes")},
            mark=_mark(raw.get("mark", "")),
            aliases=frozenset(_mark(alias) for alias in _list(raw.get("aliases", []), MOST_MARKS)),
        )
        there = {f"{part}/{key}" for part in ("predictions", "forms", "notes") for key in getattr(work, part)}
        object.__setattr__(work, "stamps", {k: _stamp(v) for k, v in _entries(raw, "stamps") if k in there})
        object.__setattr__(work, "earlier", {k: _versions(k, v) for k, v in _entries(raw, "earlier") if k in there})
        return work
    except (TypeError, IndexError, KeyError, ValueError):
        raise DisputeError(UNREADABLE) from None


def _entries(raw: dict[str, Any], part: str):
    return _map(raw.get(part, {})).items()


def _map(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or len(value) > MOST_ENTRIES:
        raise TypeError
    return value


def _list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise TypeError
    return value


def _text(value: Any, most: int = MOST_LETTERS) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise TypeError
    value.encode()  # a lone surrogate cannot be written back to any file
    return value


def _whole(value: Any, most: int, least: int = 0) -> int:
    if type(value) is not int or not least <= value <= most:
        raise TypeError
    return value


def _mark(value: Any) -> str:
    text = _text(value, 20)
    if text and not (text.isascii() and text.isalnum()):
        raise TypeError
    return text


def _form(value: Any) -> dict[str, str]:
    return {_text(cell, 100): _text(entry) for cell, entry in _map(value).items()}


def _stamp(value: Any) -> tuple[int, str]:
    at, window = _list(value, 2)
    return _whole(at, LAST), _mark(window)


def _versions(name: str, value: Any) -> tuple[Version, ...]:
    read = _form if name.startswith("forms/") else _text
    return tuple(Version(*_stamp([at, w]), read(one)) for at, w, one in _list(value, MOST_EARLIER))


def _prediction(value: Any) -> Prediction:
    choice, reason, *later = _list(value, 4)
    at, renewed = later or (0, 0)
    return Prediction(_text(choice, 100), _text(reason), _whole(at, LAST), _whole(renewed, MOST_ATTEMPTS))


def _answer(value: Any) -> Answer:
    choice, confidence, attempts, first, *later = _list(value, 8)
    sure, at, first_at, tries = (*later, *(None, 0, 0, {})[len(later) :])
    if confidence not in CONFIDENCE or sure not in (None, *CONFIDENCE):
        raise TypeError
    tried = tuple(sorted((_mark(window), _whole(n, MOST_ATTEMPTS, 1)) for window, n in _map(tries).items()))
    _whole(attempts, MOST_ATTEMPTS, max(1, sum(n for _, n in tried)))
    return Answer(
        _choice(choice), confidence, attempts, _choice(first), sure, _whole(at, LAST), _whole(first_at, LAST), tried
    )


def _choice(value: Any) -> tuple[str, ...]:
    if not value:
        raise TypeError
    return tuple(_text(part, 100) for part in _list(value, 50))
