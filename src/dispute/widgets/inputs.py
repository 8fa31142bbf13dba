"""The native control that fits each type of question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import ipywidgets as w

from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views.quiz import labels
from dispute.widgets.panel import dropdown


@dataclass(frozen=True)
class AnswerInput:
    """Controls for one answer; ``read`` gives the choice or None while it is incomplete, ``write`` puts one back."""

    controls: Sequence[w.Widget]
    read: Callable[[], tuple[str, ...] | None]
    write: Callable[[tuple[str, ...]], None]


def answer_input(item: Item, words: Words) -> AnswerInput:
    """Return a dropdown (one answer), checkboxes (several), a dropdown for each place (order) or a box (number)."""
    make = {"single": _single, "several": _several, "order": _order, "number": _number}[item.type]
    return make(item, words)


def number_labels(n: int, controls: Sequence[w.Widget], words: Words) -> None:
    """Put a question's number before its labels: heard one by one, ten times “Your answer” says nothing."""
    for control in controls:
        if not isinstance(control, w.HTML | w.Checkbox):  # the label of a checkbox is an option, so it is known apart
            control.description = words("quiz.numbered", n=n, label=control.description)


def _single(item: Item, words: Words) -> AnswerInput:
    box = dropdown(words("quiz.answer"), labels(item), words)

    def write(choice):
        box.value = choice[0]

    return AnswerInput([box], lambda: (box.value,) if box.value else None, write)


def _several(item: Item, words: Words) -> AnswerInput:
    boxes = {option_id: w.Checkbox(description=label, indent=False) for label, option_id in labels(item)}

    def read():
        return tuple(option_id for option_id, box in boxes.items() if box.value) or None

    def write(choice):
        for option_id, box in boxes.items():
            box.value = option_id in choice

    return AnswerInput([w.HTML(words("quiz.several")), *boxes.values()], read, write)


def _order(item: Item, words: Words) -> AnswerInput:
    boxes = [dropdown(words("quiz.place", n=n), labels(item), words) for n in range(1, len(item.options) + 1)]

    def read():
        values = tuple(box.value for box in boxes)
        return values if all(values) else None

    def write(choice):
        for box, option_id in zip(boxes, choice, strict=True):
            box.value = option_id

    return AnswerInput(boxes, read, write)


def _number(item: Item, words: Words) -> AnswerInput:
    box = w.Text(description=words("quiz.number_of", unit=item.unit) if item.unit else words("quiz.number"))

    def write(choice):
        box.value = choice[0]

    return AnswerInput([box], lambda: (box.value.strip(),) if box.value.strip() else None, write)
