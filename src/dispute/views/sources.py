"""Source cards, and the list that every tag leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dispute.model.dates import DateRange
from dispute.texts import Words
from dispute.views.dates import in_words
from dispute.views.jinja import render


def cards(cards: Sequence[tuple[Any, Sequence[Any], Any]], words: Words) -> str:
    """Return one card for each source.

    Parameters
    ----------
    cards
        Triples of a row of ``sources.csv``, its rows of ``claims.csv`` and its row of ``origins.csv`` (or None).
    """
    return render("sources.html", part="cards", cards=[(*card, _published(card[0])) for card in cards], words=words)


def listed(sources: Iterable[Any], words: Words) -> str:
    """Return the sources in the order of their ids, each with an anchor; pages with private names keep title and address back."""
    rows = [(s, _published(s)) for s in sorted(sources, key=lambda s: s.source_id)]
    return render("sources.html", part="list", rows=rows, words=words)


def _published(source: Any) -> str:
    return source.published or ""


def day(claim: Any, words: Words) -> str:
    """Return the day that a claim gives, in words."""
    return in_words(DateRange(claim.date_lo, claim.date_hi), words)
