"""What went wrong, in the reader's language: the code says it in English, wherever it happens."""

from __future__ import annotations

import re
from functools import cache

from dispute.words.texts import Words, section

PART = "problems"
_END = re.compile(r"(?<=[.?]) (?=[A-Z])")


def told(problem: object, words: Words) -> str:
    """Return a sentence about what went wrong as its reader can read it; one for authors alone stays English."""
    said = str(problem)
    if words.lang == "en":
        return said
    # Several may be told together, one after another.
    for parts in ([said], _END.split(said)):
        found = [_told(part, words) for part in parts]
        if all(found):
            return " ".join(found)
    return said


def _told(said: str, words: Words) -> str:
    for key, pattern in _patterns():
        if found := pattern.fullmatch(said):
            return words(f"{PART}.{key}", **found.groupdict())
    return ""


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(key, _pattern(entry["en"])) for key, entry in section(PART).items()]


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)  # text, name of a place, and so on
    return re.compile("".join(f"(?P<{p}>.+)" if n % 2 else re.escape(p) for n, p in enumerate(parts)), re.S)
