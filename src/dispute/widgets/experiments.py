"""Two natural experiments, closed until the learner has said what to expect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.experiments import Experiment
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import experiments as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def side_by_side(
    tests: Sequence[Experiment], others: Sequence[Any], limits: Mapping[str, Any], question: Item, store: Store,
    words: Words,
) -> Panel:  # fmt: skip
    """Return both events, closed until the question is answered with a prediction."""

    def content() -> list[w.Widget]:
        return [w.HTML(view.show(tests, others, limits, words))]

    return reveal(question, store, words, words("experiments.title"), view.task(tests, words), content)
