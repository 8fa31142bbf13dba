"""The static twin: what a saved notebook shows of an activity."""

from __future__ import annotations

from markupsafe import Markup

from dispute.texts import Words
from dispute.words.template import render


def twin(head: str, words: Words) -> str:
    """Return the task and its evidence, with a line on how to bring the activity to life."""
    return render("panel.html", head=Markup(head), words=words)


def notice(sentence: str) -> str:
    """Return one sentence that asks the learner for something."""
    return render("notice.html", sentence=sentence)
