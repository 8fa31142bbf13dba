"""The day strip of a scene as a picture: the lesson's own figure of days, with the scene's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from dispute.activities.opening.strip import Line, place
from dispute.activities.order_switch.view import Axis
from dispute.publish.slides.slide import Picture
from dispute.words.days import in_words
from dispute.words.template import render
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
    months = words.listed(list(dict.fromkeys([words.month(days.first), words.month(days.last)])))
    bars = [_bar(line, days, sides, order, words) for line in lines]
    svg = render(
        "activities/order_switch/figure.svg", axis=days, bars=bars, title=said, months=months, width="100%"
    )  # fmt: skip
    return Picture(svg, said, type=TYPE)


def _bar(line: Line, days: Axis, sides: Mapping[str, str], order: Sequence[str], words: Words) -> dict[str, object]:
    left, width = place(line.mark, days)
    when = line.mark.when
    side = "" if line.secret else sides[line.mark.step.actor]
    told = in_words(when, words)
    return {
        "lines": wrap(line.words, LONG), "x": left, "width": width, "open": when.lo is None or when.hi is None,
        "side": order.index(side) if side else None, "key": "",
        "days": "" if line.secret or line.words.endswith(told) else told,
    }  # fmt: skip
