"""Renderings of the texts that matter, side by side: they say what they are, and carry no sign of an office."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dispute.activities.renderings.rules import ABOUT, by_side
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/renderings/view.html"


def rendered(
    documents: Iterable[Any],
    names: Mapping[str, str],
    sources: Mapping[str, Any],
    words: Words,
    place: str = "documents",
) -> str:
    """Return every document under its side, each to be unfolded; pages that may be shown can be opened from it.

    Parameters
    ----------
    documents
        Rows of ``documents.csv``.
    names
        The name of each actor that made one.
    sources
        Rows of ``sources.csv`` by id.
    place
        Where links lead.
    """
    return render(
        TEMPLATE, sides=by_side(documents), names=names, sources=sources, words=words, about=ABOUT, place=place,
        day=lambda row: in_words(DateRange(row.date_lo, row.date_hi), words, year=True),
    )  # fmt: skip
