"""The whole course as one learner met it: every prediction in the learner's own words."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.calibration import report
from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views.recap import predictions
from dispute.words.template import render


def course_recap(plans: Sequence[Plan], progress: Progress, words: Words) -> str:
    """Return the predictions of each lesson in which there is any work, and the counts over all of them."""
    found = [(plan.title, predictions(plan, progress), report(plan, progress)) for plan in plans]
    lessons = [(title, expected) for title, expected, result in found if expected or result.answered]
    return render(
        "course_recap.html", lessons=lessons, sentence=_sentence(found, words), words=words,
    )  # fmt: skip


def _sentence(found, words: Words) -> str:
    return words(
        "course_recap.sentence",
        predictions=sum(len(expected) for _, expected, _ in found),
        lessons=sum(bool(expected) for _, expected, _ in found),
        total=len(found),
        answered=sum(result.answered for *_, result in found),
        right=sum(result.right for *_, result in found),
    )
