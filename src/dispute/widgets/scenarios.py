"""If-then cards: one dropdown for each, with the single fact that would make it more likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.progress import Progress
from dispute.model.scenarios import Card, Fact
from dispute.texts import Words
from dispute.views import scenarios as view
from dispute.views.quiz import LETTERS
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

#: Under which the learner's facts are kept.
NAME = "scenarios"


def chosen(cards: Sequence[Card], progress: Progress) -> list[tuple[Card, Fact]]:
    """Return each card with its kept fact; a fact that no longer exists is left out."""
    entries = progress.forms.get(NAME, {})
    return [(card, fact) for card in cards if (fact := card.fact(entries.get(card.id)))]


def scenarios(cards: Sequence[Card], store: Store, words: Words) -> Panel:
    """Return the cards with their menus. Nothing is marked: each fact gets what it could and could not show."""
    menus, controls = {}, []
    for n, card in enumerate(cards, start=1):
        options = [(f"{letter}. {fact.text}", fact.id) for letter, fact in zip(LETTERS, card.facts, strict=False)]
        menus[card.id] = dropdown(words("scenarios.choose", title=card.title), options, words)
        controls += [w.HTML(view.card(n, card, words)), menus[card.id]]
    panel = Panel(words, words("scenarios.title"), view.task(words))
    panel.extend_twin("\n".join(view.card(n, card, words) for n, card in enumerate(cards, start=1)), words)

    def submit() -> None:
        entries = {key: menu.value for key, menu in menus.items() if menu.value}
        if len(entries) < len(cards):
            panel.ask_for(words("scenarios.left", n=len(cards) - len(entries)))
            return
        keep(entries)

    def draw(_: Mapping[str, str]) -> None:
        found = chosen(cards, store.progress)
        if len(found) < len(cards):
            return
        for card, fact in found:
            menus[card.id].value = fact.id
        panel.show(view.kept(found, words), words("scenarios.kept"))

    panel.place(submission(controls, words("scenarios.keep"), submit))
    keep = store.form(NAME, panel.safe(draw))
    return panel
