"""What a test was counted from: one picture for each country or kind of violence, with the bet marked."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from dispute.activities.headlines.rules import of
from dispute.activities.headlines.view import change, dated
from dispute.activities.rivals.rules import growth
from dispute.activities.rivals.table import Series, Table
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words, number
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rivals/charts.html"


def name(place: str, key: str, words: Words) -> str:
    """Return the name of a country, or of a kind of violence."""
    return words.named(key) if place == "countries" else words(f"deaths.{key.replace('-', '_')}")


def changed(place: str, key: str, table: Table, words: Words) -> str:
    """Return a change as its test weighs it: of a country as a ratio, of a kind with its part of the rise."""
    by = table.counts(place)[key]
    if place == "countries":
        return change(of(by, *table.window).ratio, words)
    value, whole = growth(by, *table.window).best, sum(each.best for each in table.grown(place).values())
    return words("rivals.part", n=f"+{number(value, words)}", percent=round(100 * value / whole))


def mark(place: str, key: str, bet: str, table: Table, words: Words) -> str:
    """Return what was bet on one picture; nothing on those that the bet leaves out."""
    if place == "kinds":
        return words("rivals.mark_largest") if key == bet else ""
    return "" if key == next(iter(table.countries)) else words(f"rivals.mark_{bet}")


def panel(place: str, key: str, bet: str, top: float, table: Table, words: Words) -> dict[str, Any]:
    """Return one picture with its name, its change and the bet."""
    by, (first, last) = table.counts(place)[key], table.window
    drawn = [
        Bar(
            str(year), e.best, e.low, e.high, chosen=first <= year <= last,
            title=words.typeset(f"{year}: {in_words(e, words)}"),
        )
        for year, e in by.items()
    ]  # fmt: skip
    title = words("rivals.figure", place=name(place, key, words), first=min(by), last=max(by))
    return {
        "name": name(place, key, words),
        "change": changed(place, key, table, words),
        "mark": mark(place, key, bet, table, words) if bet else "",
        "figure": Markup(columns.figure(drawn, title, words, top=top, height=120)),
    }


def show(place: str, bet: str, table: Table, words: Words) -> str:
    """Return all pictures of a place on one scale, the exits where they matter, and one table; no bet marks none."""
    counts = table.counts(place)
    top = columns.top_of([estimate.high for by in counts.values() for estimate in by.values()])
    return render(
        TEMPLATE, panels=[panel(place, key, bet, top, table, words) for key in counts], words=words,
        events=dated(table.events, words) if place == "countries" else [], rows=_rows(counts, words),
        heads=[name(place, key, words) for key in counts],
    )  # fmt: skip


def _rows(counts: Series, words: Words) -> list[tuple[int, list[str]]]:
    years = next(iter(counts.values()))
    return [(year, [in_words(by[year], words) for by in counts.values()]) for year in years]
