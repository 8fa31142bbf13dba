"""Who was there: a year, whose figures there are for it, and what each counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.forces import view
from dispute.activities.forces.rules import in_year, years
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

YEAR = "year"


@dataclass(frozen=True)
class Forces:
    """The figures of ``forces.csv`` by year. Nothing is decided here, so nothing is kept.

    Parameters
    ----------
    rows
        The figures.
    here, elsewhere
        One row for each force that the task lists.
    """

    rows: Sequence[Any]
    here: Sequence[Any]
    elsewhere: Sequence[Any]
    words: Words
    name: str = "forces"

    @property
    def title(self) -> str:
        return self.words("forces.title")

    @property
    def years(self) -> list[int]:
        return years(self.rows)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        offered = {str(year): year for year in self.years}
        year = offered.get(entries.get(YEAR, ""), self.years[0])
        groups = in_year(self.rows, year)
        parts = {
            "task": view.task(self.here, self.elsewhere, self.words),
            "years": view.handle(YEAR, self.years, self.words),
            "figures": view.show(groups, year, self.words),
        }
        return Screen(parts, say=view.sentence(groups, year, self.words), ahead={YEAR: tuple(offered)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
