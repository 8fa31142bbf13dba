"""A question on the page: its words, its fields, and what an answer deserves to hear."""

from __future__ import annotations

from markupsafe import Markup

from dispute.questions.entry import read_as
from dispute.questions.fields import LETTERS, fields, labels
from dispute.questions.quiz import CONFIDENCE, Feedback, Item, Verdict
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Answer

TEMPLATE = "questions/question.html"


def levels(words: Words) -> list[tuple[str, str]]:
    """Return how sure one can be, in words and as it is stored."""
    return [(words(f"quiz.{level.replace(' ', '_')}"), level) for level in CONFIDENCE]


def question(item: Item, words: Words) -> str:
    """Return the question and its options as a list, for paper. Nothing in it tells the key."""
    return render(TEMPLATE, part="question", item=item, words=words, letters=LETTERS)


def answer(
    item: Item, given: Answer | None, result: Feedback | None, words: Words, *, beside: str = "", number: int = 0
) -> str:
    """Return what is asked, its fields, the reason under each chosen card, and a chip for each level of confidence.

    Once the answer is right there is nothing left to choose: it stays as a card, and the other options fold, each with
    its own reason.
    """
    cards = given is not None and result is not None and item.type in ("single", "several")
    solved = cards and result.verdict is Verdict.RIGHT
    said = {key: text for key, text in result.remarks if key and text} if cards else {}
    if solved:
        said |= {o.id: o.reason for o in item.options if o.reason}
    after = {
        key: Markup(render(TEMPLATE, part="reason", text=text, mark="✓" if item.option(key).key else "✗"))
        for key, text in said.items()
    }
    options = [(text, after.get(key, ""), given is not None and key in given.choice) for text, key in labels(item)]
    return render(
        TEMPLATE, part="answer", item=item, levels=levels(words), words=words, beside=Markup(beside), number=number,
        solved=solved, own=[o for o in options if o[2]], others=[o for o in options if not o[2]],
        fields="" if solved else fields(item, item.id, given.choice if given else (), words, after),
        answered=given is not None,
        sure=given.confidence if given else "",
    )  # fmt: skip


def hints(item: Item, shown: int, words: Words, *, solved: bool = False) -> str:
    """Return the hints given so far, from the gentlest on, and the button for the next one while it can help."""
    return render(TEMPLATE, part="hints", item=item, shown=shown, solved=solved, words=words) if item.hints else ""


def feedback(item: Item, given: Answer, result: Feedback, words: Words) -> str:
    """Return the verdict, what belongs to no single option, the sources of all that was said, and where to look again.

    The sources come with the reasons alone: a tag before the answer could point at it.
    """
    return render(
        TEMPLATE, part="feedback", item=item, answer=given, result=result, words=words,
        solved=result.verdict is Verdict.RIGHT, read_as=read_as(item, given.choice),
        sure=dict(map(reversed, levels(words))).get(given.confidence, ""),
        remarks=[text for key, text in result.remarks if text and (not key or item.type == "order")],
    )  # fmt: skip


def notice(sentence: str) -> str:
    """Return one sentence that says what is still missing."""
    return render(TEMPLATE, part="notice", sentence=sentence)


def speech(result: Feedback, words: Words) -> str:
    """Return the feedback as one spoken text."""
    return " ".join([words(f"quiz.{result.verdict}"), *(text for _, text in result.remarks)])
