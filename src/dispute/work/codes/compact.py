"""The plain values of a work as short rows for a code, and back.

Rows stand in the order of time and hold only the seconds since the row before. ``code_words.txt`` primes the
compression with the ids that a work is full of: every code ever given away needs it, so it never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from dispute.questions.quiz import CONFIDENCE

#: The second from which times count: 1 January 2025, UTC.
BEGIN = 1_735_689_600


@cache
def words() -> bytes:
    """Return the words that codes are compressed with."""
    return Path(__file__).with_name("code_words.txt").read_bytes()


def rows(plain: dict[str, Any]) -> list[Any]:
    """Return the values of :func:`dispute.work.saved.plain` as rows, without earlier wordings."""
    answers = {key: [*a, *(None, 0, 0, {})[len(a) - 4 :]] for key, a in plain["answers"].items()}
    stamps = plain.get("stamps", {})
    windows = sorted({w for _, w in stamps.values()} | {w for a in answers.values() for w in a[7]})
    place = {window: n for n, window in enumerate(windows)}
    return [
        plain.get("mark", ""),
        plain.get("aliases", []),
        windows,
        [
            [key, *_answer(a, since, place)]
            for key, a, since in _since((a[5], key, a) for key, a in answers.items())
        ],
        [
            [key, *p[:2], *([since] if since else []), *p[3:]]
            for key, p, since in _since((p[2] if len(p) > 2 else 0, key, p) for key, p in plain["predictions"].items())
        ],
        *(
            [
                [key, value, *([since, place[stamps[name(key)][1]]] if since else [])]
                for key, value, since in _since(
                    (stamps.get(name(key), (0,))[0], key, value) for key, value in plain[part].items()
                )
            ]
            for part in ("forms", "notes")
            for name in [f"{part}/{{}}".format]
        ),
    ]  # fmt: skip


def _since(entries: Iterable[tuple[int, str, Any]]) -> Iterator[tuple[str, Any, int]]:
    """Yield key, entry and how long after the one before it was made; 0 without a time."""
    before = BEGIN
    for at, key, entry in sorted(entries, key=lambda e: e[:2]):
        yield key, entry, at - before + 1 if at else 0
        before = at or before


def _answer(answer: list[Any], since: int, place: dict[str, int]) -> Iterator[Any]:
    """Yield an answer's row: a first and only attempt needs four values."""
    choice, confidence, attempts, first, sure, at, first_at, tries = answer
    level = CONFIDENCE.index(confidence)
    yield choice[0] if len(choice) == 1 else choice
    if len(tries) == 1 and (attempts, first, sure, first_at) == (1, choice, None, at):
        yield from (4 * place[next(iter(tries))] + level, since)
        return
    yield from (level, since, attempts, first[0] if len(first) == 1 else first)
    yield CONFIDENCE.index(sure) if sure else -1
    yield at - first_at if at and first_at else -1 if at else first_at
    yield from (part for window, n in tries.items() for part in (place[window], n))


def plain(raw: list[Any]) -> dict[str, Any]:
    """Return the plain values that rows hold.

    Raises
    ------
    TypeError, ValueError, IndexError
        If these are no such rows.
    """
    mark, aliases, windows, answers, predictions, forms, notes = raw
    found: dict[str, Any] = {"mark": mark, "aliases": aliases, "answers": {}, "predictions": {}, "stamps": {}}
    for at, (key, *row) in _at(answers, 3):
        found["answers"][key] = _answered(row, at, windows)
    for at, (key, choice, reason, *more) in _at(predictions, 3):
        found["predictions"][key] = [choice, reason, at, *(more[1:] or [0])]
    for part, written in (("forms", forms), ("notes", notes)):
        found[part] = {}
        for at, (key, value, *more) in _at(written, 2):
            found[part][key] = value
            if at:
                found["stamps"][f"{part}/{key}"] = [at, windows[more[1]]]
    return found


def _at(rows: list[list[Any]], place: int) -> Iterator[tuple[int, list[Any]]]:
    """Yield the time of each row, from the seconds at a place of it, and the row."""
    before = BEGIN
    for row in rows:
        since = next(islice(row, place, None), 0)
        if since:
            before += since - 1
        yield before if since else 0, row


def _answered(row: list[Any], at: int, windows: list[str]) -> list[Any]:
    choice, level, _, *more = row
    choice = choice if isinstance(choice, list) else [choice]
    if not more:
        window, level = divmod(level, 4)
        return [choice, CONFIDENCE[level], 1, choice, None, at, at, {windows[window]: 1}]
    attempts, first, sure, back, *tries = more
    first_at = (at - back if back >= 0 else 0) if at else back
    first = first if isinstance(first, list) else [first]
    told = {windows[window]: n for window, n in zip(tries[::2], tries[1::2], strict=True)}
    return [choice, CONFIDENCE[level], attempts, first, None if sure < 0 else CONFIDENCE[sure], at, first_at, told]
