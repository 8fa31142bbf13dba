"""The order switch, driven by its two controls."""

import ipywidgets as w
import pytest

from dispute.model.chronology import sort_steps, step
from dispute.model.dates import SORTS
from dispute.views import chronology as view
from dispute.views import testimony
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


def choose(panel, kind, ranges=None, pair=None):
    find(panel, w.Dropdown)[0].value = kind
    if pair is not None:
        find(panel, w.Dropdown)[1].value = pair
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
    assert [value for _, value in find(panel, w.Dropdown)[0].options] == ["", *SORTS]
    pairs = find(panel, w.Dropdown)[1]
    assert [value for _, value in pairs.options] == ["expulsions", "cooperation", "departure"]
    assert pairs.value == "expulsions" and find(panel, w.Checkbox)[0].value is False
    assert "<svg" not in html(panel)
    assert "Each date is another one." in seen(panel)


@pytest.mark.parametrize("ranges", [False, True])
@pytest.mark.parametrize("kind", SORTS)
def test_each_kind_shows_its_own_order_in_picture_table_and_speech(panel, steps, words, kind, ranges):
    choose(panel, kind, ranges)
    order = sort_steps(steps, kind)
    assert len(bars(panel)) == len(order.stated)
    table = rows(html(panel))[: len(order.stated)]  # what speakers say stands in a table of its own below
    assert [row[1] for row in table] == [text(bar.find("title")) for bar in bars(panel)]
    shown = [row[0] for row in table]
    assert all(label.endswith(spaced(s.label)) for label, s in zip(shown, order.stated, strict=True))
    sentence = next(p for p in read(html(panel)).iter("p") if p.get("class") == "sentence")
    assert text(sentence) == spoken(panel)
    assert all(spaced(s.label) in seen(panel) for s in order.not_stated)


def test_the_sentence_changes_with_every_kind(panel):
    said = set()
    for kind in SORTS:
        choose(panel, kind, True)
        said.add(spoken(panel))
    assert len(said) == len(SORTS)


def test_the_box_alone_changes_what_is_shown(panel):
    choose(panel, "decided", False)
    neat, widths = spoken(panel), {bar.get("width") for bar in bars(panel)}
    choose(panel, "decided", True)
    assert spoken(panel) != neat
    assert len(widths) == 1 < len({bar.get("width") for bar in bars(panel)})


def test_the_real_expulsions_tie_by_publication_and_the_french_notice_is_not_the_later(panel):
    choose(panel, "public", True)
    assert "both fall on 19 September" in spoken(panel)
    choose(panel, "notified", True)
    assert "France (on or before 17 September) does not come later than Mali" in spoken(panel)


def test_the_ends_of_cooperation_change_places_with_one_press(panel):
    choose(panel, "traced", True, "cooperation")
    assert "Mali comes first" in spoken(panel)
    choose(panel, "public")
    assert "France comes first" in spoken(panel)
    choose(panel, "decided")
    assert "stays open" in spoken(panel)


@pytest.mark.parametrize("pair", ["expulsions", "cooperation", "departure"])
def test_what_speakers_say_is_the_same_by_every_date_and_never_in_the_sentence_on_days(panel, lesson, words, pair):
    [chosen] = [p for p in lesson.rows.pairs() if p.id == pair]
    sides = lesson.rows.sides(lesson.rows.steps("order-switch"))
    said = testimony.show(lesson.rows.witnesses(chosen), chosen, sides, words)
    for kind in SORTS:
        choose(panel, kind, True, pair)
        assert html(panel).count(said) == 1
        assert not any(
            line in spoken(panel) for line in testimony.sentences(lesson.rows.witnesses(chosen), chosen, sides, words)
        )
        choose(panel, kind, False, pair)
        assert said not in html(panel)


def test_made_public_says_by_whom(panel):
    choose(panel, "public", True)
    assert "a Malian security source, to RFI (no name given)" in seen(panel)
    choose(panel, "traced", True)
    assert "a Malian security source, to RFI (no name given)" not in seen(panel).partition("what speakers say")[0]


def test_choosing_nothing_clears_the_view(panel):
    choose(panel, "public", True)
    choose(panel, None)
    assert "<svg" not in html(panel)


def test_the_prediction_stands_above_every_result(panel):
    for kind in SORTS:
        choose(panel, kind, True)
        assert seen(panel).index("Each date is another one.") < seen(panel).index(spoken(panel))


def test_every_picture_has_one_axis_so_that_days_can_be_compared(panel):
    axes = set()
    for kind in SORTS:
        choose(panel, kind, True)
        axes.add(tuple(t.get("x") for t in read(html(panel)).iter("text") if t.get("font-size") == "12"))
    assert len(axes) == 1


def test_the_view_is_the_one_of_the_views_module(panel, steps, lesson, words):
    choose(panel, "decided", True)
    sides = {s.actor: lesson.evidence["actors"][s.actor].country for s in steps}
    order = sort_steps(steps, "decided")
    assert view.figure(order, view.axis(steps), sides, words) in html(panel)
