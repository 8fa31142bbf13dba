"""Three traps of counting, once the learner has said what is behind a number that stands still."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.counting import Rule
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import counting as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def traps(
    displaced: Mapping[int, Any], coups: Sequence[Any], rules: Sequence[Rule], forces: Sequence[Any], force: str,
    source_ids: Sequence[str], question: Item, store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return the traps behind a menu, closed until the question is answered.

    Parameters
    ----------
    displaced
        Rows of ``displacement.csv`` by year.
    coups, rules
        Rows of ``timeline.csv`` and the rules to count them by.
    forces, force
        Rows of ``forces.csv`` and the name of the force that has a ceiling.
    """
    shown = {
        "still": lambda: (view.still(displaced, words), view.still_sentence(displaced, words)),
        "coups": lambda: (view.coups(coups, rules, words), view.coups_sentence(coups, rules, words)),
        "ceiling": lambda: (view.ceiling(forces, force, words), view.ceiling_sentence(forces, force, words)),
    }

    def content() -> list[w.Widget]:
        trap = w.Dropdown(
            options=[(words(f"counting.{key}"), key) for key in shown], description=words("counting.trap")
        )
        inner = Panel(words, words("counting.title"), "", [trap])
        inner.follow(lambda trap: shown[trap](), trap=trap)
        return [inner]

    return reveal(question, store, words, words("counting.title"), view.task(source_ids, words), content)
