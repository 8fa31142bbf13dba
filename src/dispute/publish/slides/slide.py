"""What one slide holds, whatever program shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One card on a slide: a letter, a number or a name, its text, and a quiet line below."""

    head: str
    text: str
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure of the lessons: SVG, and what it shows in words.

    ``narrow`` figures stand beside the lines; ``type`` enlarges the words of one with room for it.
    """

    svg: str
    said: str
    narrow: bool = False
    type: float = 1


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a title that asks, what stands below it, and the notes for whoever speaks.

    ``kicker`` is the small line above the title; ``scene`` counts the scenes of the opening, 0 for none of them.
    """

    title: str
    lines: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    picture: Picture | None = None
    sources: tuple[str, ...] = ()
    notes: str = ""
    kicker: str = ""
    scene: int = 0
