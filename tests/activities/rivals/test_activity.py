"""The rival-cause form: nothing is compared before both stories are written."""

import ipywidgets as w
import pytest

from dispute.activities.rivals.rules import FORM
from driving import find, html, lesson_with, press, seen, spoken
from reading import rows, spaced, text


@pytest.fixture
def lesson():
    return lesson_with("rival-causes")


@pytest.fixture
def panel(lesson):
    return lesson.rival_causes()


def fill(panel, texts=("more groups", "more attacks", "the army attacks", "more army operations"), fields=(1, 2)):
    for menu, n in zip(find(panel, w.Dropdown), fields, strict=True):
        menu.value = menu.options[n][1]
    for box, words in zip(find(panel, w.Text), texts, strict=True):
        box.value = words


def test_before_the_stories_there_is_no_number_of_another_country(panel):
    assert "<svg" not in html(panel) and not find(panel, w.Checkbox)
    assert not [n for n in ("6,122", "2,704", "1,222") if n in seen(panel) + text(panel.twin)]


@pytest.mark.parametrize("missing", range(4))
def test_a_missing_line_is_named_by_its_story_and_nothing_is_lost(panel, lesson, words, missing):
    fill(panel)
    find(panel, w.Text)[missing].value = " x "
    press(panel)
    assert spoken(panel) == words("rivals.incomplete", which=words("rivals.group", n=missing // 2 + 1))
    assert FORM not in lesson.store.progress.forms and "<svg" not in html(panel)
    assert len([box for box in find(panel, w.Text) if len(box.value) > 3]) == 3


def test_a_missing_field_is_named_and_one_story_twice_is_refused(panel, lesson, words):
    fill(panel, fields=(0, 2))
    press(panel)
    assert spoken(panel) == words("rivals.incomplete", which=words("rivals.group", n=1))
    fill(panel, texts=("the same", "one thing", "The  same ", "other thing"))
    press(panel)
    assert spoken(panel) == words("rivals.twice") and FORM not in lesson.store.progress.forms


def test_both_stories_open_the_comparison_and_stay_above_it(panel, lesson):
    fill(panel)
    press(panel)
    assert seen(panel).index("more attacks") < seen(panel).index("Burkina Faso +85 %")
    assert html(panel).count("<svg") == 3 and len(rows(html(panel))) == 15
    assert not find(panel, w.Text), "the stories are locked"
    find(panel, w.Checkbox)[0].value = True
    assert "2022: 15.8 (range 15.3 to 19.3)" in seen(panel)


def test_the_stories_come_back_and_the_recap_sets_them_beside_the_comparison(panel, lesson):
    assert "more attacks" not in seen(lesson.recap())
    fill(panel)
    press(panel)
    other = lesson_with("rival-causes")
    shown, recap = other.rival_causes(), other.recap()
    other.store.progress = lesson.store.progress
    assert "more attacks" in seen(shown) and "<svg" in html(shown)
    assert "more attacks" in seen(recap) and "Burkina Faso +85 %" in seen(recap)


@pytest.mark.parametrize("entries", [{}, {"1.field": "groups"}, {"1.field": "nowhere", "1.because": "abc"}])
def test_a_damaged_form_stays_closed(panel, lesson, entries):
    lesson.store.progress = lesson.store.progress.with_form(FORM, entries)
    assert "<svg" not in html(panel) and find(panel, w.Text)
    assert seen(lesson.recap())


def test_odd_words_are_shown_as_they_are(panel, hostile):
    fill(panel, texts=(hostile, "one thing", "a story", hostile))
    press(panel)
    assert seen(panel).count(spaced(hostile)) == 2
