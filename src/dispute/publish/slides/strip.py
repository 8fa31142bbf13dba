"""The day strip of a scene as a picture: the lesson's own figure of days, with the scene's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from textwrap import wrap

from dispute.activities.opening.strip import Line
from dispute.activities.order_switch import view as chronology
from dispute.activities.order_switch.view import Axis, Bar
from dispute.publish.slides.slide import Picture
from dispute.words.texts import Words

#: How much larger the words are on a wall, and from which length they would take a second line.
TYPE, LONG = 1.4, 90


def strip(
    lines: Sequence[Line], days: Axis, sides: Mapping[str, str], order: Sequence[str], said: str, words: Words
) -> Picture:
    """Return a bar for each line, below its words.

    Parameters
    ----------
    sides
        Actor id to the name of its side.
    order
        The sides, in the order of their marks.
    said
        What the picture shows, for who does not see it.
    """
    bars = [_bar(line, days, sides, order, words) for line in lines]
    return Picture(chronology.draw(bars, days, said, words), said, type=TYPE)


def _bar(line: Line, days: Axis, sides: Mapping[str, str], order: Sequence[str], words: Words) -> Bar:
    """Return the bar as a wall has room for it: its days beside it, however long they are in words."""
    side = "" if line.secret else sides[line.mark.step.actor]
    bar = chronology.bar(line.words, line.mark.when, days, order.index(side) if side else None, words)
    told = "" if line.secret or line.words.endswith(bar.days) else bar.days
    above = wrap(line.words, LONG)
    return replace(bar, lines=above, names=len(above), days=told)
