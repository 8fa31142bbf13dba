"""The headline window, driven by its two menus and its button."""

import ipywidgets as w
import pytest

from dispute.model.progress import Progress
from dispute.widgets.headlines import FORM
from driving import find, html, lesson_with, predict, press, seen, spoken
from reading import rows, text


@pytest.fixture
def lesson():
    return lesson_with("headline-window")


@pytest.fixture
def closed(lesson):
    return lesson.headline_window()


@pytest.fixture
def panel(closed, lesson):
    predict(closed, lesson.question_of("headline-window").option_ids[0], "A guess of mine.")
    return closed


def choose(panel, first, last):
    one, other = find(panel, w.Dropdown)
    one.value, other.value = first, last


def kept(lesson):
    return list(lesson.store.progress.forms.get(FORM, {}).values())


def test_before_the_prediction_no_headline_can_be_made(closed):
    assert len(find(closed, w.Dropdown)) == 1 and "<svg" not in html(closed)
    assert "fell by" not in seen(closed) + text(closed.twin)


def test_two_years_make_a_headline_with_the_series_behind_it(panel):
    assert "<svg" not in html(panel)
    for first, last, says in (("2013", "2016", "fell by 78"), ("2016", "2021", "6.5 times"), ("2022", "2024", "by 48")):
        choose(panel, first, last)
        assert says in spoken(panel) and says in seen(panel)
        assert len(rows(html(panel))) == 13


@pytest.mark.parametrize(("first", "last"), [("2016", "2013"), ("2016", "2016")])
def test_years_in_the_wrong_order_get_one_sentence_and_nothing_is_kept(panel, lesson, words, first, last):
    choose(panel, first, last)
    assert spoken(panel) == words("headlines.order") and "<svg" not in html(panel)
    press(panel)
    assert kept(lesson) == []


def test_keeping_needs_two_years(panel, lesson, words):
    press(panel)
    assert spoken(panel) == words("headlines.incomplete") and kept(lesson) == []
    choose(panel, "2013", "")
    assert "<svg" not in html(panel)


def test_kept_headlines_are_listed_and_opposite_ones_are_noticed(panel, lesson, words):
    choose(panel, "2013", "2016")
    press(panel)
    assert words("headlines.one_way") in seen(panel)
    press(panel)
    assert words("headlines.twice") in seen(panel) and kept(lesson) == ["2013/2016"]
    choose(panel, "2016", "2021")
    press(panel)
    assert words("headlines.both_ways") in seen(panel) and spoken(panel) == words("headlines.both_ways")
    for last in ("2022", "2023", "2024"):
        choose(panel, "2012", last)
        press(panel)
    assert len(kept(lesson)) == 4 and words("headlines.full") in seen(panel)


@pytest.mark.parametrize("entry", ["2016/2013", "1999/2024", "2013", "<b>/2016", "2013/2016/2020", ""])
def test_an_entry_that_makes_no_window_is_left_out(panel, lesson, entry):
    lesson.store.progress = lesson.store.progress.with_form(FORM, {"1": entry, "2": "2013/2016"})
    assert "fell by 78" in seen(panel) and seen(panel).count("Deaths in Mali") == 1


def test_kept_headlines_come_back_in_another_session(panel, lesson):
    choose(panel, "2013", "2016")
    press(panel)
    other = lesson_with("headline-window")
    shown = other.headline_window()
    other.store.progress = lesson.store.progress
    assert "fell by 78" in seen(shown)
    assert other.store.progress != Progress()
