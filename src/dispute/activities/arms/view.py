"""Suppliers of arms by period: shares of a volume, with what the periods have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from dispute.activities.arms import rules
from dispute.charts.bars import Bar, bars
from dispute.charts.columns import number
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/arms/view.html"
#: A supplier with less in every period has no bar and stands in the table alone.
LEAST = 10


def period(years: rules.Period, words: Words) -> str:
    """Return a period in words: ``2013–2017``."""
    return words("arms.period", first=years[0], last=years[1])


def task(rows: Sequence[Any], words: Words) -> str:
    """Return what the register counts, with its source and no share."""
    sources = list(dict.fromkeys(row.source_id for row in rows))
    day = words.day(rows[0].register_date, year=True)
    return render(TEMPLATE, part="task", day=day, sources=sources, words=words)


def countries(name: str, options: Sequence[tuple[str, str]], words: Words) -> str:
    """Return the countries to choose from; at rest, the first one."""
    return render(TEMPLATE, part="countries", name=name, options=options, words=words)


def sentence(rows: Sequence[Any], country: str, words: Words) -> str:
    """Return the largest supplier and the whole volume of each period."""
    spans = rules.periods(rows)
    firsts = [(rules.first(rows, country, span), period(span, words)) for span in spans]
    return words(
        "arms.sentence",
        country=words.named(country),
        firsts=words.listed(
            [
                words("arms.first", supplier=words.named(row.supplier), period=span, share=row.share_pct)
                for row, span in firsts
            ]
        ),
        volumes=words.listed(
            [
                words(
                    "arms.volume", period=period(span, words), volume=number(rules.volume(rows, country, span), words)
                )
                for span in spans
            ]
        ),
    )


def show(rows: Sequence[Any], country: str, words: Words) -> str:
    """Return the sentence, shares by supplier and period, and the years that two periods share."""
    spans = rules.periods(rows)
    shares = rules.shares(rows, country)
    names = {who: words.named(who) for who in shares}
    names |= {"unknown": words("arms.unknown"), "all others": words("arms.others")}
    overlaps = [
        words(
            "arms.overlap", one=period(one, words), other=period(other, words),
            years=words.listed([str(year) for year in rules.shared_years(one, other)]),
        )
        for one, other in pairwise(spans) if rules.shared_years(one, other)
    ]  # fmt: skip
    notes = [
        f"{words.named(row.supplier)}: {words.of(row, 'note')}" for row in rows
        if row.country == country and words.of(row, "note") and row.supplier != "all others"
    ]  # fmt: skip
    return render(
        TEMPLATE,
        part="shares",
        sentence=sentence(rows, country, words),
        words=words,
        country=words.named(country),
        spans=spans,
        shares=shares,
        period=period,
        names=names,
        overlaps=overlaps,
        notes=notes,
        pictures=[(span, Markup(figure(shares, country, span, names, words))) for span in spans],
        sources=list(dict.fromkeys(row.source_id for row in rows)),
    )


def figure(
    shares: Mapping[str, Mapping[rules.Period, int]], country: str, span: rules.Period, names: Mapping[str, str],
    words: Words,
) -> str:  # fmt: skip
    """Return the shares of one period as bars, the largest named supplier first; small ones stand in the table."""
    large = {who for who, by in shares.items() if max(by.values()) >= LEAST and who not in rules.NOBODY}
    found = sorted((-by[span], who) for who, by in shares.items() if who in large and span in by)
    rows = [Bar(names.get(who, who), words("arms.share", share=-share), -share / 100) for share, who in found]
    title = words("arms.figure", country=words.named(country), period=period(span, words))
    return bars(title, rows, f"arms-{country.replace(' ', '-')}-{span[0]}")
