"""Who answers a question: a state or a government on the record, sources without a name, or nobody that we found.

The kind of an answer follows from the claims that give it, by one rule for both states: nobody sorts them by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.errors import DisputeError
from dispute.evidence.testimony import Hand, hand

#: The form's name in a learner's progress.
FORM = "who-says"
SIDES = ("france", "mali")
#: The picture: rows and columns of each block. Both states are asked the same; what came of the affair stands below.
BLOCKS = ((("him", "why"), SIDES), (("affair",), ("held", "court")))


class Kind(StrEnum):
    """Who answers. Stored as written here."""

    RECORD = "record"
    UNNAMED = "unnamed"
    NONE = "none"


def kind(claims: Iterable[Any], origins: Mapping[str, Any]) -> Kind:
    """Return who answers, by the nearest speaker among the claims that give an answer."""
    hands = {hand(claim, origins[claim.origin_id] if claim.origin_id else None) for claim in claims}
    if not hands:
        return Kind.NONE
    return Kind.RECORD if hands & {Hand.DOCUMENT, Hand.RECORD} else Kind.UNNAMED


@dataclass(frozen=True, slots=True)
class Asked:
    """One question.

    Parameters
    ----------
    row
        Its row in the picture.
    says
        The answer, with its speakers.
    kinds
        Who answers, by the column of the picture in which the head stands.
    """

    id: str
    row: str
    text: str
    says: str
    kinds: Mapping[str, Kind]
    source_ids: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        return next(iter(self.kinds.values()))


def asked(raw: Mapping[str, Any], claims: Mapping[str, Any], origins: Mapping[str, Any]) -> Asked:
    """Return what a lesson's plan says of one question, with the kinds that its claims give.

    Raises
    ------
    DisputeError
        If the answers are of two kinds: then one press cannot fit.
    """
    kinds = {where: kind((claims[key] for key in keys), origins) for where, keys in raw["by"].items()}
    if len({*kinds.values()}) != 1:
        raise DisputeError(f"Question {raw['id']!r} has answers of several kinds. Make it several questions.")
    return Asked(raw["id"], raw["row"], raw["text"], raw["says"], kinds, tuple(raw["sources"]))


def given(questions: Sequence[Asked], form: Mapping[str, str]) -> list[Kind | None]:
    """Return what a learner pressed for each question; None while it is open."""
    put = [form.get(one.id) for one in questions]
    return [Kind(each) if each in [*Kind] else None for each in put]
