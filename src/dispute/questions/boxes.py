"""Number boxes: text fields that take numbers as people type them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dispute.words.numbers import complaint
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.words.typed_number import Box, Refused, read


def boxes(wanted: Sequence[Box], names: Mapping[str, str], kept: Mapping[str, str]) -> Markup:
    """Return a field for each box, with what is kept in it."""
    rows = [(names[box.key], box.key, kept.get(box.key, "")) for box in wanted]
    return Markup(render("questions/boxes.html", rows=rows))


def typed(wanted: Sequence[Box], entries: Mapping[str, str]) -> dict[str, str]:
    """Return what stands in the boxes, without the empty ones."""
    return {box.key: text for box in wanted if (text := entries.get(box.key, "").strip())}


def wrong(problem: Refused, wanted: Sequence[Box], names: Mapping[str, str], words: Words) -> str:
    """Return one sentence on what is wrong with a box, and what to do."""
    return complaint(problem, {box.key: box for box in wanted}, names, words)


def numbers(wanted: Sequence[Box], entries: Mapping[str, str]) -> dict[str, float] | None:
    """Return kept entries as numbers; None if one cannot be read."""
    try:
        return {box.key: read(box, entries.get(box.key, "")) for box in wanted}
    except Refused:
        return None
