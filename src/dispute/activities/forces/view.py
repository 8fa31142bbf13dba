"""Who was there: forces with start and end, the figures of one year by what they count, and the exits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dispute.charts.columns import number
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/forces/view.html"


def task(here: Sequence[Any], elsewhere: Sequence[Any], words: Words) -> str:
    """Return each force with start and end, without a number of people.

    Parameters
    ----------
    here, elsewhere
        One row of ``forces.csv`` for each force in Mali or the whole Sahel, and in neighbouring states.
    """
    lists = [
        (title, [(_listed(row, words), row.source_ids) for row in rows])
        for title, rows in ((words("forces.in_mali"), here), (words("forces.elsewhere"), elsewhere))
    ]
    return render(TEMPLATE, part="task", lists=lists, words=words)


def _listed(row: Any, words: Words) -> str:
    return words(
        "forces.listed", force=name(row, words),
        start=moment(row.start, words) if row.start else words("forces.open_start"),
        end=moment(row.end, words) if row.end else words("forces.open_end"),
    )  # fmt: skip


def name(row: Any, words: Words) -> str:
    """Return the force, with its country unless the name says it."""
    if row.country in row.force_en:
        return row.force_en
    return words("forces.named", force=row.force_en, where=row.country)


def moment(text: str, words: Words) -> str:
    """Return a day, month or year such as ``2021-12`` in words."""
    year, *rest = (int(part) for part in text.split("-"))
    if len(rest) == 2:
        return words.day(date(year, *rest), year=True)
    return words.month(date(year, rest[0], 1)) if rest else str(year)


def people(row: Any, words: Words) -> str:
    """Return a figure: ``4,406``, ``at most 2,500``, ``20,000 or more``, ``4,200 to 4,500``."""
    lo, hi = (None if value is None else number(value, words) for value in (row.strength_lo, row.strength_hi))
    if lo is None:
        return words("forces.at_most", hi=hi)
    if hi is None:
        return words("forces.at_least", lo=lo)
    return lo if lo == hi else words("forces.up_to", lo=lo, hi=hi)


def handle(name: str, years: Sequence[int], words: Words) -> str:
    """Return the handle that chooses a year; at rest, the first one."""
    return render(TEMPLATE, part="handle", name=name, years=years, words=words)


def sentence(groups: Mapping[str, Sequence[Any]], year: int, words: Words) -> str:
    """Return how many figures a year has, and how many different things they count."""
    n = sum(map(len, groups.values()))
    return words("forces.found" if len(groups) > 1 else "forces.found_one", year=year, n=n, kinds=len(groups))


def show(groups: Mapping[str, Sequence[Any]], year: int, words: Words) -> str:
    """Return the figures of one year, one table for each thing that is counted."""
    tables = [
        (
            words(f"forces.counts_{counts.replace(' ', '_').lower()}"),
            [(row, name(row, words), people(row, words)) for row in rows],
        )
        for counts, rows in groups.items()
    ]
    return render(TEMPLATE, part="year", tables=tables, sentence=sentence(groups, year, words), words=words)


def exits(left: Sequence[Any], joined: Sequence[Any], words: Words) -> str:
    """Return events (rows of ``timeline.csv``) in two tables: who left, and who joined what or came."""
    tables = [
        (title, [(row, in_words(DateRange(row.date_lo, row.date_hi), words, year=True)) for row in rows])
        for title, rows in ((words("forces.exits_left"), left), (words("forces.exits_joined"), joined))
    ]
    return render(TEMPLATE, part="exits", tables=tables, words=words)
