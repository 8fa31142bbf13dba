"""What activities of lessons 03 and 04 show once they are used."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from dispute import Lesson
from dispute.activities import came_first, draw_it
from dispute.activities import rivals as rivals_room
from dispute.activities.experiments.fuel import READINGS
from dispute.activities.forces import YEAR
from dispute.activities.shares import GUESS
from dispute.publish.results.result import Result
from dispute.work.progress import Progress


def drawn(lesson: Lesson) -> Iterator[Result]:
    """The count alone: nobody's line is known here."""
    activity = lesson.draw_it().activity
    html = draw_it.view.result({}, activity.counts, activity.dataset, activity.source_ids, lesson.words)
    yield Result("draw-it", activity.title, Markup(html))


def forces(lesson: Lesson) -> Iterator[Result]:
    """The chart, then what is known of each year: a line or two."""
    activity = lesson.forces().activity
    screens = {year: activity.render(Progress(), {YEAR: str(year)}).parts for year in activity.years}
    html = [screens[activity.years[0]]["chart"], *(parts["figures"] for parts in screens.values())]
    yield Result("forces", activity.title, Markup("\n".join(html)), long=True)


def each(activity: str, field: str) -> Callable[[Lesson], Iterator[Result]]:
    """Return what draws an activity behind its prediction once for each value of a field."""

    def results(lesson: Lesson) -> Iterator[Result]:
        opened = getattr(lesson, activity.replace("-", "_"))().activity.behind()
        for n, (label, value) in enumerate(opened.options, start=1):
            own = activity if n == 1 else f"{activity}-{n}"
            html = opened.render(Progress(), {field: value}).parts["view"]
            yield Result(own, f"{opened.title}: {label}", Markup(html))

    return results


def counts(lesson: Lesson) -> Iterator[Result]:
    """Each count of the definition switch as its fold draws it, with all kinds of violence."""
    switch = lesson.definition_switch().activity.behind()
    for n, (label, value) in enumerate(switch.options, start=1):
        own = "definition-switch" if n == 1 else f"definition-switch-{n}"
        yield Result(own, f"{switch.title}: {label}", Markup(switch.drawn(value, {})[0]))


def rivals(lesson: Lesson) -> Iterator[Result]:
    """The comparison, and what the tables show for each test that a learner can name."""
    activity, html = lesson.rival_causes().activity, ""
    table, words = activity.table, lesson.words
    for test in rivals_room.TESTS:
        said = rivals_room.view.counted(test, table, words)
        html += Markup("<p>{}: {}</p>\n").format(words(f"rivals.test_{test}"), said)
        html += Markup(rivals_room.charts.show(test, "", table, words)) if test in rivals_room.COUNTED else ""
    yield Result("rival-causes", activity.title, Markup(html))


def shares(lesson: Lesson) -> Iterator[Result]:
    activity = lesson.share_claims().activity
    guess = Progress().with_form(GUESS, dict.fromkeys(("low", "best", "high"), "1"))
    yield Result("share-claims", activity.title, Markup(activity.render(guess, {"route": ""}).parts["claims"]))


def experiments(lesson: Lesson) -> Iterator[Result]:
    opened = lesson.experiments().activity.behind()
    tested = Progress().with_form(opened.name, dict(zip(READINGS, READINGS, strict=True)))
    yield Result("experiments", opened.title, Markup("".join(opened.render(tested, {}).parts.values())))


def first(lesson: Lesson) -> Iterator[Result]:
    asked = lesson.came_first().activity
    right = Progress().with_form(came_first.NAME, {"first": came_first.rules.answer(asked.one, asked.others)})
    parts = asked.render(right, {}).parts
    yield Result(came_first.NAME, asked.title, Markup(parts["answer"] + parts["view"]), keyed=True)
