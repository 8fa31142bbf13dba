"""A learner's own line through the course: how sure, how right, what was predicted, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

from dispute.errors import DisputeError
from dispute.questions.plan import Form, Plan
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.questions.sitting import handed, order
from dispute.work.calibration import Level, graded
from dispute.work.progress import Progress

#: What each level stands for, as a probability that the answer holds. A guess among three options holds in one of
#: three; the others stand at their words' places on the scale.
STANDS_FOR = dict(zip(CONFIDENCE, (1 / 3, 0.5, 0.75, 0.95), strict=True))
#: The score of somebody who always says one in two.
NO_OPINION = 0.25


@dataclass(frozen=True, slots=True)
class Stop:
    """One lesson on the line. ``sure`` and ``right`` are shares of first answers; None where there is none.

    ``mended`` counts answers that were not right at first and are now.
    """

    plan: Plan
    predictions: int
    answers: int
    sure: float | None
    right: float | None
    mended: int


@dataclass(frozen=True, slots=True)
class Line:
    """The whole course.

    ``score`` is the mean quadratic (Brier) score of first answers: 0 is best, and no other way of saying how sure one
    is scores better than the honest one. ``test`` holds right answers of the first and the second set, once the
    second is handed in. ``sentences`` are the learner's first text of the first lesson and of the last.
    """

    stops: tuple[Stop, ...]
    levels: tuple[Level, ...]
    score: float | None
    test: tuple[int, int, int] | None
    sentences: tuple[str, str]

    @property
    def answers(self) -> int:
        return sum(level.answers for level in self.levels)


def line(plans: Sequence[Plan], forms: Mapping[str, Form], progress: Progress) -> Line:
    """Return a learner's line. Only first answers count for it: later ones know the reasons."""
    stops, everything = [], []
    for plan in plans:
        found = first_answers(plan.items.values(), progress)
        everything += found
        stops.append(Stop(
            plan, sum(key in progress.predictions for key in plan.predictions), len(found),
            mean(STANDS_FOR[sure] for sure, *_ in found) if found else None,
            mean(first for _, first, _ in found) if found else None,
            sum(now and not first for _, first, now in found),
        ))  # fmt: skip
    levels = tuple(
        Level(level, sum(s == level for s, *_ in everything), sum(s == level and f for s, f, _ in everything))
        for level in CONFIDENCE
    )
    score = mean((STANDS_FOR[sure] - first) ** 2 for sure, first, _ in everything) if everything else None
    ends = tuple(_text(plan, progress) for plan in (plans[0], plans[-1])) if plans else ("", "")
    return Line(tuple(stops), levels, score, _test(forms, progress), ends)


def first_answers(items: Iterable[Item], progress: Progress) -> list[tuple[str, bool, bool]]:
    """Return confidence at first, whether the first answer was right and whether the last one is.

    Answers whose first confidence was not kept, or that fit no question now, are left out.
    """
    found = []
    for item in items:
        given = progress.answers.get(item.id)
        if given is None or not given.sure_at_first:
            continue
        try:
            first, now = (grade(item, choice).verdict is Verdict.RIGHT for choice in (given.first, given.choice))
        except DisputeError:
            continue
        found.append((given.sure_at_first, first, now))
    return found


def _test(forms: Mapping[str, Form], progress: Progress) -> tuple[int, int, int] | None:
    """Return right answers of both sets and the highest score; None before both are handed in as they are today."""
    both = order(forms, progress) if forms else None
    if not both or not all(handed(form, progress) for form in both):
        return None
    results = [graded(form.items, progress) for form in both]
    if any(len(found) < len(form.items) for found, form in zip(results, both, strict=True)):
        return None
    right = [sum(feedback.verdict is Verdict.RIGHT for _, feedback, _ in found) for found in results]
    return right[0], right[1], len(both[0].items)


def _text(plan: Plan, progress: Progress) -> str:
    """Return the first text that a learner has written in a lesson; empty if there is none."""
    texts = (progress.notes.get(key, "").strip() for key in plan.prompts)
    return next((text for text in texts if text), "")
