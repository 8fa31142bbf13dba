"""A checkpoint: answer, confidence, a reason for the answer."""

from __future__ import annotations

from dispute.errors import DisputeError
from dispute.model.progress import Progress
from dispute.model.quiz import CONFIDENCE, Item, grade
from dispute.texts import Words
from dispute.views import quiz as view
from dispute.widgets.inputs import answer_input
from dispute.widgets.panel import Panel, button, dropdown
from dispute.widgets.store import Store


def question(item: Item, store: Store, words: Words) -> Panel:
    """Return a question that keeps its answers in the store and explains each of them."""
    answer = answer_input(item, words)
    sure = dropdown(
        words("quiz.confidence"), [(words(f"quiz.{level.replace(' ', '_')}"), level) for level in CONFIDENCE], words
    )
    check = button(words("quiz.check"))
    title = words("quiz.question", id=item.id)
    panel = Panel(words, title, view.question(item, words), [*answer.controls, sure, check])

    def submit(_) -> None:
        choice = answer.read()
        if choice is None or sure.value is None:
            panel.ask_for(words("quiz.incomplete"))
            return
        try:
            grade(item, choice)
        except DisputeError as problem:  # not a number, or one statement in two places
            panel.ask_for(str(problem))
            return
        store.progress = store.progress.with_answer(item.id, choice, sure.value)

    shown = None

    def draw(progress: Progress) -> None:
        nonlocal shown
        given = progress.answers.get(item.id)
        if given is None or given == shown:
            return
        shown = given
        answer.write(given.choice)
        sure.value = given.confidence
        result = grade(item, given.choice, given.confidence)
        panel.show(view.feedback(item, given, result, words), view.speech(result, words))

    check.on_click(submit)
    store.draw_with(draw)
    return panel
