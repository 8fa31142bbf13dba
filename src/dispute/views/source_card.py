"""A filled source card."""

from __future__ import annotations

from typing import Any

from dispute.model.source_card import Card
from dispute.texts import Words
from dispute.words.template import render


def filled(card: Card, source: Any, words: Words) -> str:
    """Return the five entries of a card for its question, with the source's tag."""
    return render("source_card.html", card=card, source=source, words=words)
