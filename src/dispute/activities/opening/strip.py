"""The day strip: one axis for all scenes, so that a bar that moves means another day and not another scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dispute.activities.opening.rules import Mark
from dispute.activities.order_switch.view import Axis
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the strip: a mark, its words, and the mark and the line from which it slides here.

    ``secret`` keeps back whose step it is.
    """

    mark: Mark
    words: str
    before: Mark | None = None
    rows: int = 0
    secret: bool = False


def axis(marks: Sequence[Mark]) -> Axis:
    """Return the axis from the first to the last stated day of some marks."""
    days = [day for mark in marks for day in (mark.when.lo, mark.when.hi) if day]
    return Axis(min(days), max(days))


def place(mark: Mark, days: Axis) -> tuple[float, float]:
    """Return left edge and width of a mark, as percentages; an open end reaches the end of the axis."""
    left = days.left(mark.when.lo)
    return left, round(days.right(mark.when.hi) - left, 2)


def strip(lines: Sequence[Line], days: Axis, sides: Mapping[str, str], said: str, words: Words) -> Markup:
    """Return the strip as HTML: each mark under its own words.

    Parameters
    ----------
    sides
        Actor id to the name of its side. A side has a colour and a pattern; people who act for none have neither.
    said
        What the picture shows, for who does not see it.
    """
    order = [side for side in dict.fromkeys(sides.values()) if side]
    drawn = []
    for line in lines:
        left, width = place(line.mark, days)
        was = place(line.before, days) if line.before else (left, width)
        side, when = "" if line.secret else sides[line.mark.step.actor], line.mark.when
        drawn.append({
            "key": line.mark.step.id, "words": line.words, "left": left, "width": width, "was": was,
            "rows": line.rows, "right": round(100 - left - width, 2), "end": left + width / 2 > 50,
            "kind": " ".join(filter(None, [
                f"side-{order.index(side)}" if side else "", "day" if when.single else "range",
                "open-lo" if when.lo is None else "", "open-hi" if when.hi is None else "",
            ])),
        })  # fmt: skip
    months = words.listed(list(dict.fromkeys([words.month(days.first), words.month(days.last)])))
    html = render("activities/opening/strip.html", lines=drawn, days=days, said=said, months=months)
    return Markup(html)


def told(lines: Sequence[Line], words: Words) -> str:
    """Return each line of a strip in words."""
    said = [words("opening.bar", side=line.words, when=in_words(line.mark.when, words)) for line in lines]
    return words("general.parts").join(said)
