"""The parts of the guide for instructors, each as a table or a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.instructor.guide.rules import Guide
from dispute.questions.plan import Plan
from dispute.words.template import render
from dispute.words.texts import Words


def objectives(plans: Sequence[Plan], words: Words) -> str:
    """Return each lesson with its question, minutes, objectives and number of questions for each."""
    rows = [
        (plan, [(code, text, sum(i.objective == code for i in plan.items.values())) for code, text in plan.objectives])
        for plan in plans
    ]
    return render("instructor/guide/view.html", part="objectives", rows=rows, words=words)


def standards(guide: Guide, words: Words) -> str:
    """Return frameworks and codes, with the request to check them."""
    return render("instructor/guide/view.html", part="standards", guide=guide, words=words)


def misreadings(guide: Guide, asked: Mapping[str, Sequence[str]], words: Words) -> str:
    """Return what learners say, what to answer, and the questions that bring it out.

    Parameters
    ----------
    asked
        Ids of questions by the code of the misreading that they aim at.
    """
    return render("instructor/guide/view.html", part="misreadings", guide=guide, asked=asked, words=words)


def card(guide: Guide, words: Words) -> str:
    """Return the card for a sensitive issue."""
    return render("instructor/guide/view.html", part="card", guide=guide, words=words)


def sizes(guide: Guide, words: Words) -> str:
    """Return what to do with few and with many learners."""
    return render("instructor/guide/view.html", part="sizes", guide=guide, words=words)


def preparations(guide: Guide, words: Words) -> str:
    """Return what to prepare, and the rehearsal list with its minutes."""
    total = sum(step["minutes"] for step in guide.rehearse)
    return render("instructor/guide/view.html", part="preparations", guide=guide, total=total, words=words)
