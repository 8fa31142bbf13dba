"""If-then cards, and what the fact chosen for each could show."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.dates import DateRange
from dispute.model.scenarios import Card, Fact
from dispute.questions.fields import LETTERS
from dispute.texts import Words
from dispute.views.dates import in_words
from dispute.words.template import render


def task(words: Words) -> str:
    return render("scenarios.html", part="task", words=words)


def card(n: int, card: Card, words: Words) -> str:
    """Return one card: the if, its then, what is known so far, and the facts to choose from."""
    known = [
        (f"{row.label_en} ({in_words(DateRange(row.date_lo, row.date_hi), words, year=True)}).", row.source_ids)
        for row in card.rows
    ]
    return render("scenarios.html", part="card", n=n, card=card, known=known, letters=LETTERS, words=words)


def kept(chosen: Sequence[tuple[Card, Fact]], words: Words) -> str:
    """Return what each chosen fact could and could not show. None is marked right or wrong."""
    return render("scenarios.html", part="kept", chosen=chosen, words=words)


def sentences(chosen: Sequence[tuple[Card, Fact]]) -> list[str]:
    """Return card and chosen fact, one sentence each."""
    return [f"{card.title}: {fact.text}" for card, fact in chosen]
