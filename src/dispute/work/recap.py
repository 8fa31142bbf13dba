"""What the learner expected, what they answered, and what is worth a second look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.finding import Finding
from dispute.questions.plan import Plan
from dispute.questions.prediction import recalled
from dispute.questions.quiz import Item
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.calibration import report
from dispute.work.progress import Prediction, Progress


def recap(plan: Plan, progress: Progress, words: Words, findings: Sequence[Finding] = ()) -> str:
    """Return predictions with what came of them, the count of right answers, and the wrong-and-certain ones.

    The questions on the path are counted by themselves; those under "Go further" are more, and nothing that is missing.

    Parameters
    ----------
    findings
        What the evidence says; each is told only after its prediction or form, and beside it if it is a prediction.
    """
    core = [item for key, item in plan.items.items() if key in plan.core]
    further = [item for key, item in plan.items.items() if key not in plan.core]
    made = fitting(plan, progress)
    told = [(finding.after, finding.title, said) for finding in findings if (said := finding.told(progress))]
    came = {question.id: [found[1:] for found in told if found[0] == question.id] for question, _ in made}
    parts = [
        (name, len(items), report(plan, progress, items)) for name, items in (("path", core), ("further", further))
    ]
    return render(
        "work/recap.html", chosen=all(question.recalled for question, _ in made), result=report(plan, progress),
        predictions=[(question.stem, recalled(question, given, words), came[question.id]) for question, given in made],
        findings=[found[1:] for found in told if found[0] not in came], parts=parts, words=words,
    )  # fmt: skip


def predictions(plan: Plan, progress: Progress) -> list[tuple[str, str, str]]:
    """Return question, choice in words and reason of each prediction that fits its question."""
    return [(question.stem, question.option(given.choice).text, given.reason)
            for question, given in fitting(plan, progress)]  # fmt: skip


def fitting(plan: Plan, progress: Progress) -> list[tuple[Item, Prediction]]:
    """Return each question with its prediction; a choice that an older edition offered is passed over."""
    given = [(question, progress.predictions.get(key)) for key, question in plan.predictions.items()]
    return [(question, one) for question, one in given if one and one.choice in question.option_ids]


@dataclass(frozen=True)
class Recap:
    """A summary that follows every prediction and answer of this lesson; see :func:`recap`."""

    plan: Plan
    findings: Sequence[Finding]
    words: Words
    name: str = "recap"
    turn = False

    @property
    def title(self) -> str:
        return self.words("recap.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        return Screen({"recap": recap(self.plan, progress, self.words, self.findings)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
