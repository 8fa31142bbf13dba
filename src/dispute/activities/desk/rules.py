"""The papers on the desk: the texts of both sides by matter, and which of them a learner puts into the folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dispute.evidence.written import Written

#: A folder for the minister holds so many papers.
MOST = 3


@dataclass(frozen=True, slots=True)
class Matter:
    """What papers are about; ``papers`` holds their ids."""

    id: str
    name: str
    papers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Desk:
    """Rows of ``documents.csv``, by side and matter.

    Parameters
    ----------
    cards
        What stands on a paper before it is taken: who speaks, and to whom.
    names
        What a paper is called: the few words of its claim.
    origins
        The origin of each source that a paper names: one of another origin is no page with its text.
    matters
        What the papers are about; a paper without one does not lie on the desk.
    """

    papers: Sequence[Any]
    cards: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str | None] = field(default_factory=dict)
    matters: Sequence[Matter] = ()
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def sides(self) -> list[str]:
        return list(dict.fromkeys(paper.side for paper in self.papers))

    def at(self, side: str, matter: Matter) -> list[Any]:
        """Return a side's papers on one matter, the earliest first."""
        found = [p for p in self.papers if p.side == side and p.document_id in matter.papers]
        return sorted(found, key=lambda p: p.date_hi)

    def heard(self, entries: Mapping[str, str]) -> list[Matter]:
        """Return the matters on which the folder holds a paper of every side."""
        chosen = self.folder(entries)
        return [m for m in self.matters if all(any(p in chosen for p in self.at(s, m)) for s in self.sides)]

    def paper(self, key: str) -> Any | None:
        return next((paper for paper in self.papers if paper.document_id == key), None)

    def folder(self, entries: Mapping[str, str]) -> list[Any]:
        """Return the papers that were put into the folder, in the order of their days."""
        chosen = [paper for paper in self.papers if entries.get(paper.document_id)]
        return sorted(chosen, key=lambda p: p.date_hi)

    def silent(self, entries: Mapping[str, str]) -> list[str]:
        """Return the sides of which no paper lies in the folder; an empty one is not begun."""
        heard = {paper.side for paper in self.folder(entries)}
        return [side for side in self.sides if heard and side not in heard]

    def full(self, entries: Mapping[str, str]) -> bool:
        """Return whether as many papers as a folder holds lie in it, and no side is silent."""
        return len(self.folder(entries)) == MOST and not self.silent(entries)

    def carrying(self, of: str | Written) -> list[Any]:
        """Return the papers whose own text a tag leads to, or which are of a written day."""
        if isinstance(of, Written):
            return [paper for paper in self.papers if of.fits(paper.date_hi)]
        own = self.origins.get(of)
        return [p for p in self.papers if of in p.source_ids and own == self.origins.get(p.source_ids[0])]

    def lacking(self, entries: Mapping[str, str], rests_on: Iterable[str | Written]) -> list[Any]:
        """Return the papers in the pile that carry what a text rests on, where none in the folder does.

        An empty folder lacks nothing, and what no paper carries cannot be had from the pile.
        """
        chosen = self.folder(entries)
        each = [self.carrying(one) for one in rests_on if chosen]
        left = [paper for papers in each if not any(p in chosen for p in papers) for paper in papers]
        return [paper for paper in self.papers if paper in left]


def laid_out(
    papers: Sequence[Any], cards: Mapping[str, str], names: Mapping[str, str], matters: Iterable[Mapping], sources: Any
) -> Desk:  # fmt: skip
    """Return the desk as a lesson's plan has it; ``sources`` is the table that the papers name."""
    origins = {source: sources[source].origin_id for paper in papers for source in paper.source_ids}
    about = [Matter(each["id"], each["name"], frozenset(each["papers"])) for each in matters]
    return Desk(papers, cards, origins, about, names)
