"""The rubric, and what a learner's own marks say."""

from __future__ import annotations

from collections.abc import Mapping

from dispute.activities.rubric.rules import MOST, Row, lowest
from dispute.questions.view import notice as notice
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rubric/view.html"


def listed(rubric: tuple[Row, ...], words: Words) -> str:
    """Return each row with what its points mean."""
    return render(TEMPLATE, part="listed", rubric=rubric, words=words)


def task(rubric: tuple[Row, ...], words: Words) -> str:
    """Return the task of marking oneself, with the rubric."""
    return render(TEMPLATE, part="task", rubric=rubric, words=words)


def points() -> list[tuple[str, str]]:
    """Return the marks to choose from, the most points first."""
    return [(str(n), str(n)) for n in range(MOST, -1, -1)]


def own(rubric: tuple[Row, ...], given: Mapping[str, int], fix: str, words: Words) -> str:
    """Return a row of marks for each row of the rubric, and room for what to fix next."""
    chosen = {key: str(n) for key, n in given.items()}
    return render(TEMPLATE, part="own", rubric=rubric, chosen=chosen, fix=fix, points=points(), words=words)


def sentence(rubric: tuple[Row, ...], given: Mapping[str, int], words: Words) -> str:
    """Return the sum of the learner's marks, and the rows with the fewest points."""
    total, most = sum(given.values()), MOST * len(rubric)
    low = lowest(rubric, given)
    if not low:
        return words("rubric.best", n=total, most=most)
    return words("rubric.sum", n=total, most=most, rows=words.listed([row.name for row in low]))


def kept(rubric: tuple[Row, ...], given: Mapping[str, int], fix: str, words: Words) -> str:
    """Return the sentence, and what the learner would fix next."""
    return render(TEMPLATE, part="kept", sentence=sentence(rubric, given, words), fix=fix, words=words)
