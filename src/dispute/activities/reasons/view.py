"""Reasons and answers as cards, each under its speaker: the same lines for every side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dispute.words.template import render
from dispute.words.texts import Words


@dataclass(frozen=True, slots=True)
class Saying:
    """One reason or answer in our words, through whom it came, and its sources."""

    says: str
    through: str
    sources: Sequence[str]


@dataclass(frozen=True, slots=True)
class Side:
    """Who speaks, and what is reported of them."""

    who: str
    sayings: Sequence[Saying]


def side(raw: dict) -> Side:
    """Return a side as a lesson's plan has it."""
    return Side(raw["who"], [Saying(**each) for each in raw["sayings"]])


def show(sides: Sequence[Side], words: Words) -> str:
    """Return a card for each side."""
    return render("activities/reasons/view.html", sides=sides, words=words)
