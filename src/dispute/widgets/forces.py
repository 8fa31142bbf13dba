"""Who was there: choose a year and see whose figures there are, and what each counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dispute.model.forces import in_year, years
from dispute.texts import Words
from dispute.views import forces as view
from dispute.widgets.panel import Panel, dropdown


def forces(rows: Sequence[Any], here: Sequence[Any], elsewhere: Sequence[Any], words: Words) -> Panel:
    """Return the figures of ``forces.csv`` by year.

    Parameters
    ----------
    here, elsewhere
        One row for each force that the task lists.
    """
    year = dropdown(words("forces.year"), [(str(y), str(y)) for y in years(rows)], words)
    panel = Panel(words, words("forces.title"), view.task(here, elsewhere, words), [year])

    def draw(year: str) -> tuple[str, str]:
        if not year:
            return "", ""
        groups = in_year(rows, int(year))
        return view.show(groups, int(year), words), view.sentence(groups, int(year), words)

    panel.follow(draw, year=year)
    return panel
