"""The learner's kept numbers, those of the first edition too, and the cases that the handles can begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activities.what_if.rules import Inputs, Range
from dispute.words.typed_number import Box, Refused, read_range
from dispute.work.progress import Progress

#: Under which the learner's numbers are kept.
NAME = "what-if"
#: How far apart two places of a handle are.
STEP = 5


@dataclass(frozen=True, slots=True)
class Case:
    """Numbers to begin with, and one sentence on why they are such; of ours, and no forecast."""

    id: str
    title: str
    why: str
    share: Range
    rerouted: Range


def kept(progress: Progress) -> Inputs | None:
    """Return the kept numbers; None if there are none, or damaged ones."""
    entries = progress.forms.get(NAME, {})
    try:
        share = _range("share", entries) if "share-low" in entries else _of_roads(entries)
        return Inputs(share, _range("rerouted", entries)) if share else None
    except Refused:
        return None


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
