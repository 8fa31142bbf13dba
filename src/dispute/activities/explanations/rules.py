"""Rival explanations of two dates: which clippings help which of them, and which paper would tell them apart.

Nothing here decides between explanations. A clipping can help one of them or none; it has a source only if each of
its speakers has a state, whichever side they serve. A paper helps only as far as it fits some explanations and not the
others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.evidence.testimony import voice

#: The form's name in a learner's progress.
FORM = "explanations"
#: How many papers a learner is asked to name.
PAPERS = 2
#: The entry of a clipping in the form begins like this, and that of a paper like that.
CLIP, ASK = "clip.", "ask."
#: What a clipping helps that helps no explanation.
NONE = "none"
#: An earlier version kept one of these under the id of each explanation.
BEFORE = ("said", "fits", "nothing")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One explanation: a target for the clippings."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Clipping:
    """A short document in our words.

    Parameters
    ----------
    name
        Whose page it is.
    kind
        How it looks, such as ``"wire"``.
    published
        When the page came out, as tables hold it.
    claims
        Rows of ``claims.csv`` that it renders.
    states
        For each of these rows the state for which its speaker speaks, empty where the page places none.
    helps
        The explanation that it helps most, or ``NONE``.
    why
        How far that goes.
    """

    id: str
    name: str
    kind: str
    text: str
    published: str
    claims: tuple[Any, ...]
    states: tuple[str, ...]
    helps: str
    why: str

    @property
    def sourced(self) -> bool:
        """Whether each voice in it is somebody's: one rule for both states and for every page."""
        return all(self.states)

    @property
    def source_ids(self) -> list[str]:
        return [*dict.fromkeys(claim.source_id for claim in self.claims)]


@dataclass(frozen=True, slots=True)
class Paper:
    """Something that could decide: ``supports`` are the explanations that it could speak for and not for the rest."""

    id: str
    text: str
    supports: tuple[str, ...]
    why: str
    source_ids: tuple[str, ...]


def clipping(
    raw: Mapping[str, Any], claims: Mapping[str, Any], sources: Mapping[str, Any], origins: Mapping[str, Any]
) -> Clipping:
    """Return what a lesson's plan says of one clipping, with the rows that it names."""
    rows = tuple(claims[key] for key in raw["claims"])
    published = sources[rows[0].source_id].published
    states = tuple(voice(claim, origins).side for claim in rows)
    return Clipping(raw["id"], raw["name"], raw["kind"], raw["text"], published, rows, states, raw["helps"], raw["why"])


def paper(raw: Mapping[str, Any]) -> Paper:
    """Return what a lesson's plan says of one paper."""
    return Paper(raw["id"], raw["text"], tuple(raw["supports"]), raw["why"], tuple(raw["sources"]))


def placed(
    clippings: Iterable[Clipping], explanations: Sequence[Explanation], form: Mapping[str, str]
) -> list[str | None]:
    """Return where a learner put each clipping: a target, ``""`` if it is told unasked, None while it is open.

    Whoever had read every explanation in the earlier version has them all told: that work is not asked for again.
    """
    targets = {one.id for one in explanations} | {NONE}
    before = all(form.get(one.id) in BEFORE for one in explanations)
    put = [form.get(CLIP + clip.id) for clip in clippings]
    return [each if each in targets else "" if before else None for each in put]


def asked(papers: Iterable[Paper], form: Mapping[str, str]) -> list[Paper]:
    """Return the papers that a learner has asked for."""
    return [one for one in papers if ASK + one.id in form]
