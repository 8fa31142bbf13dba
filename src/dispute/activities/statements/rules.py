"""Statements of a news text, and what can be said of the kind that a learner gives each of them.

A statement can hold two kinds at once, a step and a motive for instance: then the second one fits in part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dispute.errors import DisputeError, one_of

#: The kinds, in the order in which they are offered. Stored as written here.
KINDS = ("event", "claim", "legal-claim", "interpretation", "forecast")


class Fit(StrEnum):
    """How well a kind fits a statement."""

    FITS = "fits"
    PARTLY = "partly"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its words, the kind that fits, those that fit in part, and a reason for every kind."""

    id: str
    text: str
    kind: str
    partly: tuple[str, ...]
    reasons: Mapping[str, str]

    def sorted_as(self, kind: str) -> tuple[Fit, str]:
        """Return how well a kind fits, and why."""
        if kind == self.kind:
            return Fit.FITS, self.reasons[kind]
        return (Fit.PARTLY if kind in self.partly else Fit.NOT_YET), self.reasons[kind]


def read(bank: Iterable[Mapping[str, Any]]) -> list[Statement]:
    """Return the statements of a lesson's file.

    Raises
    ------
    DisputeError
        If a statement lacks an entry, has an unknown kind, or does not give a reason for each kind.
    """
    found = []
    for raw in bank:
        try:
            statement = Statement(
                raw["id"], raw["text"], raw["kind"], tuple(raw.get("partly", ())), {k: raw["reasons"][k] for k in KINDS}
            )
        except KeyError as problem:
            raise DisputeError(f"Statement {raw.get('id')}: {problem.args[0]} is missing. Add it.") from None
        wrong = {statement.kind, *statement.partly, *raw["reasons"]} - set(KINDS)
        if wrong:
            raise DisputeError(f"Statement {statement.id}: unknown kind {one_of(sorted(wrong))}. Use {one_of(KINDS)}.")
        found.append(statement)
    return found


def sorting(statements: Iterable[Statement], entries: Mapping[str, str]) -> dict[str, str]:
    """Return the kind that a learner has given each statement, by its id; what is no kind is left out."""
    return {s.id: entries[s.id] for s in statements if entries.get(s.id) in KINDS}


def count(statements: Iterable[Statement], entries: Mapping[str, str]) -> dict[Fit, int]:
    """Return how many of the sorted statements fit, fit in part, and do not fit yet."""
    statements = list(statements)
    given = sorting(statements, entries)
    fits = [s.sorted_as(given[s.id])[0] for s in statements if s.id in given]
    return {fit: fits.count(fit) for fit in Fit}
