"""Turning points as cards: a title that asks, and behind it what happened and what is not agreed."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dispute.activities.turning.rules import ENOUGH, Point
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/turning/view.html"


def task(words: Words) -> str:
    """Return what to do."""
    return render(TEMPLATE, part="task", words=words)


def card(point: Point, words: Words, *, is_open: bool) -> str:
    """Return one card: a button, or the sentences behind it."""
    return render(TEMPLATE, part="card", point=point, is_open=is_open, words=words)


def listed(points: Sequence[Point], words: Words) -> str:
    """Return all cards, open, behind one line."""
    cards = [Markup(card(point, words, is_open=True)) for point in points]
    return render(TEMPLATE, part="listed", cards=cards, words=words)


def text(point: Point) -> str:
    """Return all sentences of a card, as they are spoken."""
    return " ".join(line.text for line in (*point.sentences, *point.disputed))


def said(found: Sequence[Point], words: Words) -> str:
    """Return what to ask of the open cards: nothing until there are enough."""
    return words("turning.two") if len(found) >= ENOUGH else ""


def closing(sentence: str) -> str:
    """Return the sentence below the cards."""
    return render(TEMPLATE, part="said", sentence=sentence)
