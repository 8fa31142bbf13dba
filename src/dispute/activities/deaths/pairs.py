"""Two counts of one year side by side, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.deaths import view
from dispute.activities.deaths.rules import Counts, Definition, Pair, Said
from dispute.charts import columns
from dispute.charts.columns import Bar, in_words, number
from dispute.evidence.deaths import KINDS
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/deaths/pairs.html"
#: Pictures of two bars need less room than a series.
HEIGHT = 150


def of(counts: Counts, most: int) -> list[Pair]:
    """Return the first pairs."""
    return [Pair(row, counts.series(row.country, KINDS)[row.period_lo.year]) for row in counts.others[:most]]


def sentence(pair: Pair, words: Words) -> str:
    """Return both numbers of a year, and which one is higher."""
    return words(
        f"deaths.pair_{pair.way}", year=pair.year, other=view.who(pair.row, words),
        b=number(pair.row.value, words), a=in_words(pair.ours, words),
    )  # fmt: skip


def show(pairs: Sequence[Pair], counts: Counts, more: str, reasons: Sequence[Said], words: Words) -> str:
    """Return the pairs side by side on one scale, and the button ``more`` for a pair that is still to come.

    ``reasons`` are what those who count say of the gap of the first pair.
    """
    dataset = view.dataset(counts.deaths, words)
    top = columns.top_of([value for pair in pairs for value in (pair.row.value, pair.ours.high)])
    shown = []
    for pair in pairs:
        what = Definition(pair.row.country, KINDS, False, True, dataset, ())
        bars = view.two_bars(pair.ours, pair.row.value, pair.row, what, words)
        title = words("deaths.figure_pair", place=words.named(pair.row.country), year=pair.year)
        figure = Markup(columns.figure(bars, title, words, top=top, height=HEIGHT))
        shown.append({"pair": pair, "figure": figure, "said": sentence(pair, words), "rule": rule(pair, words)})
    waiting = [row.period_lo.year for row in counts.others[len(pairs) :]]
    return render(
        TEMPLATE, pairs=shown, more=more, next=words("deaths.next", year=waiting[0]) if waiting else "",
        ours=counts.source_ids(), reasons=reasons, words=words,
    )  # fmt: skip


def attackers(rows: Iterable[Any], row: Any, words: Words) -> str:
    """Return who attacked civilians in one year as bars, beside another data set's number of that year as an outline.

    Parameters
    ----------
    rows
        Rows of ``deaths.csv``, in people; those of attacks on civilians tell who made them.
    row
        A row of ``deaths_compare.csv``, in people: it gives country and year.
    """
    where = row.country, row.period_lo.year
    [civilians] = (each for each in rows if (each.country, each.year) == where and each.by_groups is not None)
    own = number(civilians.by_own_government, words)
    place, year = words.named(civilians.country), civilians.year
    named = (
        (words("deaths.by_governments", place=place, n=own), civilians.by_governments),
        (words("deaths.by_groups"), civilians.by_groups),
        (words("deaths.by_all"), civilians.best),
    )
    bars = [
        Bar(label, n, above=(number(n, words),), title=words.typeset(f"{label}: {number(n, words)}"))
        for label, n in named
    ]
    theirs = number(row.value, words)
    bars.append(Bar(view.short(row, words), row.value, chosen=False, above=(theirs,), title=theirs))
    return columns.figure(bars, words("deaths.figure_by", place=place, year=year), words, height=HEIGHT)


def rule(pair: Pair, words: Words) -> str:
    """Return what the other data set counts, in the middle of a sentence."""
    definition = words.of(pair.row, "definition")
    return words(
        "deaths.rule_theirs", dataset=view.short(pair.row, words), vintage=words.named(pair.row.vintage),
        maker=words.named(pair.row.compiled_by),
        definition=definition[:1].lower() + definition[1:],
    )  # fmt: skip
