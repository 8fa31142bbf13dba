"""Counts of the dead as cards: the number, the force that is named, who counted, and the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dispute.activities.tolls.rules import Toll
from dispute.charts.columns import number
from dispute.words.template import render
from dispute.words.texts import Words, capital

#: Whose dead nobody has added up over the whole war.
MALIAN = "Malian soldiers"


def figure(row: Any, words: Words) -> str:
    """Return a count as it may be printed: ``19``, ``at least 500``, ``300 to 700``."""
    lo, hi = (None if value is None else number(value, words) for value in (row.value_lo, row.value_hi))
    if hi is None:
        return words("tolls.at_least", lo=lo)
    return hi if lo in (None, hi) else words("tolls.from_to", lo=lo, hi=hi)


def all_sides(rows: Sequence[Any], words: Words) -> str:
    """Return one counter's number of a year with its parts by maker: the whole comes first in ``rows``."""
    whole, *parts = rows
    said = [words("tolls.side", n=figure(row, words), maker=words.of(row, "made_by")) for row in parts]
    return words(
        "tolls.all_sides", year=whole.period_lo.year, counter=words.of(whole, "counted_by"), n=figure(whole, words),
        who=words.named(whole.who_died), parts=words.parts(said),
    )  # fmt: skip


def show(
    tolls: Sequence[Toll],
    totals: Sequence[Any],
    sides: Sequence[Any],
    later: Sequence[Any],
    events: Mapping[str, Any],
    words: Words,
) -> str:
    """Return a card for each force, the totals of those who bore arms, and what the rule of choice leaves out.

    Parameters
    ----------
    sides
        Rows of ``losses.csv``: a counter's whole for one year, then its parts; the one count that names all sides.
    later
        Rows of ``timeline.csv`` from years that the rule does not reach; their counts stand in their own words.
    events
        Rows of ``timeline.csv`` by id, for the month of each count.
    """
    cards = [(toll, figure(toll.count, words), when(events[toll.count.timeline_id], words)) for toll in tolls]
    return render(
        "activities/tolls/view.html", cards=cards, totals=[(row, figure(row, words)) for row in totals], words=words,
        sides=sides, all_sides=all_sides(sides, words), later=later, capital=capital,
        figure=lambda row: figure(row, words),
        years=lambda row: f"{row.period_lo.year}–{row.period_hi.year}",
        until=max(row.period_hi.year for row in totals if row.who_died == MALIAN),
    )  # fmt: skip


def when(event: Any, words: Words) -> str:
    """Return the month of an event, or its first and last one: the day is not what a card is for."""
    first, last = words.month(event.date_lo), words.month(event.date_hi)
    return last if first == last else words.typeset(words("tolls.months", first=first, last=last))
