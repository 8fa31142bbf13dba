"""Three questions from earlier lessons, chosen by the design's plan and by what this learner missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.model.retrieval import choose
from dispute.texts import Words
from dispute.views.quiz import question as question_view
from dispute.widgets.panel import Panel
from dispute.widgets.quiz import question
from dispute.widgets.store import Store


def warm_up(planned: Sequence[Item], earlier: Mapping[str, Item], store: Store, words: Words) -> Panel:
    """Return the warm-up. The stored twin shows the design's plan, never what a learner missed."""
    box = w.VBox()
    panel = Panel(words, words("warm_up.title"), f"<p>{words('warm_up.task')}</p>", [box])
    plan = choose(planned, {}, Progress())
    panel.extend_twin("\n".join(question_view(item, words) for item in plan), words)
    shown: list[str] = []

    def draw(progress: Progress) -> None:
        nonlocal shown
        if any(key in progress.answers for key in shown):
            return  # begun: the questions stay as they are
        items = choose(planned, earlier, progress)
        if [item.id for item in items] != shown:
            shown = [item.id for item in items]
            box.children = [question(item, store, words) for item in items]

    store.draw_with(draw)
    return panel
