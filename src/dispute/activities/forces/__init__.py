"""Who was there: one chart by year and owner, and three numbers of one force that must not be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dispute.activities.forces import view
from dispute.activities.forces.rules import CHOSEN, FORM, Bar, present
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

YEAR = "year"

__all__ = ["CHOSEN", "FORM", "YEAR", "Bar", "Forces", "present"]


@dataclass(frozen=True)
class Forces:
    """The chart with a handle for the year, and below it one question that a press answers.

    Parameters
    ----------
    rows
        Figures of ``forces.csv`` for Mali, or for the whole Sahel with Mali.
    years
        The years of the chart.
    three
        Three figures of one force: what was allowed, who was there, and a sum of plans.
    cutoff
        The last day that the evidence covers.
    """

    rows: Sequence[Any]
    years: Sequence[int]
    three: Sequence[Any]
    cutoff: date
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

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        offered = {str(year): year for year in self.years}
        year = offered.get(entries.get(YEAR, ""), self.years[0])
        chosen = self._chosen(progress)
        parts = {
            "chart": view.show(self.presence, year, self.years, self.words),
            "years": view.handle(YEAR, self.years, self.words),
            "figures": view.figures(self.presence, year, self.words),
            "three": view.three(self.three, chosen, self.words),
            "verdict": "",
        }
        said = view.sentence(self.presence, year, self.words)
        if chosen:
            answered = view.verdict(self.three, chosen, self.words)
            parts["verdict"] = f'<p class="sentence">{answered}</p>'
            said = answered if told == chosen else said
        return Screen(parts, say=said, ahead={YEAR: tuple(offered)}, done=chosen is not None)

    def _chosen(self, progress: Progress) -> str | None:
        chosen = progress.forms.get(FORM, {}).get(CHOSEN)
        return chosen if chosen in {row.force_id for row in self.three} else None

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take one of the three numbers; the first choice stays, since its answer is then known."""
        _, _, row = press.button.partition("=")
        if row not in {each.force_id for each in self.three} or self._chosen(progress):
            return progress, None
        return progress.with_form(FORM, {CHOSEN: row}), row
