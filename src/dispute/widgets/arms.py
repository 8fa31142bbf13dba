"""Arms suppliers by country, once the learner has guessed the largest one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ipywidgets as w

from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import arms as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def suppliers(rows: Sequence[Any], question: Item, store: Store, words: Words) -> Panel:
    """Return shares of deliveries (rows of ``arms.csv``), closed until the question is answered."""

    def content() -> list[w.Widget]:
        countries = list(dict.fromkeys(row.country for row in rows))
        country = w.Dropdown(options=[(name, name) for name in countries], description=words("arms.country"))
        inner = Panel(words, words("arms.title"), "", [country])

        def draw(country: str) -> tuple[str, str]:
            return view.show(rows, country, words), view.sentence(rows, country, words)

        inner.follow(draw, country=country)
        return [inner]

    return reveal(question, store, words, words("arms.title"), view.task(rows, words), content)
