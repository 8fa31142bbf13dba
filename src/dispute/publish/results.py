"""What activities show once they are used, for readers who have no kernel. Only the answer page prints this."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dispute import Lesson, views
from dispute.model.chronology import sort_steps
from dispute.model.dates import KINDS


@dataclass(frozen=True)
class Result:
    """One activity's result: an id, a title, and HTML."""

    id: str
    title: str
    html: Markup


def of(name: str, lang: str = "en") -> list[Result]:
    """Return the results of one lesson's activities."""
    lesson = Lesson(name, lang)
    found: list[Result] = []
    if lesson.rows.has("order-switch"):
        found += _orders(lesson)
    if lesson.rows.has("cases"):
        rows = lesson.rows.listed("cases", "cases", "cases")
        found.append(Result("cases", lesson.words("cases.title"), Markup(views.cases.table(rows, lesson.words))))
    return found


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
