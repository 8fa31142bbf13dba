"""Deaths by a definition: the sentence that writes it out, bars with range lines, and the table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from dispute.activities.deaths.rules import Counts, Definition
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words, number
from dispute.evidence.deaths import KINDS, Estimate, peak
from dispute.words.template import render
from dispute.words.texts import Words, section

TEMPLATE = "activities/deaths/view.html"


def dataset(rows: Sequence[Any], words: Words) -> str:
    """Return the name of the data set that rows of ``deaths.csv`` come from, with its release."""
    return words("deaths.short", version=rows[0].version)


def options(counts: Counts, words: Words, *, all_countries: bool) -> list[tuple[str, str]]:
    """Return words and value of each country that can be chosen."""
    ours = dataset(counts.deaths, words)
    places = [counts.country, *(counts.later if all_countries else ())]
    return [(words("deaths.each_year", place=words.named(place), dataset=ours), place) for place in places]


def fold(
    kinds: tuple[str, Collection[str]],
    count: tuple[str, Sequence[tuple[str, str]]],
    ticks: tuple[str, str],
    html: str,
    others: Sequence[Any],
    words: Words,
) -> str:
    """Return every other way to look, folded: kinds of violence to press, countries to choose from once there are
    some, ticks for low and high and for rates, the view, and notes on the ``others``.

    ``kinds`` is what the names of their buttons begin with, and the kinds that count; ``count`` is the field's name
    with its options; ``ticks`` are the names for ranges and for rates.
    """
    notes = [f"{words.named(row.dataset)}: {words.of(row, 'note')}" for row in others if words.of(row, "note")]
    offered = [(words(f"deaths.{kind.replace('-', '_')}"), f"{kinds[0]}={kind}", kind in kinds[1]) for kind in KINDS]
    return render(
        TEMPLATE, part="fold", kinds=offered, name=count[0], options=count[1], ranges=ticks[0], rate=ticks[1],
        shown=Markup(html), notes=notes, words=words,
    )  # fmt: skip


def kinds_in_words(kinds: Collection[str], words: Words) -> str:
    """Return kinds of violence in plain words, as one list."""
    return words.listed([words(f"deaths.{kind.replace('-', '_')}") for kind in KINDS if kind in kinds])


def sentence(counts: Mapping[int, Estimate], what: Definition, words: Words) -> str:
    """Return the definition written out, and the highest year under it."""
    year = peak(counts)
    said = [
        words(
            "deaths.counted",
            place=words.named(what.place),
            kinds=words("deaths.all_kinds") if {*KINDS} <= {*what.kinds} else kinds_in_words(what.kinds, words),
            dataset=what.dataset,
            rate=words("deaths.rate") if what.rate else "",
            first=min(counts),
            last=max(counts),
        ),
        words("deaths.highest", year=year, estimate=in_words(counts[year], words, ranges=what.ranges)),
        *([] if what.ranges else [words("deaths.best_only")]),
    ]
    return " ".join(said)


def show(counts: Mapping[int, Estimate], what: Definition, words: Words) -> str:
    """Return sentence, figure and table of a series."""
    said = sentence(counts, what, words)
    drawn = [_bar(str(year), e, what.ranges, words) for year, e in counts.items()]
    title = words("deaths.figure", place=words.named(what.place), first=min(counts), last=max(counts))
    return render(
        TEMPLATE, part="series", sentence=said, what=what, words=words, number=number, counts=counts,
        figure=Markup(columns.figure(drawn, title, words)),
    )  # fmt: skip


def two_bars(counted: Estimate, other: float, row: Any, what: Definition, words: Words) -> list[Bar]:
    """Return our bar with its range, and another data set's as an outline, each under its number."""
    ours = replace(_bar(what.dataset, counted, what.ranges, words), above=(number(counted.best, words),))
    theirs = number(other, words)
    return [ours, Bar(short(row, words), other, chosen=False, above=(theirs,), title=theirs)]


def short(row: Any, words: Words) -> str:
    """Return another data set's name without what follows a comma."""
    return words.named(row.dataset).split(",")[0]


def who(row: Any, words: Words) -> str:
    """Return another data set's name as a part of a sentence, with its article where it has one."""
    name = short(row, Words())
    key = name.lower().replace(" ", "_")
    return words(f"deaths.who_{key}") if f"who_{key}" in section("deaths") else short(row, words)


def _bar(label: str, counted: Estimate, ranges: bool, words: Words) -> Bar:
    low, high = (counted.low, counted.high) if ranges else (None, None)
    return Bar(
        label, counted.best, low, high, title=words.typeset(f"{label}: {in_words(counted, words, ranges=ranges)}")
    )
