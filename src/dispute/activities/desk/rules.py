"""The papers on the desk: the texts of both sides by month, and which of them a learner puts into the folder."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

#: A folder for the minister holds so many papers.
MOST = 3
#: Kinds of papers that somebody else has heard or seen for us: a button says who.
SEEN_BY = ("wire", "note")
#: The two pieces of evidence that the quarrel turns on, as ``documents.csv`` names them.
CHARGE, LIST = "proof-of-charge", "list-of-diplomats"


@dataclass(frozen=True, slots=True)
class Desk:
    """Rows of ``documents.csv``, by side and month.

    Parameters
    ----------
    steps
        The ids of the steps that a page has to put in order.
    agencies
        For a paper that is known through an agency only, the agency's name.
    """

    papers: Sequence[Any]
    steps: Collection[str] = ()
    agencies: Mapping[str, str] = field(default_factory=dict)

    @property
    def sides(self) -> list[str]:
        return list(dict.fromkeys(paper.side for paper in self.papers))

    @property
    def months(self) -> list[date]:
        """The months in which a paper was made, as their first days."""
        return sorted({paper.date_hi.replace(day=1) for paper in self.papers})

    def at(self, side: str, month: date) -> list[Any]:
        """Return a side's papers of one month, the earliest first."""
        found = [p for p in self.papers if p.side == side and p.date_hi.replace(day=1) == month]
        return sorted(found, key=lambda p: p.date_hi)

    def paper(self, key: str) -> Any | None:
        return next((paper for paper in self.papers if paper.document_id == key), None)

    def folder(self, entries: Mapping[str, str]) -> list[Any]:
        """Return the papers that were put into the folder, in the order of their days."""
        chosen = [paper for paper in self.papers if entries.get(paper.document_id)]
        return sorted(chosen, key=lambda p: p.date_hi)

    def silent(self, entries: Mapping[str, str]) -> list[str]:
        """Return the sides of which no paper lies in the folder."""
        heard = {paper.side for paper in self.folder(entries)}
        return [side for side in self.sides if side not in heard]

    def full(self, entries: Mapping[str, str]) -> bool:
        """Return whether as many papers as a folder holds lie in it, and no side is silent."""
        return len(self.folder(entries)) == MOST and not self.silent(entries)

    def showing(self, evidence: str) -> int:
        """Return how many of all papers show a piece of evidence themselves."""
        return sum(evidence in (paper.shows or ()) for paper in self.papers)

    def lacks_steps(self, entries: Mapping[str, str]) -> bool:
        """Return whether the folder has no paper on the steps to put in order."""
        serving = self.serving()
        return bool(serving) and not any(paper in serving for paper in self.folder(entries))

    def serving(self) -> list[Any]:
        """Return the papers on the steps to put in order, the earliest first."""
        found = [paper for paper in self.papers if set(paper.event_ids) & set(self.steps)]
        return sorted(found, key=lambda p: p.date_hi)
