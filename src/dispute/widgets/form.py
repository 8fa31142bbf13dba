"""A test form: ten questions at once, reasons only when the design allows them."""

from __future__ import annotations

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model.entry import ready
from dispute.model.plan import Form
from dispute.model.progress import Answer, Progress
from dispute.texts import Words
from dispute.views import form as view
from dispute.widgets.inputs import answer_input, number_labels
from dispute.widgets.panel import Panel
from dispute.widgets.quiz import confidence_input, put_back
from dispute.widgets.store import Store
from dispute.widgets.submit import submission


def form(form: Form, forms: dict[str, Form], store: Store, words: Words) -> Panel:
    """Return a form. It is handed in once, as a whole; reasons wait for the form that the design names.

    Parameters
    ----------
    forms
        All forms by id: handing in one can open the reasons of another.
    """
    answers = {item.id: (answer_input(item, words), confidence_input(words)) for item in form.items}
    controls: list[w.Widget] = []
    for n, item in enumerate(form.items, start=1):
        answer, sure = answers[item.id]
        number_labels(n, [*answer.controls, sure], words)
        controls += [w.HTML(view.question(item, words)), *answer.controls, sure]
    panel = Panel(words, words("form.title", id=form.id), view.task(form, words))
    panel.extend_twin("\n".join(view.question(item, words) for item in form.items), words)

    def submit() -> None:
        if form.key in store.progress.forms:
            return  # a second click that was faster than the answer to the first
        progress, left = store.progress, []
        for item in form.items:
            answer, sure = answers[item.id]
            choice = answer.read()
            try:
                if choice is None or not sure.value:
                    raise DisputeError("")
                ready(item, choice)
                progress = progress.with_answer(item.id, choice, sure.value)
            except DisputeError:
                left.append(item)
        if left:
            panel.ask_for(
                words("form.left", n=len(left), which=words.listed([view.number(form, item) for item in left]))
            )
            return
        store.progress = progress.with_form(form.key, {"handed_in": "yes"})

    def read(progress: Progress) -> tuple[list[Form], list[Answer | None]] | None:
        """Return the forms whose reasons are open, and the answers; None until this one is handed in."""
        handed_in = [f for f in forms.values() if f.key in progress.forms]
        opened = [f for f in handed_in if forms[f.feedback_after] in handed_in]
        return (opened, [progress.answers.get(item.id) for item in form.items]) if form in handed_in else None

    def draw(kept: tuple[list[Form], list[Answer | None]]) -> None:
        # The answers stay as they are, or before and after could not be compared.
        opened, progress = kept[0], store.progress
        for item in form.items:
            answer, sure = answers[item.id]
            put_back(item, progress, answer, sure)
            for control in (*answer.controls, sure):
                control.disabled = True
        hand_in.children[-1].disabled = True
        panel.show(view.result(form, opened, progress, words), words("form.kept"))

    hand_in = submission(controls, words("form.hand_in"), submit)
    panel.place(hand_in)
    store.part(panel.safe(read), panel.safe(draw))
    return panel
