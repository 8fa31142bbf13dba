"""A set of the test on the page: one question on a card, a dot for each, and the reasons once they may come."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.questions import view
from dispute.questions.fields import fields
from dispute.questions.plan import Form
from dispute.questions.quiz import Item, Verdict
from dispute.questions.view import notice
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.calibration import graded
from dispute.work.progress import Progress

__all__ = ["hand_in", "notice", "question", "result", "spoken", "task", "way"]

TEMPLATE = "questions/form.html"


def task(intro: str, words: Words, begin: str = "") -> str:
    """Return what the set is, how long it takes, and when its reasons come; ``begin`` names the button that begins."""
    return render(TEMPLATE, part="task", intro=intro, begin=begin, words=words)


def question(form: Form, item: Item, given: tuple[tuple[str, ...], str] | None, words: Words) -> str:
    """Return one question with its cards, and a chip for each level of confidence, which answers it."""
    choice, sure = given or ((), "")
    return render(
        TEMPLATE, part="question", n=form.items.index(item) + 1, total=len(form.items), item=item, words=words,
        fields=fields(item, item.id, choice, words), levels=view.levels(words), sure=sure,
    )  # fmt: skip


def way(form: Form, item: Item, given: set[str], go: str, words: Words) -> str:
    """Return a dot for each question: whether it has an answer, and which is on the screen."""
    return render(TEMPLATE, part="way", items=form.items, at=item, given=given, go=go, words=words)


def spoken(form: Form, item: Item, many: int, words: Words) -> str:
    """Return what is heard when a question comes, or when all have their answers."""
    if many == len(form.items):
        return words("form.all", total=len(form.items))
    return words("form.heard", n=form.items.index(item) + 1, total=len(form.items), stem=item.stem)


def hand_in(name: str, words: Words) -> str:
    """Return that every question has its answer, and the button that hands them in."""
    return render(TEMPLATE, part="hand-in", name=name, words=words)


def result(form: Form, reported: Sequence[Form], progress: Progress, words: Words) -> str:
    """Return that the answers are kept, what they are, and the reasons of every form whose time has come."""
    reports = []
    for n, each in enumerate(reported if len(reported) > 1 else [], start=1):
        reports.append((words(f"form.set_{n}"), *_marked(each, progress)))
    if len(reported) == 1:
        reports.append((words("form.set_2"), *_marked(reported[0], progress)))
    return render(
        TEMPLATE, part="result", reports=reports, words=words, own=[] if reports else _own(form, progress, words)
    )  # fmt: skip


def _marked(form: Form, progress: Progress) -> tuple[list, int, int]:
    results = graded(form.items, progress)
    right = sum(feedback.verdict is Verdict.RIGHT for _, feedback, _ in results)
    return results, right, len(form.items) - len(results)


def _own(form: Form, progress: Progress, words: Words) -> list[tuple[str, str, str]]:
    """Return question, choice and confidence in words; nothing tells whether it is right."""
    found = []
    for item, _, sure in graded(form.items, progress):
        texts = {option.id: option.text for option in item.options}
        chosen = ", ".join(texts.get(key, key) for key in progress.answers[item.id].choice)
        found.append((item.stem, chosen, words(f"quiz.{sure.replace(' ', '_')}")))
    return found
