"""The order switch, driven by its two controls."""

import ipywidgets as w
import pytest

from dispute.model.chronology import sort_steps, step
from dispute.model.dates import KINDS
from dispute.views import chronology as view
from driving import find, html, lesson_with, predict, seen, spoken
from reading import read, rows, spaced, text


@pytest.fixture
def lesson():
    return lesson_with("order-switch")


@pytest.fixture
def closed(lesson):
    return lesson.order_switch()


@pytest.fixture
def panel(closed, lesson):
    question = lesson.plan.prediction(lesson.plan.activities["order-switch"]["prediction"])
    predict(closed, question.option_ids[-1], "Each date is another one.")
    return closed


@pytest.fixture
def steps(lesson):
    return [step(lesson.evidence["events"][key]) for key in lesson.plan.activities["order-switch"]["steps"]]


def choose(panel, kind, ranges=None):
    find(panel, w.Dropdown)[0].value = kind
    if ranges is not None:
        find(panel, w.Checkbox)[0].value = ranges


def bars(panel):
    return [r for r in read(html(panel)).iter("rect") if r.find("title") is not None]


def test_before_the_prediction_there_is_no_switch_no_picture_and_no_day(closed, steps):
    assert not find(closed, w.Checkbox)
    assert "<svg" not in html(closed) and "<table" not in html(closed)
    assert all(spaced(s.label) in seen(closed) for s in steps)
    for days in (days for s in steps for days in s.dates.values() if days.stated):
        assert not any(end and f"{end.day} September" in seen(closed) + text(closed.twin) for end in (days.lo, days.hi))


def test_after_the_prediction_a_menu_and_a_box_appear_and_nothing_is_sorted_yet(panel):
    assert [value for _, value in find(panel, w.Dropdown)[0].options] == ["", *KINDS]
    assert find(panel, w.Checkbox)[0].value is False
    assert "<svg" not in html(panel)
    assert "Each date is another one." in seen(panel)


@pytest.mark.parametrize("ranges", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_shows_its_own_order_in_picture_table_and_speech(panel, steps, words, kind, ranges):
    choose(panel, kind, ranges)
    order = sort_steps(steps, kind)
    assert len(bars(panel)) == len(order.stated)
    assert [row[1] for row in rows(html(panel))] == [text(bar.find("title")) for bar in bars(panel)]
    shown = [row[0] for row in rows(html(panel))]
    assert all(label.endswith(spaced(s.label)) for label, s in zip(shown, order.stated, strict=True))
    sentence = next(p for p in read(html(panel)).iter("p") if p.get("class") == "sentence")
    assert text(sentence) == spoken(panel)
    assert all(spaced(s.label) in seen(panel) for s in order.not_stated)


def test_the_sentence_changes_with_every_kind(panel):
    said = set()
    for kind in KINDS:
        choose(panel, kind, True)
        said.add(spoken(panel))
    assert len(said) == len(KINDS)


def test_the_box_alone_changes_what_is_shown(panel):
    choose(panel, "notified", False)
    neat, widths = spoken(panel), {bar.get("width") for bar in bars(panel)}
    choose(panel, "notified", True)
    assert spoken(panel) != neat
    assert len(widths) == 1 < len({bar.get("width") for bar in bars(panel)})


def test_the_real_expulsions_tie_by_publication_and_are_open_by_notice(panel, words):
    choose(panel, "public", True)
    assert words("chronology.pair_same_day", first_day="19 September") in seen(panel)
    choose(panel, "notified", True)
    assert "overlap" in seen(panel)


def test_choosing_nothing_clears_the_view(panel):
    choose(panel, "public", True)
    choose(panel, None)
    assert "<svg" not in html(panel)


def test_the_prediction_stands_above_every_result(panel):
    for kind in KINDS:
        choose(panel, kind, True)
        assert seen(panel).index("Each date is another one.") < seen(panel).index(spoken(panel))


def test_every_picture_has_one_axis_so_that_days_can_be_compared(panel):
    axes = set()
    for kind in KINDS:
        choose(panel, kind, True)
        axes.add(tuple(t.get("x") for t in read(html(panel)).iter("text") if t.get("font-size") == "12"))
    assert len(axes) == 1


def test_the_view_is_the_one_of_the_views_module(panel, steps, lesson, words):
    choose(panel, "decided", True)
    sides = {s.actor: lesson.evidence["actors"][s.actor].country for s in steps}
    order = sort_steps(steps, "decided")
    assert view.figure(order, view.axis(steps), sides, words) in html(panel)
