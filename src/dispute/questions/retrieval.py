"""Which earlier questions to bring back at the start of a lesson.

Bringing knowledge back after a while makes it last, above all when the question asks for use
and not for a date. The design plans warm-up questions in new words; what this learner missed
comes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.errors import DisputeError
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.work.progress import Answer, Progress

#: How many questions a warm-up has at least, and how many of them can be old ones asked again.
SIZE, MOST_MISSED = 3, 2


def choose(planned: Sequence[Item], earlier: Mapping[str, Item], progress: Progress) -> list[Item]:
    """Return the questions of a warm-up.

    Parameters
    ----------
    planned
        The lesson's warm-up questions, in the design's order; ``repeats`` names the question each one varies.
    earlier
        Questions of the lessons before, by id.
    """
    missed = sorted(
        (item for key, item in earlier.items() if (given := progress.answers.get(key)) and _missed(item, given)),
        key=lambda item: -CONFIDENCE.index(progress.answers[item.id].confidence),
    )
    missed_ids = [item.id for item in missed]
    # A planned variation of a missed question serves better than the same words again.
    varied = {item.repeats for item in planned}
    again = [item for item in missed if item.id not in varied][:MOST_MISSED]
    first = sorted(
        planned, key=lambda item: missed_ids.index(item.repeats) if item.repeats in missed_ids else len(missed_ids)
    )
    size = max(SIZE, len(planned))  # the last lesson plans five, one for each lesson before
    return [*first[: size - len(again)], *again]


def _missed(item: Item, given: Answer) -> bool:
    try:
        return grade(item, given.choice).verdict is not Verdict.RIGHT
    except DisputeError:  # an answer from an older version of the question
        return False
