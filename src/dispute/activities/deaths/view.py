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
from dispute.words.texts import Words

TEMPLATE = "activities/deaths/view.html"


def dataset(rows: Sequence[Any], words: Words) -> str:
    """Return the name of the data set that rows of ``deaths.csv`` come from, with its release."""
    return words("deaths.short", version=rows[0].version)


def options(counts: Counts, words: Words, *, all_countries: bool) -> list[tuple[str, str]]:
    """Return words and value of each count that can be chosen: countries, and single years by two data sets."""
    ours = dataset(counts.deaths, words)
    years = [
        (words("deaths.one_year", place=words.named(row.country), year=row.period_lo.year, dataset=ours,
               other=words.named(row.dataset)),
         row.compare_id)
        for row in counts.others
    ]  # fmt: skip
    places = [counts.country, *(counts.later if all_countries else ())]
    first, *rest = [(words("deaths.each_year", place=words.named(place), dataset=ours), place) for place in places]
    return [first, *years, *rest]


def fold(
    count: tuple[str, Sequence[tuple[str, str]]], ranges: str, rate: str, html: str, words: Words,
) -> str:  # fmt: skip
    """Return every other way to look, folded: counts to choose from, ticks for low and high and for rates, the view.

    ``count`` is the field's name with its options; ``ranges`` and ``rate`` are names.
    """
    name, options = count
    return render(
        TEMPLATE, part="fold", name=name, options=options, ranges=ranges, rate=rate, shown=Markup(html), words=words
    )


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


def finding(counts: Counts, words: Words) -> str:
    """Return both figures of the year that the learner was asked about, with their makers."""
    row = counts.others[0]
    what = Definition(row.country, KINDS, False, True, dataset(counts.deaths, words), ())
    ours = counts.series(row.country, KINDS)[row.period_lo.year]
    return two_sentence(ours, counts.figure(row, rate=False), row, what, words)


def two_sentence(counted: Estimate, other: float, row: Any, what: Definition, words: Words) -> str:
    """Return both figures of one year with their makers."""
    return words(
        "deaths.two",
        place=words.named(what.place),
        year=row.period_lo.year,
        one=what.dataset,
        other=words.named(row.dataset),
        a=in_words(counted, words, ranges=what.ranges),
        b=number(other, words),
        rate=words("deaths.rate") if what.rate else "",
    )


def two(counted: Estimate, other: float, row: Any, what: Definition, words: Words) -> str:
    """Return one year by two data sets: sentence, what the other one counts, two bars, and both rules in a table.

    Parameters
    ----------
    other
        The other data set's figure, as a rate where ``what`` asks for one.
    row
        The other data set's row of ``deaths_compare.csv``.
    """
    said = two_sentence(counted, other, row, what, words)
    drawn = two_bars(counted, other, row, what, words)
    title = words("deaths.figure_two", place=words.named(what.place), year=row.period_lo.year)
    return render(
        TEMPLATE, part="two", sentence=said, row=row, what=what, words=words, other=number(other, words),
        figure=Markup(columns.figure(drawn, title, words)), counted=in_words(counted, words, ranges=what.ranges),
        kinds=kinds_in_words(what.kinds, words), rule=other_rule(row, words),
    )  # fmt: skip


def two_bars(counted: Estimate, other: float, row: Any, what: Definition, words: Words) -> list[Bar]:
    """Return our bar with its range, and another data set's as an outline, each under its number."""
    ours = replace(_bar(what.dataset, counted, what.ranges, words), above=(number(counted.best, words),))
    theirs = number(other, words)
    return [ours, Bar(short(row, words), other, chosen=False, above=(theirs,), title=theirs)]


def short(row: Any, words: Words) -> str:
    """Return another data set's name without what follows a comma."""
    return words.named(row.dataset).split(",")[0]


def other_rule(row: Any, words: Words) -> str:
    """Return what another data set counts, with its name and release: a gap is no error as long as rules differ."""
    return words(
        "deaths.other_rule", definition=words.of(row, "definition"), vintage=words.named(row.vintage),
        dataset=short(row, words),
    )  # fmt: skip


def _bar(label: str, counted: Estimate, ranges: bool, words: Words) -> Bar:
    low, high = (counted.low, counted.high) if ranges else (None, None)
    return Bar(
        label, counted.best, low, high, title=words.typeset(f"{label}: {in_words(counted, words, ranges=ranges)}")
    )
