"""The days of a step on one line, the day of a text apart from it, and what each says of the pair that is sorted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from dispute.activities.order_switch.sorting import LIFE, line, told
from dispute.activities.order_switch.view import names
from dispute.evidence.chronology import Pair, compare
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/order_switch/track.svg"
#: Longest line of what a day says, so that it fits beside its name on a phone.
LINE = 19


@dataclass(frozen=True, slots=True)
class Stop:
    """A kind of date: its name, in a few words what it is, what it says, and the marks of the sides that it puts first.

    ``lines`` are empty as long as the pair is not sorted by it; ``marks`` are 0 for the first side and 1 for the other.
    """

    name: str
    gloss: str
    lines: Sequence[str] = ()
    marks: Sequence[int] = ()


def stops(pair: Pair, shown: Collection[str], sides: Mapping[str, str], words: Words) -> list[Stop]:
    """Return the kinds of date in the order of a step's life; those in ``shown`` with what they say of the pair."""
    place = {side: n for n, side in enumerate(side for side in dict.fromkeys(sides.values()) if side)}
    of = [place[sides[step.actor]] for step in (pair.a, pair.b)]
    found = []
    for kind in LIFE:
        name, gloss = (words(f"order_switch.{part}_{kind}") for part in ("short", "gloss"))
        if kind in shown:
            said = wrap(capital(told(pair, kind, sides, words)), LINE)
            found.append(Stop(name, gloss, said, [of[n] for n in compare(pair.a, pair.b, kind).first]))
        else:
            found.append(Stop(name, gloss))
    return found


def draw(pair: Pair, shown: Collection[str], sides: Mapping[str, str], words: Words) -> str:
    """Return the line as SVG; empty for a pair that is not of two sides, and for a kind of date that is not on it."""
    if names(pair, dict(sides), words)[0] == pair.a.label or not set(shown) <= set(LIFE):
        return ""
    said = [
        line(pair, kind, sides, words) if kind in shown else f"{words(f'order_switch.short_{kind}')}." for kind in LIFE
    ]
    title = f"{words('order_switch.track')} {' '.join(said)}"
    return render(TEMPLATE, stops=stops(pair, shown, sides, words), title=title)
