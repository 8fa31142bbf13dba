"""French typography: what a French reader expects around signs and before a month, whatever was typed."""

from __future__ import annotations

import re

#: A fine space that does not break, before ; ! ? and inside « »; a wide one before the colon.
FINE, WIDE = "\u202f", "\u00a0"
_BLANK = f"[ {FINE}{WIDE}]*"
_RULES = [
    (re.compile(f"«{_BLANK}"), f"«{FINE}"),
    (re.compile(f"{_BLANK}»"), f"{FINE}»"),
    (re.compile(rf"(?<=[^\s{FINE}{WIDE}]){_BLANK}([;!?])"), rf"{FINE}\1"),
    (re.compile(rf"(?<=[\w»)}}’%]){_BLANK}:(?=\s|$)"), f"{WIDE}:"),
    (re.compile(rf"(?<=[\d}}]){_BLANK}([%€])"), rf"{FINE}\1"),
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\.\.\."), "…"),
    # A month that a phrase is filled with can begin with a vowel: « d’août », « d’octobre ».
    (re.compile(r"\b([Dd])e (?=(?:avril|août|octobre)\b)"), r"\1’"),
]


def typeset(text: str) -> str:
    """Return a French text with its spaces, apostrophes and dots. Doing it twice changes nothing."""
    if not re.search(r"\w", text):  # a sign alone, such as the "?" of a mark, or what stands between parts of a list
        return text
    for pattern, made in _RULES:
        text = pattern.sub(made, text)
    return text
