"""If-then cards, and what the fact chosen for each could show."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.scenarios.rules import Card, Fact
from dispute.evidence.dates import DateRange
from dispute.questions.fields import LETTERS
from dispute.questions.view import notice as notice
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/scenarios/view.html"


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def card(n: int, card: Card, words: Words, chosen: str = "") -> str:
    """Return one card: the if, its then, what is known so far, and the facts to choose from."""
    known = [
        (f"{row.label_en} ({in_words(DateRange(row.date_lo, row.date_hi), words, year=True)}).", row.source_ids)
        for row in card.rows
    ]
    facts = [(f"{letter}. {fact.text}", fact.id) for letter, fact in zip(LETTERS, card.facts, strict=False)]
    return render(
        TEMPLATE, part="card", n=n, card=card, known=known, facts=facts, chosen=chosen,
        words=words,
    )  # fmt: skip


def keep(words: Words) -> str:
    return render(TEMPLATE, part="keep", words=words)


def kept(chosen: Sequence[tuple[Card, Fact]], words: Words) -> str:
    """Return what each chosen fact could and could not show. None is marked right or wrong."""
    return render(TEMPLATE, part="kept", chosen=chosen, words=words)


def sentences(chosen: Sequence[tuple[Card, Fact]]) -> list[str]:
    """Return card and chosen fact, one sentence each."""
    return [f"{card.title}: {fact.text}" for card, fact in chosen]
