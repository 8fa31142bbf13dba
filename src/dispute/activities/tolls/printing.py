"""How a learner would print a number, how our rule would, and whether both states' forces were treated alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.activities.tolls.rules import common

#: How a number can be printed: as a fact, with its maker, or a line without the number.
CHOICES = ("fact", "maker", "none")


class Rule(StrEnum):
    """What the choices for both states' forces have in common."""

    UNKNOWN = "unknown"
    SAME = "same"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence about a count, with the sources that it rests on."""

    text: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Accusation:
    """One count of people whom a force is said to have killed.

    Parameters
    ----------
    count, event
        Rows of ``losses.csv`` and ``timeline.csv``: number, accused force and month come from them.
    place, where
        The name of the place, and the same as a part of a sentence: ``at Binédama``.
    counter, about
        Who counted, and what kind of counter that is.
    reply
        What the force itself says: it stands beside the number before anybody decides.
    next
        What came of where the answer could be found; empty where we know of no such place.
    common
        The lowest number that its counts have in common; None where only one counter gives a number.
    best, why
        How our one rule would print it, one way or more, and the rule's reason as half a sentence.
    claim
        What the force claims itself, as half a sentence that is printed with the line; empty where it is accused.
    answers
        What others say, for the time after the decision.
    state
        Whether the force belongs to a state.
    """

    count: Any
    event: Any
    place: str
    where: str
    counter: str
    about: str
    why: str
    best: tuple[str, ...]
    next: str
    reply: Said
    answers: tuple[Said, ...]
    state: bool
    common: int | None
    claim: str = ""

    @property
    def id(self) -> str:
        return self.count.loss_id

    @property
    def source_ids(self) -> list[str]:
        """The sources of the count: those that also hold what others say stand with it, if the count keeps one."""
        answered = {source for each in (self.reply, *self.answers) for source in each.source_ids}
        return [source for source in self.count.source_ids if source not in answered] or [*self.count.source_ids]


def accusation(setting: Mapping[str, Any], count: Any, event: Any, rows: Iterable[Any]) -> Accusation:
    """Return an accusation as a lesson's plan words it, with its rows; ``rows`` are all of ``losses.csv``."""
    words = (setting[key] for key in ("place", "where", "counter", "about", "why"))
    reply, *answers = (Said(one["says"], tuple(one["sources"])) for one in (setting["reply"], *setting["answers"]))
    return Accusation(
        count, event, *words, tuple(setting["best"]), setting.get("next", ""), reply, tuple(answers),
        setting["state"], common(rows, count), setting.get("claim", ""),
    )  # fmt: skip


def chosen(kept: Mapping[str, str] | None, accusations: Sequence[Accusation]) -> dict[str, str]:
    """Return the kept choices by id; what is not on offer counts as none."""
    found = {each.id: (kept or {}).get(each.id, "") for each in accusations}
    return {key: choice for key, choice in found.items() if choice in CHOICES}


def open_cards(accusations: Sequence[Accusation], found: Mapping[str, str]) -> list[Accusation]:
    """Return the accusations that are decided, and the first that is not."""
    undecided = [each for each in accusations if each.id not in found]
    return [each for each in accusations if each.id in found or each in undecided[:1]]


def rule(accusations: Sequence[Accusation], found: Mapping[str, str]) -> Rule:
    """Return whether both states' forces got the same choice; while one of them is open, nothing is known."""
    states = {found.get(each.id) for each in accusations if each.state}
    if None in states:
        return Rule.UNKNOWN
    return Rule.SAME if len(states) == 1 else Rule.DIFFER
