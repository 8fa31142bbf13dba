"""What the learner keeps: the numbers, those of earlier editions too, and the call."""

from __future__ import annotations

from collections.abc import Mapping

from dispute.activities.what_if.rules import CALLS, Inputs, Range
from dispute.words.typed_number import Box, Refused, read_range
from dispute.work.progress import Progress

#: Under which the learner's numbers are kept.
NAME = "what-if"
#: How far apart two places of a handle are.
STEP = 5
#: What the button of a call begins with, and what the call is kept as.
CALL = "call"


def kept(progress: Progress) -> Inputs | None:
    """Return the kept numbers, which the imagined call leaves as they are; None if there are none, or damaged ones."""
    entries = progress.forms.get(NAME, {})
    try:
        share = _range("share", entries) if "share-low" in entries else _of_roads(entries)
        return Inputs(share, _range("rerouted", entries)) if share else None
    except Refused:
        return None


def call(progress: Progress) -> str | None:
    """Return which call was made; None if none was, as in all work of earlier editions."""
    made = progress.forms.get(NAME, {}).get(CALL)
    return made if made in CALLS and kept(progress) else None


def _range(key: str, entries: Mapping[str, str]) -> Range:
    return read_range(Box(f"{key}-low"), Box(f"{key}-high"), dict(entries))


def _of_roads(entries: Mapping[str, str]) -> Range | None:
    """Return the share of a run of the first edition, which had boxes for each road that was cut."""
    found = [_range(road, entries) for road in ("Dakar", "Abidjan") if entries.get("cut") in (road, "both")]
    lo, hi = (min(100.0, sum(ends)) for ends in zip(*found, strict=True)) if found else (0, 0)
    return (lo, hi) if found else None


def rest(ends: Range) -> Range:
    """Return the places of two handles that are nearest to two numbers."""
    lo, hi = (STEP * round(end / STEP) for end in ends)
    return lo, hi
