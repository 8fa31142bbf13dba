"""The top of a lesson."""

from __future__ import annotations

from datetime import date

from dispute.questions.plan import Plan
from dispute.words.template import render
from dispute.words.texts import Words


def ready(plan: Plan, before: list[str], counts: dict[str, int], cutoff: date, words: Words) -> str:
    """Return the sign that it works, then question, aims, minutes and what the lesson builds on."""
    return render(
        "activities/start/view.html",
        plan=plan,
        before=before,
        counts=counts,
        words=words,
        cutoff=words.day(cutoff, year=True),
    )


def waiting(html: str, words: Words) -> str:
    """Return the same as :func:`ready` for a notebook that is not running: it must not say that it is.

    The frame hides what has its class: where it is, nobody needs to do this by hand.
    """
    return html.replace(words("start.ready"), f'<span class="dispute-run">{words("start.not_ready")}</span>', 1)
