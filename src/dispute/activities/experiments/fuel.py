"""Where fuel can stay away while sales rise: two readings, and the figure that tests each.

A figure tests a reading only if it counts at the place that the reading speaks of. So a learner presses a figure before
any is told, and meets the count that would settle it and that nobody gives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute.activities.experiments.rules import month_of
from dispute.words.numbers import number, percent
from dispute.words.template import render
from dispute.words.texts import Words

#: The stops of fuel on its way. Each reading but the last stop is tested by the figure of the same name.
READINGS = ("sold", "road")
LAST = "pump"
#: What can be pressed, in the order of the page; the figure of the last stop is the one that nobody gives.
FIGURES = ("road", "sold", LAST)
#: The road that the figures speak of, by where it begins.
ROAD = "dakar"

#: The series in ``trade.csv`` that the figures rest on.
OIL = "senegal-oil-product-sales-to-mali-change-on-year"
BURNT, CLAIMED = "tankers-burnt-verified", "tankers-burnt-claimed"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the picture writes it at its stop, and the sentences that tell it, each with its sources."""

    short: str
    told: Sequence[tuple[str, Sequence[str]]]

    @property
    def said(self) -> str:
        return " ".join(text for text, _ in self.told)


def figures(rows: Sequence[Any], month: date, words: Words) -> dict[str, Figure]:
    """Return the figure of each reading, in the first month of the ban, from rows of ``trade.csv``."""
    oil, burnt = month_of(rows, OIL, month)[0], month_of(rows, BURNT, month)
    # Of some it is not known on which road they burnt: those stand apart.
    here = [row for row in burnt if row.place_id == ROAD]
    sure, every = (sum(row.value_lo or 0 for row in some) for some in (here, burnt))
    n, least = number(sure, words), any(row.value_hi is None for row in here)
    perhaps = words("experiments.told_perhaps", n=number(every, words)) if every > sure else ""
    more, ids = percent(abs(oil.value_lo), words), dict.fromkeys
    rose, who = oil.value_lo > 0, words.of(oil, "who_says")
    claimed = month_of(rows, CLAIMED, month)
    return {
        "sold": Figure(f"{'+' if rose else '−'}{more}", [
            (words(f"experiments.told_{'sold' if rose else 'less'}", n=more, who=who), oil.source_ids),
        ]),
        "road": Figure(f"{n}+" if least else n, [
            (
                words("experiments.told_road", n=n, perhaps=perhaps),
                [*ids(key for row in burnt for key in row.source_ids)],
            ),
            *((_claim(row, words), row.source_ids) for row in claimed),
        ]),
    }  # fmt: skip


def _claim(row: Any, words: Words) -> str:
    """Return who else says how many burnt: on one day, at least; over several days, about."""
    who, n = words.of(row, "who_says"), number(row.value_lo, words)
    if row.period_lo == row.period_hi:
        return words("experiments.told_day", who=who, n=n, day=words.day(row.period_lo))
    return words("experiments.told_days", who=who, n=n, unit=words.named(row.unit))


def solved(kept: Mapping[str, str]) -> list[str]:
    """Return the readings that have met their figure, in their order."""
    return [reading for reading in READINGS if kept.get(reading) == reading]


def ahead(kept: Mapping[str, str]) -> str:
    """Return the reading that waits for its figure; nothing once all have met theirs."""
    return next((reading for reading in READINGS if kept.get(reading) != reading), "")


def miss(kept: Mapping[str, str], words: Words) -> str:
    """Return where the figure counts that does not test the reading; nothing where none was pressed."""
    now = ahead(kept)
    if (pressed := kept.get(now)) not in FIGURES:
        return ""
    here, there = (words(f"experiments.stop_{stop}") for stop in (now, pressed))
    return words("experiments.none" if pressed == LAST else "experiments.elsewhere", here=here, there=there)


def show(kept: Mapping[str, str], found: Mapping[str, Figure], words: Words) -> str:
    """Return the way of the fuel as a picture, what was tested on it, and the reading that waits."""
    now = ahead(kept)
    pressed = kept.get(now) if now else None
    stops = [
        (
            words(f"experiments.stop_{stop}"),
            found[stop].short if stop in solved(kept) else "?" if stop == LAST and not now else "",
            words(f"experiments.unit_{stop}"),
            stop == (now or LAST),
        )
        for stop in (*READINGS, LAST)
    ]
    return render(
        "activities/experiments/fuel.html", stops=stops, now=now, pressed=pressed if pressed in FIGURES else "",
        miss=miss(kept, words), tested=[(reading, found[reading]) for reading in solved(kept)],
        options=[(words(f"experiments.figure_{each}"), each) for each in FIGURES], words=words,
    )  # fmt: skip
