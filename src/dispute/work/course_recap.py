"""The whole course as one learner met it: every prediction in the learner's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.plan import Plan
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.calibration import report
from dispute.work.progress import Progress
from dispute.work.recap import predictions


def course_recap(plans: Sequence[Plan], progress: Progress, words: Words) -> str:
    """Return the predictions of each lesson in which there is any work, and the counts over all of them."""
    found = [(plan.title, predictions(plan, progress), report(plan, progress)) for plan in plans]
    lessons = [(title, expected) for title, expected, result in found if expected or result.answered]
    return render(
        "work/course_recap.html", lessons=lessons, sentence=_sentence(found, words), words=words,
    )  # fmt: skip


def _sentence(found, words: Words) -> str:
    return words(
        "course_recap.sentence",
        predictions=sum(len(expected) for _, expected, _ in found),
        lessons=sum(bool(expected) for _, expected, _ in found),
        total=len(found),
        answered=sum(result.answered for *_, result in found),
        right=sum(result.right for *_, result in found),
    )


@dataclass(frozen=True)
class CourseRecap:
    """The recap of the whole course. ``plans`` gives all lessons; they are read once there is any work."""

    plans: Callable[[], Sequence[Plan]]
    words: Words
    name: str = "course-recap"
    turn = False

    @property
    def title(self) -> str:
        return self.words("course_recap.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        some = progress.predictions or progress.answers
        return Screen({"recap": course_recap(self.plans() if some else [], progress, self.words)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
