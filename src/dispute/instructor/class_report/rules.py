"""What the exports of a class say together: questions, options, confidence, and the test before and after.

A question is judged by its first answer, before any feedback. No learner is shown alone, except as one dot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dispute.errors import DisputeError
from dispute.instructor.class_report.gain import Gain, gain
from dispute.questions.course import Course
from dispute.questions.plan import Plan
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.work.calibration import Level
from dispute.work.progress import Answer, Progress

#: From this many learners on, a question's figures say something about the question.
ENOUGH_FOR_ITEMS = 30
HARD, EASY, RARE = 0.3, 0.9, 0.05


@dataclass(frozen=True, slots=True)
class ItemReport:
    """One question: answers, how many were right at first and are right now, and what was chosen at first.

    ``chosen`` pairs an option's id with its learners; for an order or a number, a whole answer with its learners.
    ``certain`` counts first answers given as certain, ``misled`` those of them that were not right.
    """

    item: Item
    answers: int
    right: int
    right_now: int
    chosen: tuple[tuple[str, int], ...]
    certain: int
    misled: int

    @property
    def share(self) -> float:
        """Share of right first answers: the question's difficulty, where 1 is easy."""
        return self.right / self.answers if self.answers else 0.0

    @property
    def rare(self) -> tuple[str, ...]:
        """Options that hardly anybody chose; none before enough learners have answered."""
        if self.answers < ENOUGH_FOR_ITEMS or not self.item.options or self.item.type == "order":
            return ()
        return tuple(option for option, n in self.chosen if n / self.answers < RARE)

    @property
    def remark(self) -> str:
        """``hard``, ``easy`` or nothing."""
        if self.answers < ENOUGH_FOR_ITEMS:
            return ""
        return "hard" if self.share < HARD else "easy" if self.share > EASY else ""


@dataclass(frozen=True, slots=True)
class ClassReport:
    """``lessons`` pairs a plan with its answered questions; ``outdated`` counts answers that fit no question now."""

    learners: int
    lessons: tuple[tuple[Plan, tuple[ItemReport, ...]], ...]
    levels: tuple[Level, ...]
    gain: Gain | None
    outdated: int

    @property
    def items(self) -> list[ItemReport]:
        return [report for _, reports in self.lessons for report in reports]


def class_report(course: Course, learners: Sequence[Progress]) -> ClassReport:
    """Return the report on a class; every question that somebody answered is in it."""
    lessons, outdated, sure, right = [], 0, Counter(), Counter()
    for plan in course.plans:
        reports = []
        for item in plan.items.values():
            report, old, levels = _item_report(item, [p.answers[item.id] for p in learners if item.id in p.answers])
            outdated += old
            for level, is_right in levels:
                sure[level] += 1
                right[level] += is_right
            reports += [report] if report.answers else []
        if reports:
            lessons.append((plan, tuple(reports)))
    levels = tuple(Level(level, sure[level], right[level]) for level in CONFIDENCE)
    return ClassReport(len(learners), tuple(lessons), levels, gain(course.forms, learners), outdated)


def _item_report(item: Item, answers: Iterable[Answer]) -> tuple[ItemReport, int, list[tuple[str, bool]]]:
    """Return the report, how many answers fit no longer, and confidence and success of each first answer."""
    n = right = right_now = outdated = 0
    chosen: Counter[str] = Counter({o.id: 0 for o in item.options} if item.type != "order" else {})
    levels = []
    for answer in answers:
        try:
            first, now = (grade(item, choice).verdict is Verdict.RIGHT for choice in (answer.first, answer.choice))
        except DisputeError:  # an answer from an older version of the question
            outdated += 1
            continue
        n, right, right_now = n + 1, right + first, right_now + now
        chosen.update(answer.first if item.type in ("single", "several") else [" → ".join(answer.first)])
        if answer.sure_at_first:
            levels.append((answer.sure_at_first, first))
    certain = [is_right for level, is_right in levels if level == CONFIDENCE[-1]]
    picked = tuple(chosen.items()) if item.type in ("single", "several") else tuple(chosen.most_common())
    return ItemReport(item, n, right, right_now, picked, len(certain), certain.count(False)), outdated, levels
