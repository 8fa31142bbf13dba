"""If-then cards: the single fact that would make each more likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.scenarios import view
from dispute.activities.scenarios.rules import Card, Fact
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: Under which the learner's facts are kept.
NAME = "scenarios"


def chosen(cards: Sequence[Card], progress: Progress) -> list[tuple[Card, Fact]]:
    """Return each card with its kept fact; a fact that no longer exists is left out."""
    entries = progress.forms.get(NAME, {})
    return [(card, fact) for card in cards if (fact := card.fact(entries.get(card.id)))]


@dataclass(frozen=True)
class Scenarios:
    """Cards with facts to choose from. Nothing is marked: each fact gets what it could and could not show."""

    cards: Sequence[Card]
    words: Words
    name: str = NAME
    at_once = True

    @property
    def title(self) -> str:
        return self.words("scenarios.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        found = chosen(self.cards, progress)
        kept = {card.id: fact.id for card, fact in found}
        parts = {"task": view.task(self.words)}
        for n, card in enumerate(self.cards, start=1):
            parts[f"card-{n}"] = view.card(n, card, self.words, kept.get(card.id))
        done = len(found) == len(self.cards)
        parts["kept"] = view.kept(self.words) if done else ""
        return Screen(parts, say=told or "", done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep a fact for its card, and tell what it could show; another one takes its place."""
        key, _, chosen = press.button.partition("=")
        card = next((card for card in self.cards if card.id == key), None)
        fact = card.fact(chosen) if card else None
        if fact is None:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), key: chosen}), fact.shows
