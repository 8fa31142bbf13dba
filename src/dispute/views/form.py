"""A test form, and what is said once it is handed in."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.calibration import graded
from dispute.model.plan import Form
from dispute.model.progress import Progress
from dispute.model.quiz import Item, Verdict
from dispute.texts import Words
from dispute.views.jinja import render
from dispute.views.quiz import LETTERS
from dispute.views.quiz import question as question


def number(form: Form, item: Item) -> str:
    """Return the place of a question in its form, as text."""
    return str(form.items.index(item) + 1)


def task(form: Form, words: Words) -> str:
    """Return what the form is, how long it takes, and when its reasons come."""
    return render("form.html", part="task", form=form, words=words)


def result(form: Form, opened: Sequence[Form], progress: Progress, words: Words) -> str:
    """Return that the answers are kept, and the reasons of every form whose time has come."""
    reports = []
    for each in opened:
        results = graded(each.items, progress)
        right = sum(feedback.verdict is Verdict.RIGHT for _, feedback, _ in results)
        reports.append((each, right, results))
    letters = {
        o.id: letter for each in opened for i in each.items for o, letter in zip(i.options, LETTERS, strict=False)
    }
    return render("form.html", part="result", form=form, reports=reports, letters=letters, words=words, number=number)
