"""Hand votes: numbers in, bars out, and on request the next move."""

from __future__ import annotations

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model.quiz import Item
from dispute.model.tally import Tally
from dispute.questions.fields import LETTERS, question
from dispute.texts import Words
from dispute.views import tally as view
from dispute.widgets.panel import Panel
from dispute.widgets.submit import Submit

#: No class is larger; a slip of the finger is.
MOST = 500


def tally(item: Item, words: Words) -> Panel:
    """Return one number box for each option, bars that follow them, and buttons for the next move.

    Raises
    ------
    DisputeError
        If the question cannot be answered by raising a hand once.
    """
    if item.type != "single":
        raise DisputeError(f"Question {item.id} has no single answer to vote on. Choose one with options A, B, C.")
    boxes = {
        option.id: w.BoundedIntText(value=0, min=0, max=MOST, description=words("tally.option", letter=letter))
        for letter, option in zip(LETTERS, item.options, strict=False)
    }
    panel = Panel(words, words("tally.title", id=item.id), question(item, words))
    advice = w.HTML()
    first: Tally | None = None

    def vote() -> Tally:
        return Tally(item, {key: box.value for key, box in boxes.items()})

    def draw(_=None) -> None:
        advice.value = ""  # it belonged to other numbers
        panel.show(view.show(vote(), first, words))

    def advise() -> None:
        said = view.move(vote(), words) or words("tally.nobody")
        advice.value = f'<p class="sentence">{said}</p>'
        panel.status.text = said

    def again() -> None:
        nonlocal first
        if not vote().total:
            panel.status.text = words("tally.nobody")
            return
        first = vote()
        for box in boxes.values():
            box.value = 0
        draw()
        panel.status.text = words("tally.again_said")

    for box in boxes.values():
        box.observe(panel.safe(draw), "value")
    hands = w.HBox([*boxes.values()])
    buttons = w.HBox([Submit(words("tally.advise"), advise), Submit(words("tally.again"), again)])
    for row in (hands, buttons):
        row.add_class("dispute-buttons")
    panel.place(hands, buttons, advice)
    draw()
    return panel
