"""Arms suppliers: who delivered what share to a country, in periods that overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.arms import view
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field, which the results on paper go through.
FIELD = "country"


@dataclass(frozen=True)
class Suppliers:
    """Shares of deliveries (rows of ``arms.csv``) for one country at a time."""

    rows: Sequence[Any]
    words: Words
    name: str = "arms"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("arms.title")

    @property
    def options(self) -> list[tuple[str, str]]:
        """Words and value of each country, in the order of the rows."""
        return [(self.words.named(country), country) for country in dict.fromkeys(row.country for row in self.rows)]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        offered = [value for _, value in self.options]
        country = entries.get(FIELD) if entries.get(FIELD) in offered else offered[0]
        parts = {
            "countries": view.countries(FIELD, self.options, self.words),
            "view": view.show(self.rows, country, self.words),
        }
        said = view.sentence(self.rows, country, self.words)
        return Screen(parts, say=said, ahead={FIELD: tuple(offered)}, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
