"""Cards that begin with "if": what would follow, and which single fact would make each more likely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact that a learner can choose, and what it could and could not show."""

    id: str
    text: str
    shows: str


@dataclass(frozen=True, slots=True)
class Card:
    """One "if": its consequence in the toy model, the facts to choose from, and rows that are known so far."""

    id: str
    title: str
    then: str
    facts: tuple[Fact, ...]
    rows: tuple[Any, ...]

    def fact(self, key: str | None) -> Fact | None:
        """Return a fact by its id; None if the card has none of this id."""
        return next((fact for fact in self.facts if fact.id == key), None)


def cards(settings: Iterable[Mapping[str, Any]], rows: Mapping[str, Any]) -> tuple[Card, ...]:
    """Return the cards of a lesson's plan.

    Parameters
    ----------
    rows
        Rows of the evidence by id, for the ids that each card lists as ``known``.
    """
    return tuple(
        Card(
            raw["id"], raw["title"], raw["then"], tuple(Fact(**fact) for fact in raw["facts"]),
            tuple(rows[key] for key in raw["known"]),
        )
        for raw in settings
    )  # fmt: skip
