"""How a learner would print a number, and whether both states' forces and an armed group got the same rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

#: How a number can be printed: as a fact, with its maker, not at all.
CHOICES = ("fact", "maker", "none")


class Rule(StrEnum):
    """What the choices for both states' forces, and then for the armed group, have in common."""

    UNKNOWN = "unknown"
    SAME = "same"
    DIFFER = "differ"
    ALL_SAME = "all_same"
    GROUP_DIFFERS = "group_differs"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence about a count, with the sources that it rests on."""

    text: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Accusation:
    """One count of civilians that a force is said to have killed.

    Parameters
    ----------
    count, event
        Rows of ``losses.csv`` and ``timeline.csv``: number, accused force and month come from them.
    place, where
        The name of the place, and the same as a part of a sentence: ``at Binédama``.
    counter, about
        Who counted, and what kind of counter that is.
    hides
        What a line without a maker would hide.
    state
        Whether the force belongs to a state.
    """

    count: Any
    event: Any
    place: str
    where: str
    counter: str
    about: str
    hides: str
    answers: tuple[Said, ...]
    state: bool

    @property
    def id(self) -> str:
        return self.count.loss_id

    @property
    def source_ids(self) -> list[str]:
        """The sources of the count alone: those of an answer stand with the answer."""
        answered = {source for each in self.answers for source in each.source_ids}
        return [source for source in self.count.source_ids if source not in answered]


def accusation(setting: Mapping[str, Any], count: Any, event: Any) -> Accusation:
    """Return an accusation as a lesson's plan words it, with its rows."""
    words = (setting[key] for key in ("place", "where", "counter", "about", "hides"))
    answers = tuple(Said(one["says"], tuple(one["sources"])) for one in setting["answers"])
    return Accusation(count, event, *words, answers, setting["state"])


def chosen(kept: Mapping[str, str] | None, accusations: Sequence[Accusation]) -> dict[str, str]:
    """Return the kept choices by id; what is not on offer counts as none."""
    found = {each.id: (kept or {}).get(each.id, "") for each in accusations}
    return {key: choice for key, choice in found.items() if choice in CHOICES}


def open_cards(accusations: Sequence[Accusation], found: Mapping[str, str]) -> list[Accusation]:
    """Return the accusations that are decided, and the first that is not."""
    undecided = [each for each in accusations if each.id not in found]
    return [each for each in accusations if each.id in found or each in undecided[:1]]


def rule(accusations: Sequence[Accusation], found: Mapping[str, str]) -> Rule:
    """Return whether one rule was given to all; it takes both states' forces to say anything."""
    states, groups = ([found.get(a.id) for a in accusations if a.state is kind] for kind in (True, False))
    if None in states:
        return Rule.UNKNOWN
    if len(set(states)) > 1:
        return Rule.DIFFER
    if None in groups:
        return Rule.SAME
    return Rule.ALL_SAME if {*groups} <= {*states} else Rule.GROUP_DIFFERS
