"""What activities show once they are used, for readers who have no kernel.

The answer page prints all of it. A sheet for the wall takes only what holds no reason for a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from dispute import Lesson
from dispute.activities import arms, came_first, counting, origins
from dispute.publish.results import early, later
from dispute.publish.results.result import Result
from dispute.work.progress import Progress

__all__ = ["Result", "of"]


def of(name: str, lang: str = "en") -> list[Result]:
    """Return the results of one lesson's activities."""
    lesson = Lesson(name, lang)
    lesson.store.keep = lambda progress: None  # what opens an activity here is nobody's work
    found = [result for activity, show in WHOLE.items() if lesson.rows.has(activity) for result in show(lesson)]
    return [*found, *_findings(lesson, {result.id for result in found})]


#: Activities whose whole result is a view that can be printed.
WHOLE: dict[str, Callable[[Lesson], Iterator[Result]]] = {
    "claim-sorter": early.claims,
    origins.NAME: early.origins,
    "timeline": early.timeline,
    "poll": early.poll,
    "order-events": early.pairs,
    "order-switch": early.orders,
    "cases": early.cases,
    "draw-it": later.drawn,
    "forces": later.forces,
    "arms": later.each("arms", arms.FIELD),
    "definition-switch": later.counts,
    "rival-causes": later.rivals,
    "counting-traps": later.each("counting-traps", counting.FIELD),
    "share-claims": later.shares,
    "experiments": later.experiments,
    came_first.NAME: later.first,
}


def _findings(lesson: Lesson, shown: set[str]) -> Iterator[Result]:
    """What the recap says of a prediction whatever the learner answered; the rest depends on a learner."""
    asked = {settings.get("prediction"): activity for activity, settings in lesson.plan.activities.items()}
    for finding in lesson.findings():
        activity = asked.get(finding.after)
        if activity is None or activity in shown:
            continue
        try:
            sentences = finding.sentences(Progress())
        except KeyError:  # it needs the learner's own entries
            continue
        html = Markup("\n").join(Markup("<p>{}</p>").format(escape(sentence)) for sentence in sentences)
        if html:
            yield Result(activity, finding.title, html)
