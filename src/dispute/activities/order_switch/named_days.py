"""The days that a learner's own text names, and for which dates of two steps the sources give or allow them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from dispute.activities.order_switch.axis import axis
from dispute.activities.order_switch.sorting import LIFE
from dispute.evidence.chronology import Pair
from dispute.words.texts import Words

#: A number that can be a day of the month: 17, 17th, 1er; and none of what is counted, such as 72 hours.
DAY = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th|er)?\b(?!\s*(?:hours|years|words|heures|ans|mots|%)|[.,]\d)")
#: How many days of a text are answered, and how many days around those of the steps count as one of theirs.
MOST, MARGIN = 2, 3


def days(text: str, pair: Pair) -> list[date]:
    """Return the days near those of a pair that a text names, each once, in the order of the text."""
    near = {str(day.day): day for day in axis((pair.a, pair.b), MARGIN).days}
    return [near[n] for n in dict.fromkeys(DAY.findall(text)) if n in near][:MOST]


def given(day: date, pair: Pair) -> dict[bool, dict[str, list[str]]]:
    """Return for which dates a day is the only possible one (True) and for which it is one of several (False).

    Each is a kind of date with the actors of the steps.
    """
    found: dict[bool, dict[str, list[str]]] = {True: {}, False: {}}
    for kind in LIFE:
        for step in (pair.a, pair.b):
            when = step.dates[kind]
            if when.stated and when.earliest <= day <= when.latest:
                found[when.single].setdefault(kind, []).append(step.actor)
    return found


def _named(kinds: Mapping[str, list[str]], sides: Mapping[str, str], words: Words) -> str:
    def one(kind: str, actors: list[str]) -> str:
        side = words("order_switch.own_both") if len(actors) > 1 else words.named(sides[actors[0]])
        return words("order_switch.own_date", kind=words(f"order_switch.short_{kind}").lower(), side=side)

    return words.listed([one(kind, actors) for kind, actors in kinds.items()])


def said(text: str, pair: Pair, sides: Mapping[str, str], words: Words) -> list[str]:
    """Return for each day that a text names what the sources give it for and what they only allow.

    A text without a day hears which days the sources give.
    """
    told = []
    for day in days(text, pair):
        found, named = given(day, pair), words.day(day)
        lines = [
            words(f"order_switch.own_{part}", day=named, what=_named(found[fixed], sides, words))
            for fixed, part in ((True, "given"), (False, "allowed")) if found[fixed]
        ]  # fmt: skip
        told.append(" ".join(lines) or words("order_switch.own_neither", day=named))
    if told:
        return told
    fixed = [(day, given(day, pair)[True]) for day in axis((pair.a, pair.b), MARGIN).days]
    every = [
        words("order_switch.own_day", day=words.day(day), what=_named(kinds, sides, words))
        for day, kinds in fixed if kinds
    ]  # fmt: skip
    return [words("order_switch.own_none", days=words.parts(every))]
