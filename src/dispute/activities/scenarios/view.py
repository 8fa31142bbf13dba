"""If-then cards, and what the fact chosen for each could show."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.scenarios.rules import Card, Fact
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/scenarios/view.html"


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def card(n: int, card: Card, words: Words, chosen: str | None = None) -> str:
    """Return one card: the if, its then, the facts to press, what the pressed one could show, and what is known."""
    known = [
        (
            f"{words.of(row, 'label')} ({in_words(DateRange(row.date_lo, row.date_hi), words, year=True)}).",
            row.source_ids,
        )
        for row in card.rows
    ]
    facts, fact = [(fact.text, fact.id) for fact in card.facts], card.fact(chosen)
    return render(
        TEMPLATE, part="card", n=n, card=card, known=known, facts=facts, chosen=chosen, words=words,
        shows=fact.shows if fact else "",
    )  # fmt: skip


def kept(words: Words) -> str:
    """Return that all cards have a fact. None is marked right or wrong."""
    return render(TEMPLATE, part="kept", words=words)


def sentences(chosen: Sequence[tuple[Card, Fact]]) -> list[str]:
    """Return card and chosen fact, one sentence each."""
    return [f"{card.title}: {fact.text}" for card, fact in chosen]
