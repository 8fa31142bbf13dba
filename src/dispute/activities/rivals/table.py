"""What the tests of a story are counted from, and what each of them finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.rivals.rules import COUNTED, Verdict, growth, largest, rises, verdict
from dispute.evidence.deaths import Estimate

Series = Mapping[str, Mapping[int, Estimate]]


@dataclass(frozen=True)
class Table:
    """Deaths by year: of each country, the one to explain first, and of each kind of violence in that one.

    Parameters
    ----------
    window
        First and last year of the rise to explain.
    events
        Rows of ``timeline.csv``: when each country changed partners.
    """

    countries: Series
    kinds: Series
    window: tuple[int, int]
    events: Sequence[Any]

    @property
    def steps(self) -> list[Any]:
        """Return the steps of both partners in the country to explain, up to the end of the rise."""
        here = next(iter(self.countries))
        return [event for event in self.events if here in event.country and event.date_hi.year <= self.window[1]]

    def counts(self, place: str) -> Series:
        """Return the series that decide a test there."""
        return {"countries": self.countries, "kinds": self.kinds}[place]

    def grown(self, place: str) -> dict[str, Estimate]:
        """Return by how much each series there grew."""
        return {key: growth(by, *self.window) for key, by in self.counts(place).items()}

    def answer(self, place: str) -> str | None:
        """Return the bet that the numbers bear out; None where low and high do not decide."""
        found = self.grown(place)
        return largest(found) if place == "kinds" else rises([*found.values()][1:])

    def verdict(self, place: str, bet: str) -> Verdict:
        """Return what becomes of a bet at a place."""
        return verdict(bet, self.answer(place)) if place in COUNTED else Verdict.OPEN
