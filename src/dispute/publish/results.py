"""What activities show once they are used, for readers who have no kernel.

The answer page prints all of it. A sheet for the wall takes only what holds no reason for a choice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from dispute import Lesson
from dispute.activities import (
    arms,
    came_first,
    cases,
    counting,
    deaths,
    draw_it,
    ordering,
    origins,
    polls,
    rivals,
    statements,
)
from dispute.activities import timeline as timeline_room
from dispute.activities.forces import YEAR
from dispute.activities.order_switch import testimony
from dispute.activities.order_switch import view as order_view
from dispute.activities.shares import GUESS
from dispute.activities.timeline.rules import LAYERS, years
from dispute.evidence.chronology import sort_steps
from dispute.evidence.dates import SORTS
from dispute.work.progress import Progress


@dataclass(frozen=True)
class Result:
    """One activity's result: an id, a title, and HTML.

    ``keyed`` if it gives the reasons for right choices, ``long`` if it would fill ten sheets of paper.
    """

    id: str
    title: str
    html: Markup
    keyed: bool = False
    long: bool = False


def of(name: str, lang: str = "en") -> list[Result]:
    """Return the results of one lesson's activities."""
    lesson = Lesson(name, lang)
    lesson.store.keep = lambda progress: None  # what opens an activity here is nobody's work
    found = [result for activity, show in WHOLE.items() if lesson.rows.has(activity) for result in show(lesson)]
    return [*found, *_findings(lesson, {result.id for result in found})]


def _claims(lesson: Lesson) -> Iterator[Result]:
    bank = lesson.statements()
    html = statements.view.checked(bank, {each.id: each.kind for each in bank}, lesson.words)
    yield Result("claim-sorter", lesson.words("statements.title"), Markup(html), keyed=True)


def _origins(lesson: Lesson) -> Iterator[Result]:
    """All ten reports; the four of the core path are among them."""
    reports, known = lesson.reports(), lesson.known_origins()
    html = origins.view.checked(reports, known, lesson.words)
    yield Result(origins.NAME, lesson.words("origins.title"), Markup(html), keyed=True)


def _pairs(lesson: Lesson) -> Iterator[Result]:
    pairs = lesson.pairs()
    html = ordering.view.checked(pairs, {pair.id: pair.answer for pair in pairs}, lesson.words)
    yield Result("order-events", lesson.words("ordering.title"), Markup(html), keyed=True)


def _orders(lesson: Lesson) -> Iterator[Result]:
    """The order switch for every kind of date, ranges shown, and what speakers say of each pair."""
    steps, pairs, words = lesson.rows.steps("order-switch"), lesson.rows.pairs(), lesson.words
    days, sides = order_view.axis(steps), lesson.rows.sides(steps)
    by = testimony.by_whom(lesson.rows.publishers(steps), words)
    for kind in SORTS:
        html = order_view.show(sort_steps(steps, kind), pairs[0], days, sides, words, by=by)
        others = (
            f"{order_view.pair_name(pair, words)}. {order_view.pair_sentence(pair, kind, sides, words)}"
            for pair in pairs[1:]
        )
        html += "".join(Markup("\n<p>{}</p>").format(said) for said in others)
        title = f"{words('order_switch.title')}: {words(f'dates.done_{kind}')}"
        # The pattern that fills a bar needs a name of its own in each picture of a page.
        own = "order-switch" if kind == SORTS[0] else f"order-switch-{kind}"
        yield Result(own, title, Markup(html.replace('"hatch"', f'"hatch-{kind}"').replace("#hatch", f"#hatch-{kind}")))
    for pair in pairs:
        if witnesses := lesson.rows.witnesses(pair):
            given = (witnesses, pair, sides, words)
            told = (
                Markup("<p>{}</p>").format(line)
                for line in testimony.sentences(*given, named=True) + testimony.relayed(*given)
            )
            title = words("testimony.title", pair=order_view.pair_name(pair, words))
            yield Result(f"order-switch-{pair.id}", title, Markup("\n".join(told)))


def _cases(lesson: Lesson) -> Iterator[Result]:
    html = cases.view.table(lesson.rows.listed("cases", "cases", "cases"), lesson.words)
    yield Result("cases", lesson.words("cases.title"), Markup(html))


def _timeline(lesson: Lesson) -> Iterator[Result]:
    """All layers, from the first year on."""
    events = lesson._events()
    html, _ = timeline_room.view.show(events, LAYERS, years(events)[0], years(events)[-1], lesson.words)
    # The lesson's page lists the same events with their sources.
    yield Result("timeline", lesson.words("timeline.title"), Markup(html.partition("<details>")[0]))


def _poll(lesson: Lesson) -> Iterator[Result]:
    """What each figure can carry, and what is known about fear."""
    activity, words, line = lesson.poll().activity, lesson.words, Markup("<li>{} {}</li>").format
    said = (line(words("general.quoted", text=c.text), polls.view.answer(c, c.answer, words)) for c in activity.claims)
    fear = Markup(polls.view.fear(activity.cautions, words))
    html = Markup("<ul>\n{}\n</ul>\n{}").format(Markup("\n").join(said), fear)
    yield Result("poll", activity.title, html, keyed=True)


def _drawn(lesson: Lesson) -> Iterator[Result]:
    """The count alone: nobody's line is known here."""
    activity = lesson.draw_it().activity
    html = draw_it.view.result({}, activity.counts, activity.dataset, activity.source_ids, lesson.words)
    yield Result("draw-it", activity.title, Markup(html))


def _forces(lesson: Lesson) -> Iterator[Result]:
    """The chart, then what is known of each year: a line or two."""
    activity = lesson.forces().activity
    screens = {year: activity.render(Progress(), {YEAR: str(year)}).parts for year in activity.years}
    html = [screens[activity.years[0]]["chart"], *(parts["figures"] for parts in screens.values())]
    yield Result("forces", activity.title, Markup("\n".join(html)), long=True)


def _each(activity: str, field: str) -> Callable[[Lesson], Iterator[Result]]:
    """Return what draws an activity behind its prediction once for each value of a field."""

    def results(lesson: Lesson) -> Iterator[Result]:
        opened = getattr(lesson, activity.replace("-", "_"))().activity.behind()
        for n, (label, value) in enumerate(opened.options, start=1):
            own = activity if n == 1 else f"{activity}-{n}"
            html = opened.render(Progress(), {field: value}).parts["view"]
            yield Result(own, f"{opened.title}: {label}", Markup(html))

    return results


def _rivals(lesson: Lesson) -> Iterator[Result]:
    """The comparison, and what the tables show for each test that a learner can name."""
    activity, html = lesson.rival_causes().activity, ""
    table, words = activity.table, lesson.words
    for test in rivals.TESTS:
        said = rivals.view.counted(test, table, words)
        html += Markup("<p>{}: {}</p>\n").format(words(f"rivals.test_{test}"), said)
        html += Markup(rivals.charts.show(test, "", table, words)) if test in rivals.COUNTED else ""
    yield Result("rival-causes", activity.title, Markup(html))


def _shares(lesson: Lesson) -> Iterator[Result]:
    activity = lesson.share_claims().activity
    guess = Progress().with_form(GUESS, dict.fromkeys(("low", "best", "high"), "1"))
    yield Result("share-claims", activity.title, Markup(activity.render(guess, {"route": ""}).parts["claims"]))


def _experiments(lesson: Lesson) -> Iterator[Result]:
    opened = lesson.experiments().activity.behind()
    yield Result("experiments", opened.title, Markup("".join(opened.render(Progress(), {}).parts.values())))


def _first(lesson: Lesson) -> Iterator[Result]:
    asked = lesson.came_first().activity
    right = Progress().with_form(came_first.NAME, {"first": came_first.rules.answer(asked.one, asked.others)})
    parts = asked.render(right, {}).parts
    yield Result(came_first.NAME, asked.title, Markup(parts["answer"] + parts["view"]), keyed=True)


#: Activities whose whole result is a view that can be printed.
WHOLE: dict[str, Callable[[Lesson], Iterator[Result]]] = {
    "claim-sorter": _claims,
    origins.NAME: _origins,
    "timeline": _timeline,
    "poll": _poll,
    "order-events": _pairs,
    "order-switch": _orders,
    "cases": _cases,
    "draw-it": _drawn,
    "forces": _forces,
    "arms": _each("arms", arms.FIELD),
    "definition-switch": _each("definition-switch", deaths.FIELD),
    "rival-causes": _rivals,
    "counting-traps": _each("counting-traps", counting.FIELD),
    "share-claims": _shares,
    "experiments": _experiments,
    came_first.NAME: _first,
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
