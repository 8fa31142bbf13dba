"""What the checks of an exercise say."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.questions.exercise.rules import Exercise, Outcome, Result
from dispute.words.template import render
from dispute.words.texts import Words


def report(task: Exercise, results: Sequence[Result], words: Words) -> str:
    """Return how many checks pass, and for each other one a hint; never a solution."""
    passed = sum(result.outcome is Outcome.PASSES for result in results)
    return render(
        "questions/exercise/view.html", task=task, results=results, words=words,
        sentence=words("exercise.sentence", passed=passed, total=len(results)),
    )  # fmt: skip
