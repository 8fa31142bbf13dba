"""Who was there: one chart by year and owner, and the exits."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from dispute.activities.forces.rules import Bar, together
from dispute.charts.columns import number
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/forces/view.html"
#: Owners as ``forces.csv`` writes them.
OWNERS = ("French", "UN", "European", "Russian")
PARTNERS = ("French", "Russian")
#: In the chart: the height of the largest figure, of a box without a figure, and the room for an owner's name.
HIGHEST, BOX, HEAD = 96, 18, 44
Presence = Mapping[str, Mapping[int, Bar]]


def people(row: Any, words: Words) -> str:
    """Return a figure: ``4,406``, ``at most 2,500``, ``20,000 or more``, ``4,200 to 4,500``."""
    return _range(row.strength_lo, row.strength_hi, words)


def _range(low: int | None, high: int | None, words: Words) -> str:
    lo, hi = (None if value is None else number(value, words) for value in (low, high))
    if lo is None:
        return words("forces.at_most", hi=hi)
    if hi is None:
        return words("forces.at_least", lo=lo)
    return lo if lo == hi else words("forces.up_to", lo=lo, hi=hi)


def bar_in_words(bar: Bar | None, words: Words) -> str:
    """Return what is known of one owner in one year."""
    if bar is None:
        return words("forces.absent")
    if bar.low is None:
        return words("forces.no_figure")
    if bar.open and bar.low != bar.high:
        return words("forces.open", lo=number(bar.low, words), hi=number(bar.high, words))
    return _range(bar.low, None if bar.open else bar.high, words)


def owner(name: str, words: Words) -> str:
    return words(f"forces.owner_{name.lower()}")


def sentence(presence: Presence, year: int, words: Words) -> str:
    """Return who was there in one year, and how many by the figures of the table."""
    said = [
        words("forces.one", who=words(f"forces.short_{name.lower()}"), n=bar_in_words(bars.get(year), words))
        for name, bars in presence.items()
    ]
    return words("forces.in_year", year=year, said=words.parts(said))


def answer(presence: Presence, both: tuple[date, date], words: Words) -> str:
    """Return the years in which all were there, and the months of both partners.

    ``both`` is the first and the last day of both partners.
    """
    came, left = (words.month(day) for day in both)
    said = words(
        "forces.found", years=words.listed([str(year) for year in together(presence)]),
        months=words.typeset(words("forces.months", lo=came, hi=left)),
    )  # fmt: skip
    return f"{said} {wider(presence, words)}".strip()


def wider(presence: Presence, words: Words) -> str:
    """Return where the French figures of those years count people, if not in the same place each year."""
    places: dict[str, list[str]] = {}
    for year in together(presence):
        for place in dict.fromkeys(row.country for row in presence["French"][year].rows):
            places.setdefault(place, []).append(str(year))
    if len(places) < 2:
        return ""
    parts = [words(f"forces.part_{place}", years=words.listed(years)) for place, years in places.items()]
    return words("forces.parts", parts=words.parts(parts))


def ask(presence: Presence, year: int, both: tuple[date, date], words: Words) -> str:
    """Return what there is to find, or that this year is one of those."""
    found = year in together(presence)
    return render(TEMPLATE, part="ask", text=answer(presence, both, words) if found else words("forces.ask"))


def handle(name: str, years: Sequence[int], words: Words) -> str:
    """Return the handle that chooses a year; at rest, the first one."""
    return render(TEMPLATE, part="handle", name=name, years=years, words=words)


def show(presence: Presence, year: int, years: Sequence[int], words: Words) -> str:
    """Return sentence and chart, with one year marked."""
    return render(
        TEMPLATE, part="chart", sentence=sentence(presence, year, words), reading=words("forces.reading"),
        figure=figure(presence, year, years, words),
    )  # fmt: skip


def figure(presence: Presence, year: int, years: Sequence[int], words: Words) -> Markup:
    """Return a band for each owner on one scale: columns up to the low figure, hatched on to the high one."""
    top = max(bar.high or 0 for bars in presence.values() for bar in bars.values()) or 1
    slot = 96 / len(years)
    middle = {y: round(2 + slot * (n + 0.5), 2) for n, y in enumerate(years)}
    bands, base = [], 0
    for name, bars in presence.items():
        drawn = [
            {
                "x": round(middle[y] - slot * 0.35, 2), "middle": middle[y], "chosen": y == year, "open": bar.open,
                "low": round(HIGHEST * (bar.low or 0) / top, 1), "high": round(HIGHEST * (bar.high or 0) / top, 1),
                "known": bar.low is not None, "label": bar_in_words(bar, words) if bar.low is not None else "",
            }
            for y, bar in bars.items()
        ]  # fmt: skip
        height = max([BOX, *(bar["high"] for bar in drawn)])
        base = round(base + HEAD + height, 1)
        bands.append({"owner": name, "title": owner(name, words), "base": base, "head": base - height, "bars": drawn})
    return Markup(render(
        "activities/forces/figure.svg", bands=bands, years=middle, chosen=year, slot=slot, box=BOX, base=base,
        width=round(slot * 0.7, 2), title=words("forces.figure", first=years[0], last=years[-1]),
    ))  # fmt: skip


def figures(presence: Presence, year: int, words: Words) -> str:
    """Return the figures behind one year's bars with their makers, folded."""
    rows = [
        (owner(name, words), row, when(row, words))
        for name, bars in presence.items()
        for row in bars.get(year, Bar(())).rows
    ]
    return render(TEMPLATE, part="figures", year=year, rows=rows, people=people, kind=kind, words=words)


def when(row: Any, words: Words) -> str:
    """Return the month that a figure is of, or its first and last one."""
    first, last = words.month(row.as_of_lo), words.month(row.as_of_hi)
    return last if first == last else words.typeset(words("tolls.months", first=first, last=last))


def kind(row: Any, words: Words) -> str:
    """Return what a figure counts, in plain words."""
    return words(f"forces.counts_{row.counts_what.replace(' ', '_').lower()}")


def exits(left: Sequence[Any], joined: Sequence[Any], bare: Collection[str], words: Words) -> str:
    """Return events (rows of ``timeline.csv``) in two tables: who left, and who joined what or came.

    Those in ``bare`` stand without their summary: it gives the reason of one party, and the tables give no reasons.
    """
    tables = [
        (title, [(row, in_words(DateRange(row.date_lo, row.date_hi), words, year=True)) for row in rows])
        for title, rows in ((words("forces.exits_left"), left), (words("forces.exits_joined"), joined))
    ]
    return render(TEMPLATE, part="exits", tables=tables, bare=bare, words=words)
