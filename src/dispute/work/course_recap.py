"""The whole course as one learner met it: a line through the lessons, predictions and what came of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from dispute.activity import Press, Screen
from dispute.questions.course import Course
from dispute.questions.finding import Finding
from dispute.questions.plan import Plan
from dispute.questions.prediction import recalled
from dispute.words.links import download
from dispute.words.numbers import decimal
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.course_line import NO_OPINION, STANDS_FOR, Line, line
from dispute.work.progress import Progress
from dispute.work.recap import fitting

TOP, BOTTOM, LEFT, RIGHT = 12, 172, 18, 94
#: The file that is kept has a width of its own.
WIDTH = 640
#: Fewer answers than these say nothing on how well a *certain* holds.
ENOUGH = 10


def course_recap(
    course: Course, progress: Progress, words: Words, findings: Callable[[Plan], Sequence[Finding]] = lambda plan: (),
    deeds: Sequence[str] = (),
) -> str:  # fmt: skip
    """Return what the learner can do now; their line as picture and table; predictions with what came of them.

    Parameters
    ----------
    deeds
        What their work in the last lesson shows that they can do.
    findings
        What the evidence says in a lesson; asked only for lessons with a prediction.
    """
    found = line(course.plans, course.forms, progress)
    lessons = [(plan.title, each) for plan in course.plans if (each := _predictions(plan, progress, findings, words))]
    sentence = certain(found, words)
    file = figure(found, words, sentence, alone=True)
    return render(
        "work/course_recap.html", found=found, lessons=lessons, words=words, sentence=sentence, deeds=deeds,
        picture=Markup(figure(found, words, sentence)), href=download(file, "image/svg+xml"),
        stands_for={level: round(100 * share) for level, share in STANDS_FOR.items()},
        no_opinion=decimal(NO_OPINION, words, 2), score="" if found.score is None else decimal(found.score, words, 2),
        mended=sum(stop.mended for stop in found.stops), percent=lambda share: _percent(share, words),
        any=any(stop.predictions or stop.answers for stop in found.stops)
        or any(found.sentences) or found.test or deeds,
    )  # fmt: skip


def certain(found: Line, words: Words) -> str:
    """Return how well the learner's *certain* holds."""
    if not found.answers:
        return words("course_recap.no_answers")
    level = found.levels[-1]
    if not level.answers:
        return words("course_recap.never_certain", n=found.answers)
    said = words("course_recap.certain", n=level.answers, held=level.right)
    return f"{said} {words('course_recap.few')}" if level.answers < ENOUGH else said


def figure(found: Line, words: Words, sentence: str, *, alone: bool = False) -> str:
    """Return the line as SVG. ``alone`` is for a file of its own, on white and with its sentence."""
    step = (RIGHT - LEFT) / max(1, len(found.stops) - 1)
    points = [
        {
            "x": round(LEFT + step * n, 1), "number": f"{stop.plan.number:02}", "predictions": stop.predictions,
            "sure": _height(stop.sure), "right": _height(stop.right),
        }
        for n, stop in enumerate(found.stops)
    ]  # fmt: skip
    drawn = [point for point in points if point["right"] is not None]
    joints = [(kind, a, b) for kind in ("right", "sure") for a, b in pairwise(drawn)]
    grid = [(_height(share), _percent(share, words)) for share in (0, 0.5, 1)]
    return render(
        "work/course_line.svg", title=words("course_recap.figure"), words=words, points=points, joints=joints,
        grid=grid, bottom=BOTTOM, alone=alone, sentence=sentence, width=WIDTH if alone else "100%",
        height=BOTTOM + (146 if alone else 114),
    )  # fmt: skip


def _height(share: float | None) -> float | None:
    return None if share is None else round(BOTTOM - share * (BOTTOM - TOP), 1)


def _percent(share: float | None, words: Words) -> str:
    return "–" if share is None else words.typeset(f"{100 * share:.0f} %")


def _predictions(plan: Plan, progress: Progress, findings, words: Words) -> list[tuple[str, str, list[str]]]:
    """Return the question, the choice as it comes back, and what came of it, of each prediction that fits."""
    made = fitting(plan, progress)
    told = {}
    for finding in findings(plan) if made else ():
        told.setdefault(finding.after, []).extend(finding.told(progress))
    return [(question.stem, recalled(question, given, words), told.get(question.id, [])) for question, given in made]


@dataclass(frozen=True)
class CourseRecap:
    """The recap of the whole course; lessons, forms and findings are read once there is any work."""

    course: Callable[[], Course]
    words: Words
    findings: Callable[[Plan], Sequence[Finding]] = lambda plan: ()
    deeds: Callable[[Progress], Sequence[str]] = lambda progress: ()
    name: str = "course-recap"
    turn = False

    @property
    def title(self) -> str:
        return self.words("course_recap.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        course = self.course() if not progress.empty else Course((), {})
        deeds = () if progress.empty else self.deeds(progress)
        return Screen({"recap": course_recap(course, progress, self.words, self.findings, deeds)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
