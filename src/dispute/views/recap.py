"""What the learner expected, what they answered, and what is worth a second look."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.model.calibration import report
from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views.jinja import render


def recap(plan: Plan, progress: Progress, words: Words, orders: Sequence[str] = ()) -> str:
    """Return predictions in the learner's words, the count of right answers, and the wrong-and-certain ones."""
    asked = plan.activities.get("order-switch", {}).get("prediction")
    return render(
        "recap.html", predictions=predictions(plan, progress), result=report(plan, progress), words=words,
        orders=orders if asked in progress.predictions else [],
    )  # fmt: skip


def predictions(plan: Plan, progress: Progress) -> list[tuple[str, str, str]]:
    """Return question, choice in words and reason of each prediction that fits its question."""
    found = []
    for key, question in plan.predictions.items():
        given = progress.predictions.get(key)
        if given and given.choice in question.option_ids:
            found.append((question.stem, question.option(given.choice).text, given.reason))
    return found
