"""What a translation must share with its English: places, source tags, numbers, days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from dispute.words.texts import section

TAG = re.compile(r"\[[DS]\d{3}\]")


def differences(english: str, text: str, lang: str) -> Iterator[str]:
    """Yield what a translation has that its English has not, or the other way round: places, tags, numbers, days."""
    for what, found in (("places", _places), ("tags", TAG.findall), ("numbers", _numbers)):
        ours, theirs = sorted(found(english)), sorted(found(text))
        if ours != theirs:
            yield f"{what} {theirs} where the English has {ours}"
    for kind in ("months", "weekdays"):
        entry = section("dates")[kind]
        ours, theirs = _named(english, entry["en"]), _named(text, entry.get(lang, entry["en"]))
        if ours != theirs:
            yield f"{kind} {theirs} where the English has {ours}"


def _places(text: str) -> list[str]:
    return [place for _, place, _, _ in Formatter().parse(text) if place is not None]


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text, however it parts thousands and decimals."""
    plain = re.sub(r"\{[a-z_]*\}", "", TAG.sub("", text))
    return [re.sub(r"[.,\u202f\u00a0]", "", n) for n in re.findall(r"\d+(?:[.,\u202f\u00a0]\d+)*", plain)]


def _named(text: str, names: list[str]) -> list[int]:
    """Return which months or weekdays a text names, in their order of the year; English "may" is a verb too."""
    plain = text if names[0][0].isupper() else text.lower()
    return sorted(
        n for n, name in enumerate(names) for _ in re.findall(rf"\b{name}\b", plain) if name not in ("May", "mai")
    )
