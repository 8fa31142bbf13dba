"""Three traps of counting, each with its rows: a number that stands still, a count of coups, a ceiling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dispute.activities.counting.rules import Rule, count, standing_still
from dispute.activities.forces.rules import above_ceiling
from dispute.activities.forces.view import people
from dispute.charts.columns import number
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/counting/view.html"
#: What ``forces.csv`` calls the sums that are not people present.
MAP = "planned size of units on a map"


def task(source_ids: Sequence[str], words: Words) -> str:
    """Return what the three traps are about, with sources and without a number."""
    return render(TEMPLATE, part="task", source_ids=source_ids, words=words)


def traps(name: str, options: Sequence[tuple[str, str]], words: Words) -> str:
    """Return the traps to choose from; at rest, the first one."""
    return render(TEMPLATE, part="traps", name=name, options=options, words=words)


def still_sentence(by_year: Mapping[int, Any], words: Words) -> str:
    """Return the number that does not move, its years, and what the row says of it."""
    repeats = standing_still(by_year)
    row = by_year[repeats[-1]]
    years = [year for year in by_year if by_year[year].value == row.value]
    return words(
        "counting.still_sentence", country=words.named(row.country), value=number(row.value, words),
        years=words.listed([str(year) for year in years]), note=words.of(row, "note"),
    )  # fmt: skip


def still(by_year: Mapping[int, Any], words: Words) -> str:
    """Return the sentence and the last years of a series of displaced people, with what was counted anew."""
    last = list(by_year.values())[-6:]
    return render(
        TEMPLATE,
        part="still",
        sentence=still_sentence(by_year, words),
        rows=last,
        number=number,
        words=words,
    )


def rule_in_words(rule: Rule, words: Words) -> str:
    return words(
        "counting.coups_rule",
        where=words.listed([words.named(country) for country in rule.countries]),
        since=rule.since,
    )


def coups_sentence(events: Sequence[Any], rules: Sequence[Rule], words: Words) -> str:
    """Return the answer of each rule to the same question."""
    answers = words.listed([str(count(events, rule)) for rule in rules])
    return words("counting.coups_sentence", n=len(events), rules=len(rules), answers=answers)


def coups(events: Sequence[Any], rules: Sequence[Rule], words: Words) -> str:
    """Return how many coups each rule counts, and the list that all of them count from."""
    return render(
        TEMPLATE, part="coups", sentence=coups_sentence(events, rules, words), words=words,
        answers=[(rule_in_words(rule, words), count(events, rule)) for rule in rules],
        events=[(e, in_words(DateRange(e.date_lo, e.date_hi), words, year=True)) for e in events],
    )  # fmt: skip


def ceiling_sentence(rows: Sequence[Any], force: str, words: Words) -> str:
    """Return in how many years the planned sizes add up to more than was allowed, and the largest such sum."""
    above = above_ceiling(rows, force, MAP)
    row, limit = max(above, key=lambda pair: pair[0].strength_lo)
    return words(
        "counting.ceiling_sentence", n=len(above), years=len(of_kind(rows, force, MAP)), limit=people(limit, words),
        year=row.as_of_lo.year, sum=people(row, words),
    )  # fmt: skip


def ceiling(rows: Sequence[Any], force: str, words: Words) -> str:
    """Return the sentence, then ceilings, people present and planned sizes in three tables that stay apart."""
    tables = [
        (words(f"counting.ceiling_{title}"), of_kind(rows, force, kind))
        for title, kind in (("allowed", "ceiling"), ("present", "uniformed deployed"), ("map", MAP))
    ]
    return render(
        TEMPLATE, part="ceiling", sentence=ceiling_sentence(rows, force, words), words=words, people=people,
        tables=[(title, [(r, when(r, words)) for r in found]) for title, found in tables],
    )  # fmt: skip


def of_kind(rows: Sequence[Any], force: str, counts: str) -> list[Any]:
    """Return the figures of one force that count one thing."""
    return [row for row in rows if (row.force_en, row.counts_what) == (force, counts)]


def when(row: Any, words: Words) -> str:
    """Return the time that a figure of ``forces.csv`` can apply to: by month, or by year where it is whole years."""
    if (row.as_of_lo.month, row.as_of_hi.month) == (1, 12):
        return "–".join(str(year) for year in sorted({row.as_of_lo.year, row.as_of_hi.year}))
    first, last = words.month(row.as_of_lo), words.month(row.as_of_hi)
    return first if first == last else f"{first} – {last}"
