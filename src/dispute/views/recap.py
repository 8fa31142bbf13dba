"""What the learner expected, what they answered, and what is worth a second look."""

from __future__ import annotations

from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict, grade
from dispute.texts import Words
from dispute.views.jinja import render


def recap(plan: Plan, progress: Progress, words: Words) -> str:
    """Return predictions in the learner's words, the count of right answers, and the wrong-and-certain ones."""
    predictions = [
        (question.stem, question.option(given.choice).text, given.reason)
        for key, question in plan.predictions.items()
        if (given := progress.predictions.get(key))
    ]
    graded = [
        (item, grade(item, given.choice, given.confidence))
        for key, item in plan.items.items()
        if (given := progress.answers.get(key))
    ]
    return render(
        "recap.html", predictions=predictions, words=words, total=len(plan.items), done=len(graded),
        right=sum(result.verdict is Verdict.RIGHT for _, result in graded),
        revisit=[item for item, result in graded if result.revisit],
    )  # fmt: skip
