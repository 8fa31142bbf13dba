"""What activities of lessons 00 to 02 show once they are used."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dispute import Lesson
from dispute.activities import cases as cases_room
from dispute.activities import ordering, polls, statements
from dispute.activities import origins as origins_room
from dispute.activities import timeline as timeline_room
from dispute.activities.order_switch import testimony
from dispute.activities.order_switch import view as order_view
from dispute.evidence.chronology import sort_steps
from dispute.evidence.dates import SORTS
from dispute.publish.results.result import Result


def claims(lesson: Lesson) -> Iterator[Result]:
    bank = lesson.statements()
    html = statements.view.checked(bank, {each.id: each.kind for each in bank}, lesson.words)
    yield Result("claim-sorter", lesson.words("statements.title"), Markup(html), keyed=True)


def origins(lesson: Lesson) -> Iterator[Result]:
    """All ten reports; the four of the core path are among them."""
    reports, known = lesson.reports(), lesson.known_origins()
    html = origins_room.view.checked(reports, known, lesson.words)
    yield Result(origins_room.NAME, lesson.words("origins.title"), Markup(html), keyed=True)


def pairs(lesson: Lesson) -> Iterator[Result]:
    pairs = lesson.pairs()
    html = ordering.view.checked(pairs, {pair.id: pair.answer for pair in pairs}, lesson.words)
    yield Result("order-events", lesson.words("ordering.title"), Markup(html), keyed=True)


def orders(lesson: Lesson) -> Iterator[Result]:
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
                Markup("<p>{}</p>").format(line) for line in testimony.sentences(*given) + testimony.relayed(*given)
            )
            title = words("testimony.title", pair=order_view.pair_name(pair, words))
            yield Result(f"order-switch-{pair.id}", title, Markup("\n".join(told)))


def cases(lesson: Lesson) -> Iterator[Result]:
    html = cases_room.view.table(lesson.rows.listed("cases", "cases", "cases"), lesson.words)
    yield Result("cases", lesson.words("cases.title"), Markup(html))


def timeline(lesson: Lesson) -> Iterator[Result]:
    """All layers, from the first year on."""
    html = timeline_room.view.evidence(lesson._events(), lesson.words)
    # The lesson's page lists the same events with their sources.
    yield Result("timeline", lesson.words("timeline.title"), Markup(html.partition("<details>")[0]))


def poll(lesson: Lesson) -> Iterator[Result]:
    """How many hidden views end each claim, and what is known about fear."""
    activity, words, line = lesson.poll().activity, lesson.words, Markup("<li>{}: {} {}</li>").format
    told = (line(c.said, c.says, polls.view.edge(c, words)) for c in activity.claims)
    fear = Markup(polls.view.fear("", activity.cautions, words))
    html = Markup("<ul>\n{}\n</ul>\n{}").format(Markup("\n").join(told), fear)
    yield Result("poll", activity.title, html, keyed=True)
