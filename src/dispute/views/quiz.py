"""A question, and the feedback on an answer."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.entry import read_as
from dispute.model.progress import Answer
from dispute.model.quiz import Feedback, Item, Verdict
from dispute.texts import Words
from dispute.views.jinja import render

LETTERS = "ABCDEFGHIJ"


def labels(item: Item) -> list[tuple[str, str]]:
    """Return ``("A. words", option id)`` for each option, in the order shown."""
    return [(f"{letter}. {option.text}", option.id) for letter, option in zip(LETTERS, item.options, strict=False)]


def question(item: Item, words: Words) -> str:
    """Return the question and its options as a list. Nothing in it tells the key."""
    return render("quiz.html", part="question", item=item, words=words, letters=LETTERS)


def feedback(item: Item, answer: Answer, result: Feedback, words: Words) -> str:
    """Return what to say to an answer: verdict, the reason for each chosen option, and the rest once it is right."""
    solved = result.verdict is Verdict.RIGHT
    letter = dict(zip((o.id for o in item.options), LETTERS, strict=False))
    others = [o for o in item.options if o.reason and o.id not in answer.choice] if solved else []
    return render(
        "quiz.html", part="feedback", item=item, answer=answer, result=result,
        others=others, letter=letter, solved=solved, words=words,
        read_as=read_as(item, answer.choice),
    )  # fmt: skip


def speech(result: Feedback, words: Words) -> str:
    """Return the feedback as one spoken text."""
    return " ".join([words(f"quiz.{result.verdict}"), *(text for _, text in result.remarks)])


def hints(shown: Sequence[str], words: Words) -> str:
    """Return the hints given so far, from the gentlest on."""
    return render("quiz.html", part="hints", hints=shown, words=words)
