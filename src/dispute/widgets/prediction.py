"""Commit, then reveal: an activity stays closed until the learner has said what they expect, and why."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as w

from dispute.model.progress import Prediction, Progress
from dispute.model.quiz import Item
from dispute.questions.fields import labels
from dispute.texts import Words
from dispute.views import prediction as view
from dispute.widgets.panel import Panel, dropdown
from dispute.hosts.store import Store
from dispute.widgets.submit import submission

#: A reason shorter than this is a slip of the keyboard.
SHORTEST_REASON = 3


def reveal(
    question: Item, store: Store, words: Words, title: str, task: str = "", content: Callable[[], list[w.Widget]] = list
) -> Panel:
    """Return a panel that asks for a prediction and a reason, then shows the content.

    Parameters
    ----------
    question
        The prediction's question; its options carry no key.
    task
        HTML about the activity behind the prediction; it is readable from the start.
    content
        Makes the widgets to reveal. It is called once, after the prediction, so nothing of the
        result exists before.
    """
    choice = dropdown(words("predict.prompt"), labels(question), words)
    reason = w.Text(description=words("predict.reason"))
    asked = view.question(question, words, hides=content is not list)
    panel = Panel(words, title, task)
    # The twin shows the question too: it is part of the untouched state.
    panel.extend_twin(asked, words)

    def submit() -> None:
        if not choice.value or len(reason.value.strip()) < SHORTEST_REASON:
            panel.ask_for(words("predict.incomplete"))
            return
        store.progress = store.progress.with_prediction(question.id, choice.value, reason.value, question.option_ids)
        panel.focus(".yours")

    shown: Prediction | None = None

    def draw(progress: Progress) -> None:
        nonlocal shown
        prediction = progress.predictions.get(question.id)
        if prediction is None or prediction.choice not in question.option_ids or prediction == shown:
            return
        if shown is None:
            commit.layout.display = "none"
            # The prediction stands above the result, so that both are seen together.
            panel.children = [panel.head, commit, panel.view, *panel.made(content), panel.status]
        shown = prediction  # an earlier one can come back later, with a code
        panel.show(view.commitment(question, prediction, words), words("predict.locked_in"))

    commit = submission([w.HTML(asked), choice, reason], words("predict.commit"), submit)
    panel.place(commit)
    store.draw_with(panel.safe(draw))
    return panel
