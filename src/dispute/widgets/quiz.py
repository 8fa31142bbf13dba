"""A checkpoint: answer, confidence, a reason for the answer, and hints on request."""

from __future__ import annotations

from dispute.errors import DisputeError
from dispute.model.entry import ready
from dispute.model.progress import Progress
from dispute.model.quiz import CONFIDENCE, Item, grade
from dispute.texts import Words
from dispute.views import quiz as view
from dispute.widgets.inputs import AnswerInput, answer_input, number_labels
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit, submission


def confidence_input(words: Words):
    """Return the dropdown that asks how sure a learner is."""
    levels = [(words(f"quiz.{level.replace(' ', '_')}"), level) for level in CONFIDENCE]
    return dropdown(words("quiz.confidence"), levels, words)


def put_back(item: Item, progress: Progress, answer: AnswerInput, sure) -> bool:
    """Fill the controls with a stored answer; False if there is none, or it no longer fits the question."""
    given = progress.answers.get(item.id)
    if given is None:
        return False
    try:
        grade(item, given.choice)
    except DisputeError:
        return False
    answer.write(given.choice)
    sure.value = given.confidence
    return True


def question(
    item: Item, store: Store, words: Words, *, afresh: bool = False, number: int = 0, beside: str = ""
) -> Panel:
    """Return a question that keeps its answers in the store and explains each of them.

    Parameters
    ----------
    afresh
        Do not show the answer that is in the store: the learner tries again from memory.
    number
        Place among several questions in one panel; its labels then begin with it. 0 for a question alone.
    beside
        HTML to read with the question, such as the text that it quotes.
    """
    answer, sure = answer_input(item, words), confidence_input(words)
    panel = Panel(words, words("quiz.question", id=item.id), view.question(item, words) + beside)

    marked: tuple | None = None  # choice and confidence whose marks are on the screen

    def submit() -> None:
        nonlocal marked
        given, marked = marked, None
        choice = answer.read()
        if choice is None or not sure.value:
            panel.ask_for(words("quiz.incomplete"))
            return
        try:
            ready(item, choice)
        except DisputeError as problem:  # not a number, or one statement in two places
            panel.ask_for(str(problem))
            return
        if (choice, sure.value) == given:  # on a slow line people click twice: that is one attempt
            marked = given
            return
        store.progress = store.progress.with_answer(item.id, choice, sure.value)

    given_hints = 0

    def give_hint() -> None:
        nonlocal given_hints, marked
        marked = None
        given_hints = min(given_hints + 1, len(item.hints))
        shown = item.hints[:given_hints]
        panel.show(view.hints(shown, words), shown[-1])
        if given_hints == len(item.hints):  # not disabled: the focus would be lost
            hint.description = words("quiz.hints_done")
        else:
            hint.description = words("quiz.hint", n=given_hints + 1, total=len(item.hints))

    shown_answer = store.progress.answers.get(item.id) if afresh else None

    def draw(progress: Progress) -> None:
        nonlocal shown_answer, marked
        given = progress.answers.get(item.id)
        if given == shown_answer or not put_back(item, progress, answer, sure):
            return
        shown_answer = given
        result = grade(item, given.choice, given.confidence)
        panel.show(view.feedback(item, given, result, words), view.speech(result, words))
        marked = (given.choice, given.confidence)

    hint = Submit(words("quiz.hint", n=1, total=len(item.hints)), give_hint)
    form = submission([*answer.controls, sure], words("quiz.check"), submit)
    buttons = [hint] if item.hints else []
    if number:
        number_labels(number, form.children, words)
    panel.place(form, *buttons)
    store.draw_with(panel.safe(draw))
    return panel
