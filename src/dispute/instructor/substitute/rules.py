"""What a substitute must know of a plan: which slides belong to a part, and the keys of its votes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.opening.rules import Strength
from dispute.activities.opening.sure import HowSure
from dispute.activities.opening.witnesses import FourWitnesses
from dispute.instructor.class_plan.rules import ClassPlan, Part, slides_of
from dispute.questions.fields import LETTERS
from dispute.questions.quiz import Item

#: Minutes of each step of the preparation.
BEFORE = (2, 4, 3, 8, 3)


@dataclass(frozen=True, slots=True)
class Row:
    """A part of the plan, and its first and last slide; both 0 for a part without one."""

    part: Part
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """The right option of a vote: the number of its slide, its letter, its words, and why."""

    slide: int
    item: Item
    letter: str
    text: str
    reason: str


def rows(plan: ClassPlan) -> list[Row]:
    """Return the parts of a lesson with the numbers of their slides; the first slide stands before all parts."""
    found, at = [], 1
    for part in plan.parts:
        n = slides_of(part)
        if part.at >= 0:
            found.append(Row(part, at + 1, at + n) if n else Row(part))
        at += n
    return found


def keys(plan: ClassPlan, item_of: Callable[[str], Item]) -> list[Key]:
    """Return the key of every vote of a plan."""
    items, at = [], 1
    for part in plan.parts:
        votes = part.needs.get("votes", ())
        at += slides_of(part)
        items += [(at - len(votes) + n, item_of(key)) for n, key in enumerate(votes, 1)]  # a part's votes come last
    return [
        Key(slide, item, letter, option.text, option.reason)
        for slide, item in items
        for letter, option in zip(LETTERS, item.options, strict=False)
        if option.id in item.key
    ]


def picked(card: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Return what of the card for a sensitive issue can come up in any lesson."""
    return [each for each in card if each.get("always")]


def asked(scenes: Sequence[Any]) -> list[tuple[str, str]]:
    """Return what the opening asks of four papers and of two expulsions, each with the answer that the tables give."""
    witnesses, sure = (next(scene for scene in scenes if isinstance(scene, kind)) for kind in (FourWitnesses, HowSure))
    days = [(witnesses.question(mark), witnesses.right(mark)) for mark in witnesses.marks]
    letter = LETTERS[[*Strength].index(sure.holds)]
    return [*days, (f"{letter}.", sure.sentence(sure.holds))]
