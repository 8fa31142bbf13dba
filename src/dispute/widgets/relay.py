"""The relay line-up: a reading for each card first, then what the cards have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.relay import Reading, Relay, open_cards
from dispute.texts import Words
from dispute.views import relay as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

NAME = "relay"


def line_up(relays: Sequence[Relay], store: Store, words: Words) -> Panel:
    """Return the cards, each with a dropdown; the common origin shows once every card is sorted."""
    options = [(view.reading(r, words), str(r)) for r in Reading]
    cards = [view.card(n, one, words) for n, one in enumerate(relays, start=1)]
    boxes = {
        one.id: dropdown(words("relay.ask", n=n), options, words) for n, one in enumerate(relays, start=1)
    }  # fmt: skip
    panel = Panel(words, words("relay.title"), view.task(words))
    panel.extend_twin("\n".join(cards), words)

    def commit() -> None:
        chosen = {key: box.value for key, box in boxes.items() if box.value}
        if left := open_cards(relays, chosen):
            panel.ask_for(words("relay.incomplete", left=words.listed(list(map(str, left)))))
            return
        keep(chosen)

    def draw(entries: Mapping[str, str]) -> None:
        known = {value for _, value in options}
        for key, box in boxes.items():
            box.value = entries.get(key) if entries.get(key) in known else ""
        if open_cards(relays, entries):  # work of another version of the cards
            panel.show("")
            return
        panel.show(view.result(relays, entries, words), view.speech(relays, entries, words))

    fields = [part for html, box in zip(cards, boxes.values(), strict=True) for part in (w.HTML(html), box)]
    panel.place(submission(fields, words("relay.check"), commit))
    keep = store.form(NAME, panel.safe(draw))
    return panel
