"""The day strip: one axis for all scenes, so that a bar that moves means another day and not another scale.

It is the drawing of the order switch, with words that are the opening's own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dispute.activities.opening.rules import Mark
from dispute.activities.order_switch import view as chronology
from dispute.activities.order_switch.view import Axis
from dispute.words.days import in_words
from dispute.words.texts import Words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the strip: a mark and its words.

    ``secret`` keeps back whose step it is. A line whose ``key`` comes again slides from where it was.
    """

    mark: Mark
    words: str
    secret: bool = False
    key: str = ""


def axis(marks: Sequence[Mark]) -> Axis:
    """Return the axis from the first to the last stated day of some marks."""
    days = [day for mark in marks for day in (mark.when.lo, mark.when.hi) if day]
    return Axis(min(days), max(days))


def strip(scene: str, lines: Sequence[Line], days: Axis, sides: Mapping[str, str], said: str, words: Words) -> Markup:
    """Return the strip of a scene as SVG: each mark under its own words, its day beside it.

    Parameters
    ----------
    sides
        Actor id to the name of its side. A side has a colour and a pattern; people who act for none have neither.
    said
        What the picture shows, for who does not see it.
    """
    order = {side: n for n, side in enumerate(side for side in dict.fromkeys(sides.values()) if side)}
    bars = [
        chronology.bar(
            line.words, line.mark.when, days, None if line.secret else order.get(sides[line.mark.step.actor]), words,
            line.key,
        )
        for line in lines
    ]  # fmt: skip
    return Markup(chronology.draw(bars, days, said, words, hatch=f"hatch-{scene}"))


def told(lines: Sequence[Line], words: Words) -> str:
    """Return each line of a strip in words."""
    said = [words("opening.bar", side=line.words, when=in_words(line.mark.when, words)) for line in lines]
    return words.parts(said)
