"""Who was there: one chart by year and owner, and one thing to find in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dispute.activities.forces import view
from dispute.activities.forces.rules import Bar, overlap, present, together
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

YEAR = "year"

__all__ = ["YEAR", "Bar", "Forces", "present"]


@dataclass(frozen=True)
class Forces:
    """The chart with a handle for the year, and a question that the handle answers. Nothing is kept.

    Parameters
    ----------
    rows
        Figures of ``forces.csv`` for Mali, or for the whole Sahel with Mali.
    years
        The years of the chart.
    cutoff
        The last day that the evidence covers.
    country
        Where both partners were at once for some months.
    """

    rows: Sequence[Any]
    years: Sequence[int]
    cutoff: date
    country: str
    words: Words
    name: str = "forces"

    @property
    def title(self) -> str:
        return self.words("forces.title")

    @cached_property
    def presence(self) -> dict[str, dict[int, Bar]]:
        """By owner and year, what is known of their number."""
        return {
            owner: present([row for row in self.rows if row.owner == owner], self.years, self.cutoff)
            for owner in view.OWNERS
        }

    @cached_property
    def both(self) -> tuple[date, date]:
        """The first and the last day on which both partners were in the country."""
        return overlap((row for row in self.rows if row.country == self.country), view.PARTNERS, self.cutoff)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        offered = {str(year): year for year in self.years}
        year = offered.get(entries.get(YEAR, ""), self.years[0])
        found = together(self.presence)
        parts = {
            "ask": view.ask(self.presence, year, self.both, self.words),
            "chart": view.show(self.presence, year, self.years, self.words),
            "years": view.handle(YEAR, self.years, self.words),
            "figures": view.figures(self.presence, year, self.words),
        }
        said = view.sentence(self.presence, year, self.words)
        if year in found:
            said = f"{said} {view.answer(self.presence, self.both, self.words)}"
        return Screen(parts, say=said, ahead={YEAR: tuple(offered)}, done=year in found)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take no press: there is no button."""
        return progress, None
