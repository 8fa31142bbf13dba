"""Rival explanations of two dates: what the sources give for each, and which paper would tell them apart.

Nothing here decides between explanations. A claim can say one, or fit one that nobody says; a claim that does not stand
(a rewriting, a page that names nobody) does neither. A paper helps only as far as it fits some explanations and not
the others, whether it lies on the table or is still missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

#: The form's name in a learner's progress.
FORM = "explanations"
#: How many papers a learner is asked to name.
PAPERS = 2
#: The entry of a paper in the form begins like this; those of explanations are their ids.
ASK = "ask."


class Reading(StrEnum):
    """What the sources give for an explanation."""

    SAID = "said"
    FITS = "fits"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation.

    Parameters
    ----------
    says
        Rows of ``claims.csv`` that give it, wholly or in part.
    fits
        Rows that do not give it and would be as they are if it were true.
    why
        What these rows leave open.
    """

    id: str
    text: str
    says: tuple[Any, ...]
    fits: tuple[Any, ...]
    why: str

    @property
    def reading(self) -> Reading:
        """What the sources give; only claims that stand count."""
        if any(claim.standing == "stands" for claim in self.says):
            return Reading.SAID
        return Reading.FITS if any(claim.standing == "stands" for claim in self.fits) else Reading.NOTHING

    @property
    def claims(self) -> tuple[Any, ...]:
        return self.says + self.fits


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that could decide: ``supports`` are the explanations that it could speak for and not for the rest."""

    id: str
    text: str
    supports: tuple[str, ...]
    there: bool
    why: str
    source_ids: tuple[str, ...]

    @property
    def tells_apart(self) -> bool:
        return bool(self.supports)


def explanation(raw: Mapping[str, Any], claims: Mapping[str, Any]) -> Explanation:
    """Return what a lesson's plan says of one explanation, with the rows that it names."""
    says, fits = (tuple(claims[key] for key in raw.get(part, ())) for part in ("says", "fits"))
    return Explanation(raw["id"], raw["text"], says, fits, raw["why"])


def paper(raw: Mapping[str, Any]) -> Paper:
    """Return what a lesson's plan says of one paper."""
    return Paper(raw["id"], raw["text"], tuple(raw["supports"]), raw["there"], raw["why"], tuple(raw["sources"]))


def left(explanations: Iterable[Explanation], form: Mapping[str, str]) -> list[int]:
    """Return the numbers, from 1, of the explanations that a learner has not read yet."""
    known = set(Reading)
    return [n for n, one in enumerate(explanations, start=1) if form.get(one.id) not in known]


def asked(papers: Iterable[Paper], form: Mapping[str, str]) -> list[Paper]:
    """Return the papers that a learner has asked for."""
    return [one for one in papers if ASK + one.id in form]


def counted(explanations: Sequence[Explanation]) -> dict[Reading, int]:
    """Return how many explanations have each reading."""
    readings = [one.reading for one in explanations]
    return {reading: readings.count(reading) for reading in Reading}
