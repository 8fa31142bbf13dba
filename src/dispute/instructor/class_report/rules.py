"""What the exports of a class say together: questions, options, confidence, and the test before and after.

A question is judged by its first answer, before any feedback. No learner is shown alone, except as one dot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import mean, stdev

from dispute.errors import DisputeError
from dispute.questions.course import Course
from dispute.questions.plan import Plan
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.work.calibration import Level
from dispute.work.progress import Answer, Progress

#: From this many learners on, a question's figures say something about the question.
ENOUGH_FOR_ITEMS = 30
#: From this many learners on, a gain is put into one number; with fewer there are only dots.
ENOUGH_FOR_GAIN = 20
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
class Gain:
    """Scores of the learners who handed in both forms, in the same order, and right answers by question.

    ``most`` is the highest score; ``single`` counts learners who handed in one form only.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    most: int
    items: tuple[tuple[Item, int, int], ...]
    single: int

    @property
    def means(self) -> tuple[float, float]:
        return mean(self.before), mean(self.after)

    @property
    def spreads(self) -> tuple[float, float]:
        """Standard deviation of the scores before and after."""
        return (stdev(self.before), stdev(self.after)) if len(self.before) > 1 else (0.0, 0.0)

    @property
    def raw(self) -> float:
        """Mean score after less mean score before, in points."""
        return self.means[1] - self.means[0]

    @property
    def normalised(self) -> float | None:
        """Share of the possible gain, from group means; None where nothing was left to gain."""
        left = self.most - self.means[0]
        return self.raw / left if left else None

    @property
    def effect(self) -> float | None:
        """Raw gain in standard deviations of the scores before; None where these are all equal."""
        return self.raw / self.spreads[0] if self.spreads[0] else None


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
    return ClassReport(len(learners), tuple(lessons), levels, _gain(course, learners), outdated)


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


def _gain(course: Course, learners: Sequence[Progress]) -> Gain | None:
    """Return scores before and after; None if nobody has handed in both forms."""
    first, last = (course.forms[key] for key in sorted(course.forms))
    handed_in = [[form.key in p.forms for form in (first, last)] for p in learners]
    both = [p for p, done in zip(learners, handed_in, strict=True) if all(done)]
    if not both:
        return None
    before, after = ([[_is_right(item, p) for item in form.items] for p in both] for form in (first, last))
    items = [(item, sum(row[n] for row in before), sum(row[n] for row in after)) for n, item in enumerate(first.items)]
    return Gain(
        tuple(map(sum, before)), tuple(map(sum, after)), len(first.items), tuple(items),
        single=sum(any(done) and not all(done) for done in handed_in),
    )  # fmt: skip


def _is_right(item: Item, progress: Progress) -> bool:
    answer = progress.answers.get(item.id)
    try:
        return answer is not None and grade(item, answer.first).verdict is Verdict.RIGHT
    except DisputeError:
        return False
