"""How far a learner has come, and how sure against how right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dispute.errors import DisputeError
from dispute.questions.plan import Plan
from dispute.questions.quiz import CONFIDENCE, Feedback, Item, Verdict, grade
from dispute.work.progress import Progress


@dataclass(frozen=True, slots=True)
class LessonReport:
    """One lesson: how many questions, answered, right now; and those to revisit."""

    plan: Plan
    answered: int
    right: int
    revisit: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """One level of confidence: how often it was chosen, and how often the answer was right."""

    confidence: str
    answers: int
    right: int


def graded(items: Iterable[Item], progress: Progress) -> list[tuple[Item, Feedback, str]]:
    """Return item, feedback and confidence of every latest answer that fits its question."""
    found = []
    for item in items:
        given = progress.answers.get(item.id)
        if given is None:
            continue
        try:
            found.append((item, grade(item, given.choice, given.confidence), given.confidence))
        except DisputeError:  # an answer from an older version of the question: kept, not counted
            continue
    return found


def report(plan: Plan, progress: Progress, items: Iterable[Item] | None = None) -> LessonReport:
    """Return how far a learner has come in one lesson, or in some of its questions."""
    results = graded(plan.items.values() if items is None else items, progress)
    return LessonReport(
        plan=plan,
        answered=len(results),
        right=sum(feedback.verdict is Verdict.RIGHT for _, feedback, _ in results),
        revisit=tuple(item for item, feedback, _ in results if feedback.revisit),
    )


def calibration(items: Iterable[Item], progress: Progress) -> list[Level]:
    """Return, for each level of confidence, how many answers there are and how many are right."""
    results = graded(items, progress)
    return [
        Level(
            level,
            sum(confidence == level for _, _, confidence in results),
            sum(confidence == level and feedback.verdict is Verdict.RIGHT for _, feedback, confidence in results),
        )
        for level in CONFIDENCE
    ]
