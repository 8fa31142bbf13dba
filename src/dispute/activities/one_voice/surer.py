"""What a learner hears who has said what would make a sentence surer: who stands behind it, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dispute.evidence.testimony import Hand, Voice, sides_of, voice
from dispute.words.texts import Words


def carriers(claims: Sequence[Any], sources: Mapping[str, Any]) -> list[str]:
    """Return the newsrooms that carry some claims, by name: the makers of each page's text, or its publisher."""
    rows = [sources[claim.source_id] for claim in claims]
    makers = [row.original_publisher or row.publisher for row in rows]
    return list(dict.fromkeys(name for each in makers for name in each.split(" and ")))


def named(note: str, names: Sequence[str]) -> list[str]:
    """Return which names stand in a text, as whole words and with their capitals."""
    return [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note)]


def missing(voices: Sequence[Voice]) -> list[str]:
    """Return what no voice brings: ``paper``, and ``other`` or ``state`` where one state or none speaks."""
    found = [] if any(each.hand in (Hand.DOCUMENT, Hand.RECORD) for each in voices) else ["paper"]
    speaking = len(sides_of(voices))
    return [*found, *(["state"] if not speaking else ["other"] if speaking == 1 else [])]


def replies(
    note: str, claims: Sequence[Any], origins: Mapping[str, Any], sources: Mapping[str, Any],
    speaker: Callable[[Any], str], words: Words,
) -> list[str]:  # fmt: skip
    """Return who stands behind a sentence, what is missing, what to check, and what the text names that would not be.

    Parameters
    ----------
    note
        What the learner has written.
    claims
        Those behind the sentence; without any there is nothing to say.
    origins, sources
        Rows by id, by ``[…]``.
    """
    if not claims:
        return []
    voices = [voice(claim, origins) for claim in claims]
    behind = words("one_voice.behind", who=words.parts(dict.fromkeys(map(speaker, claims))))
    what = [words(f"one_voice.missing_{key}") for key in missing(voices)]
    rest = words("one_voice.missing", what=words.parts(what)) if what else words("one_voice.not_missing")
    again = named(note, carriers(claims, sources))
    last = [words("one_voice.again", who=words.listed(again))] if again else []
    check = words("one_voice.check" if what else "one_voice.check_full")
    return [f"{behind} {rest}", check, *last]
