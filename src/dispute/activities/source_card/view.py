"""A filled source card."""

from __future__ import annotations

from typing import Any

from dispute.activities.source_card.rules import Card
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/source_card/view.html"


def filled(card: Card, source: Any, words: Words) -> str:
    """Return the five entries of a card for its question, with the source's tag."""
    return render(TEMPLATE, card=card, source=source, words=words)
