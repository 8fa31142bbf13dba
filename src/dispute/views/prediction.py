"""The question before a result, and the learner's own words beside it afterwards."""

from __future__ import annotations

from dispute.model.progress import Prediction
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views.jinja import render
from dispute.views.quiz import LETTERS


def question(item: Item, words: Words, *, hides: bool) -> str:
    """Return what to predict; ``hides`` adds that a result is waiting behind it."""
    return render("prediction.html", part="question", item=item, words=words, hides=hides, letters=LETTERS)


def commitment(item: Item, prediction: Prediction, words: Words) -> str:
    """Return the learner's choice and reason, to stand next to the result."""
    chosen = item.option(prediction.choice).text
    return render("prediction.html", part="commitment", chosen=chosen, reason=prediction.reason, words=words)
