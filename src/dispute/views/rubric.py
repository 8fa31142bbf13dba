"""The rubric, and what a learner's own marks say."""

from __future__ import annotations

from collections.abc import Mapping

from dispute.model.rubric import MOST, Row, lowest
from dispute.texts import Words
from dispute.words.template import render


def listed(rubric: tuple[Row, ...], words: Words) -> str:
    """Return each row with what its points mean."""
    return render("rubric.html", part="listed", rubric=rubric, words=words)


def task(rubric: tuple[Row, ...], words: Words) -> str:
    """Return the task of marking oneself, with the rubric."""
    return render("rubric.html", part="task", rubric=rubric, words=words)


def sentence(rubric: tuple[Row, ...], given: Mapping[str, int], words: Words) -> str:
    """Return the sum of the learner's marks, and the rows with the fewest points."""
    total, most = sum(given.values()), MOST * len(rubric)
    low = lowest(rubric, given)
    if not low:
        return words("rubric.best", n=total, most=most)
    return words("rubric.sum", n=total, most=most, rows=words.listed([row.name for row in low]))


def kept(rubric: tuple[Row, ...], given: Mapping[str, int], fix: str, words: Words) -> str:
    """Return the sentence, and what the learner would fix next."""
    return render("rubric.html", part="kept", sentence=sentence(rubric, given, words), fix=fix, words=words)
