"""Three questions from earlier lessons, chosen by the design's plan and by what this learner missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.progress import Answer, Progress
from dispute.model.quiz import Item
from dispute.model.retrieval import SIZE, choose
from dispute.texts import Words
from dispute.views.quiz import question as question_view
from dispute.widgets.panel import Panel
from dispute.widgets.quiz import question
from dispute.widgets.store import Store


def warm_up(planned: Sequence[Item], earlier: Mapping[str, Item], store: Store, words: Words) -> Panel:
    """Return the warm-up. The stored twin shows the design's plan, never what a learner missed."""
    box = w.VBox()
    plan = choose(planned, {}, Progress())
    task = words("warm_up.task") if len(plan) <= SIZE else words("warm_up.task_more", n=len(plan))
    panel = Panel(words, words("warm_up.title"), f"<p>{task}</p>", [box])
    panel.extend_twin("\n".join(question_view(item, words) for item in plan), words)
    shown: dict[str, Answer | None] = {}

    def draw(progress: Progress) -> None:
        nonlocal shown
        if any(progress.answers.get(key) != given for key, given in shown.items()):
            return  # begun: the questions stay as they are
        items = choose(planned, earlier, progress)
        if [item.id for item in items] != list(shown):
            # A missed question comes back without the old answer: this is practice from memory.
            shown = {item.id: progress.answers.get(item.id) for item in items}
            box.children = [
                question(item, store, words, afresh=item.id in earlier, number=n)
                for n, item in enumerate(items, start=1)
            ]

    store.draw_with(panel.safe(draw))
    return panel
