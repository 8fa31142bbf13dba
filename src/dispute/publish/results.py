"""What activities show once they are used, for readers who have no kernel.

The answer page prints all of it. A sheet for the wall takes only what holds no reason for a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from dispute import Lesson, views
from dispute.model.chronology import sort_steps
from dispute.model.dates import KINDS
from dispute.model.origins import evidence
from dispute.model.progress import Progress


@dataclass(frozen=True)
class Result:
    """One activity's result: an id, a title, and HTML; ``keyed`` if it gives the reasons for right choices."""

    id: str
    title: str
    html: Markup
    keyed: bool = False


def of(name: str, lang: str = "en") -> list[Result]:
    """Return the results of one lesson's activities."""
    lesson = Lesson(name, lang)
    found = [result for activity, show in WHOLE.items() if lesson.rows.has(activity) for result in show(lesson)]
    return [*found, *_findings(lesson, {result.id for result in found})]


def _claims(lesson: Lesson) -> Iterator[Result]:
    bank = lesson.statements()
    html = views.statements.checked(bank, {each.id: each.kind for each in bank}, lesson.words)
    yield Result("claim-sorter", lesson.words("statements.title"), Markup(html), keyed=True)


def _origins(lesson: Lesson) -> Iterator[Result]:
    reports, known = lesson.reports(), lesson.known_origins()
    html = views.origins.checked(reports, evidence(reports), known, lesson.words)
    yield Result("origin-tracer", lesson.words("origins.title"), Markup(html), keyed=True)


def _pairs(lesson: Lesson) -> Iterator[Result]:
    pairs = lesson.pairs()
    html = views.ordering.checked(pairs, {pair.id: pair.answer for pair in pairs}, lesson.words)
    yield Result("order-events", lesson.words("ordering.title"), Markup(html), keyed=True)


def _orders(lesson: Lesson) -> Iterator[Result]:
    """The order switch for all four dates, ranges shown."""
    pair, sides = lesson.rows.pair()
    steps, words = lesson.rows.steps("order-switch"), lesson.words
    days = views.chronology.axis(steps)
    for kind in KINDS:
        html = views.chronology.show(sort_steps(steps, kind), pair, days, sides, words, ranges=True)
        title = f"{words('chronology.title')}: {words(f'dates.done_{kind}')}"
        # The pattern that fills a bar needs a name of its own in each picture of a page.
        own = "order-switch" if kind == KINDS[0] else f"order-switch-{kind}"
        yield Result(own, title, Markup(html.replace('"hatch"', f'"hatch-{kind}"').replace("#hatch", f"#hatch-{kind}")))


def _cases(lesson: Lesson) -> Iterator[Result]:
    rows = lesson.rows.listed("cases", "cases", "cases")
    yield Result("cases", lesson.words("cases.title"), Markup(views.cases.table(rows, lesson.words)))


#: Activities whose whole result is a view that can be printed.
WHOLE: dict[str, Callable[[Lesson], Iterator[Result]]] = {
    "claim-sorter": _claims, "origin-tracer": _origins, "order-events": _pairs,
    "order-switch": _orders, "cases": _cases,
}  # fmt: skip


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
