"""Comparison cases, shown after a guess at the odd one out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import ipywidgets as w

from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import cases as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def comparison(cases: Sequence[Any], question: Item, store: Store, words: Words) -> Panel:
    """Return the table of cases, closed until its question is answered."""

    def content() -> list[w.Widget]:
        return [w.HTML(view.table(cases, words))]

    return reveal(question, store, words, words("cases.title"), view.task(cases, words), content)
