"""The Vienna toolbox: which tools a state has, by situation and by role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ipywidgets as w

from dispute.model.quiz import Item
from dispute.model.treaty import ROLES, situations, tools
from dispute.texts import Words
from dispute.views import treaty as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def toolbox(entries: Sequence[Any], question: Item, store: Store, words: Words) -> Panel:
    """Return the toolbox over the rows of ``treaty.csv``, closed until its question is answered."""

    def content() -> list[w.Widget]:
        situation = dropdown(
            words("treaty.situation"), [(words(f"treaty.{s.replace('-', '_')}"), s) for s in situations(entries)], words
        )
        role = dropdown(words("treaty.role"), [(words(f"treaty.{r}"), r) for r in ROLES], words)
        inner = Panel(words, words("treaty.title"), "", [situation, role])

        def draw(situation: str, role: str) -> tuple[str, str]:
            if not (situation and role):
                return "", ""
            found = tools(entries, situation, role)
            return view.show(found, entries, situation, role, words), view.sentence(found, situation, role, words)

        inner.follow(draw, situation=situation, role=role)
        return [inner]

    return reveal(question, store, words, words("treaty.title"), view.task(entries, words), content)
