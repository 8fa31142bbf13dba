"""Who answers a question: a state or a government on the record, sources without a name, a page that credits
somebody at second hand, or nobody that we found.

The kind of an answer follows from the claims that give it, by one rule for both states: nobody sorts them by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.errors import DisputeError
from dispute.evidence.testimony import Hand, hand

#: The form's name in a learner's progress, what a seat's button begins with, and the button that shows who answers.
FORM, SEAT, LOOK = "who-says", "seat", "look"
#: What the form holds for a seat that was pressed, and once the learner has looked.
ON = "on"
#: The states, in the order of the columns: each question is put to both.
SIDES = ("france", "mali")


class Kind(StrEnum):
    """Who answers."""

    RECORD = "record"
    UNNAMED = "unnamed"
    SECOND = "second"
    NONE = "none"


def kind(claims: Iterable[Any], origins: Mapping[str, Any]) -> Kind:
    """Return who answers, by the nearest speaker among the claims that give an answer."""
    hands = {hand(claim, origins[claim.origin_id] if claim.origin_id else None) for claim in claims}
    if not hands:
        return Kind.NONE
    if hands & {Hand.DOCUMENT, Hand.RECORD}:
        return Kind.RECORD
    return Kind.UNNAMED if Hand.UNNAMED in hands else Kind.SECOND


@dataclass(frozen=True, slots=True)
class Asked:
    """One question.

    Parameters
    ----------
    row
        A few words for its row in the picture.
    says
        What the two states answer, with the speakers.
    kinds
        Who answers, by state.
    """

    id: str
    row: str
    text: str
    says: str
    kinds: Mapping[str, Kind]
    source_ids: tuple[str, ...]


def asked(raw: Mapping[str, Any], claims: Mapping[str, Any], origins: Mapping[str, Any]) -> Asked:
    """Return what a lesson's plan says of one question, with the kinds that its claims give.

    Raises
    ------
    DisputeError
        If a question is not put to both states.
    """
    if tuple(raw["by"]) != SIDES:
        raise DisputeError(f"Question {raw['id']!r} is not put to both states. Give each of them its claims, or none.")
    kinds = {side: kind((claims[key] for key in keys), origins) for side, keys in raw["by"].items()}
    return Asked(raw["id"], raw["row"], raw["text"], raw["says"], kinds, tuple(raw["sources"]))


def seats(questions: Iterable[Asked]) -> dict[str, Kind]:
    """Return who answers by seat: each question to each state has one."""
    return {f"{one.id}-{side}": one.kinds[side] for one in questions for side in SIDES}


def expected(questions: Iterable[Asked], form: Mapping[str, str]) -> set[str]:
    """Return the seats at which the learner expects nobody on the record; what is no seat is passed over."""
    return {seat for seat in seats(questions) if form.get(seat) == ON}


def looked(form: Mapping[str, str]) -> bool:
    """Return whether the learner has had the seats shown."""
    return form.get(LOOK) == ON


def right(questions: Sequence[Asked], empty: set[str]) -> set[str]:
    """Return the seats at which the learner's guess and the pages say the same."""
    return {seat for seat, found in seats(questions).items() if (seat in empty) == (found is not Kind.RECORD)}
