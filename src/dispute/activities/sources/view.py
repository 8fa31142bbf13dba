"""Source cards, and the list that every tag leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dispute.words.template import render
from dispute.words.texts import Words


def cards(cards: Sequence[tuple[Any, Mapping[str, Sequence[Any]], Any]], words: Words) -> str:
    """Return one card for each source.

    Parameters
    ----------
    cards
        For each source: its row of ``sources.csv``, its rows of ``claims.csv`` by the step's label,
        and its row of ``origins.csv`` (or None).
    """
    return render("activities/sources/view.html", part="cards", cards=cards, words=words)


def listed(sources: Iterable[Any], words: Words, originals: Mapping[str, Any]) -> str:
    """Return the sources by id, each with an anchor. Pages that print private names keep title and address back.

    ``originals`` gives, by the id of a copy, the source to cite in its place.
    """
    rows = sorted(sources, key=lambda s: s.source_id)
    return render("activities/sources/view.html", part="list", rows=rows, originals=originals, words=words)
