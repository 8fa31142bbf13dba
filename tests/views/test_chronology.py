"""The order of steps: the picture, the table and the sentence say the same, read from the SVG itself."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.data import Evidence
from dispute.model.chronology import Step, as_told, compare, sort_steps, step
from dispute.model.dates import KINDS, DateRange, Order
from dispute.texts import Words
from dispute.views.chronology import Axis, axis, figure, name, sentence, show, task
from dispute.views.dates import in_words
from reading import read, rows, spaced, text

EN = Words("en")
SIDES = {"france": "France", "mali": "Mali"}
EVENTS = Evidence()["events"]
REAL = [step(EVENTS[key]) for key in ("DS019", "DS021", "DS022", "DS023", "DS025")]
REAL_SIDES = {s.actor: "France" if "fr" in s.actor else "Mali" for s in REAL}
MONTHS = [EN.day(date(2025, month, 1))[2:] for month in range(1, 13)]
kinds = st.sampled_from(KINDS)
several = st.lists(st.from_type(Step), min_size=2, max_size=6, unique_by=lambda s: s.id).filter(
    lambda steps: any(r.stated for s in steps for r in s.dates.values())
)


def percent(element, attribute):
    return float(element.get(attribute).rstrip("%"))


def drawn(svg, days: Axis) -> list[list]:
    """The days that each bar covers, read from the picture: those whose label stands above or below the bar."""
    labels = [percent(t, "x") for t in svg.iter("text") if t.get("font-size") == "12"]
    assert len(labels) == len(days.days)
    bars = [r for r in svg.iter("rect") if r.find("title") is not None]
    edges = [(percent(bar, "x"), percent(bar, "x") + percent(bar, "width")) for bar in bars]
    return [[day for day, x in zip(days.days, labels, strict=True) if left < x < right] for left, right in edges]


def clipped(when: DateRange, days: Axis) -> list:
    return [d for d in days.days if (when.lo is None or when.lo <= d) and (when.hi is None or d <= when.hi)]


@given(several, kinds)
def test_each_bar_covers_exactly_the_days_of_its_step(steps, kind):
    order, days = sort_steps(steps, kind), axis(steps)
    assert drawn(read(figure(order, days, SIDES, EN)), days) == [clipped(s.dates[kind], days) for s in order.stated]


@given(several, kinds)
def test_without_ranges_each_step_is_one_day_its_last(steps, kind):
    order, days = sort_steps(steps, kind), axis(steps)
    last = sorted(s.dates[kind].hi or s.dates[kind].lo for s in order.stated)
    assert drawn(read(figure(as_told(order), days, SIDES, EN)), days) == [[day] for day in last]


@given(several, kinds, st.booleans())
def test_bars_and_table_tell_the_same_days_in_the_same_order(steps, kind, ranges):
    order, days = sort_steps(steps, kind), axis(steps)
    html = show(order, (steps[0], steps[1]), days, SIDES, EN, ranges=ranges)
    bars = [text(t) for t in read(html).iter("title")]
    table = rows(html)
    assert [row[1] for row in table] == bars
    shown = order if ranges or not order.stated else as_told(order)
    assert [row[0] for row in table] == [spaced(name(s, SIDES)) for s in shown.stated]
    assert bars == [in_words(s.dates[kind], EN) for s in shown.stated]
    box = [text(li) for li in read(html).iter("li")]
    assert len(box) == len(shown.not_stated), "a neat story shows no gap"
    assert all(line.startswith(spaced(name(s, SIDES))) for line, s in zip(box, shown.not_stated, strict=True))


@given(several, kinds, st.booleans())
def test_the_sentence_on_the_page_is_the_computed_one(steps, kind, ranges):
    order, pair = sort_steps(steps, kind), (steps[0], steps[1])
    said = sentence(order, pair, SIDES, EN, ranges=ranges)
    html = show(order, pair, axis(steps), SIDES, EN, ranges=ranges)
    assert text(next(p for p in read(html).iter("p") if p.get("class") == "sentence")) == spaced(said)
    if ranges:
        tie = order.certainty == "certain" and Order.SAME_DAY in order.links
        phrase = "ties" if tie else order.certainty
        assert said.startswith(EN(f"chronology.{phrase}", done=EN(f"dates.done_{kind}"), n=len(order.stated)))


@given(st.from_type(Step), st.from_type(Step), kinds)
def test_the_one_named_first_is_the_one_that_came_first(a, b, kind):
    a, b = replace(a, id="A", actor="france"), replace(b, id="B", actor="mali")
    order = sort_steps([a, b], kind)
    one, other = (sentence(order, pair, SIDES, EN) for pair in ((a, b), (b, a)))
    outcome = compare(a, b, kind)
    if outcome in (Order.BEFORE, Order.AFTER):
        assert one == other
        first, second = ("France", "Mali") if outcome is Order.BEFORE else ("Mali", "France")
        assert one.index(first) < one.index(second)
        assert EN("chronology.certain", done=EN(f"dates.done_{kind}"), n=2) in one
    else:
        key = {Order.SAME_DAY: "pair_same_day", Order.OPEN: "pair_open", Order.UNKNOWN: "pair_unknown"}[outcome]
        assert EN(f"chronology.{key}", first="#", second="#", first_day="#", second_day="#").split("#")[0] in one


def test_a_side_is_written_and_drawn_so_that_colour_alone_says_nothing():
    days = axis(REAL)
    for kind in KINDS:
        order = sort_steps(REAL, kind)
        svg = read(figure(order, days, REAL_SIDES, EN))
        fills = [r.get("fill") for r in svg.iter("rect") if r.find("title") is not None]
        by_side = dict(zip(fills, [REAL_SIDES[s.actor] for s in order.stated], strict=True))
        assert len(by_side) == len({REAL_SIDES[s.actor] for s in order.stated})
        assert all(name(s, REAL_SIDES).startswith(REAL_SIDES[s.actor]) for s in order.stated)


def test_an_open_end_looks_open_and_a_closed_range_does_not():
    order = sort_steps(REAL, "decided")
    bars = [r for r in read(figure(order, axis(REAL), REAL_SIDES, EN)).iter("rect") if r.find("title") is not None]
    assert all(s.dates["decided"].lo is None for s in order.stated)
    assert all(bar.get("stroke-dasharray") for bar in bars)
    closed = figure(sort_steps(REAL, "notified"), axis(REAL), REAL_SIDES, EN)
    assert not any(bar.get("stroke-dasharray") for bar in read(closed).iter("rect"))


def test_the_axis_holds_every_day_of_every_kind_so_a_bar_that_jumps_means_another_day():
    days = axis(REAL)
    ends = [end for s in REAL for r in s.dates.values() for end in (r.lo, r.hi) if end]
    assert (days.first, days.last) == (min(ends) - timedelta(1), max(ends) + timedelta(1))


@pytest.mark.parametrize(
    ("kind", "said"),
    [("decided", "pair_open"), ("notified", "pair_open"), ("public", "pair_same_day"), ("effect", "pair_unknown")],
)
def test_the_real_puzzle_is_told_as_open_open_tie_unknown(kind, said):
    beginning = EN(f"chronology.{said}", first="#", second="#", first_day="#", second_day="#").split("#")[0]
    for steps in permutations(REAL[:3]):
        assert beginning in sentence(sort_steps(steps, kind), (REAL[1], REAL[2]), REAL_SIDES, EN)


def test_the_task_lists_every_step_with_sources_and_no_day():
    html = task(REAL, REAL_SIDES, EN)
    listed = [text(li) for li in read(html).iter("li")]
    assert all(name(s, REAL_SIDES) in line and "[D" in line for line, s in zip(listed, REAL, strict=True))
    assert html == task([replace(s, dates=dict.fromkeys(KINDS, DateRange())) for s in REAL], REAL_SIDES, EN)
    assert not any(month in text(html) for month in MONTHS)


def test_odd_words_in_a_step_are_shown_as_they_are(hostile):
    odd = replace(REAL[1], label=hostile)
    order = sort_steps([odd, REAL[2]], "public")
    assert spaced(hostile) in text(show(order, (odd, REAL[2]), axis(REAL), REAL_SIDES, EN, ranges=True))
    assert spaced(hostile) in text(task([odd], REAL_SIDES, EN))
