"""The relay line-up, driven: sort all cards, then see what they share."""

import ipywidgets as w
import pytest

from dispute.model.progress import Progress
from dispute.views.relay import speech
from dispute.widgets.relay import NAME
from driving import find, lesson_with, press, seen, spoken
from reading import spaced, text


@pytest.fixture
def lesson():
    return lesson_with("relay")


@pytest.fixture
def panel(lesson):
    return lesson.relay()


def fill(panel, values):
    for menu, value in zip(find(panel, w.Dropdown), values, strict=True):
        menu.value = value


@pytest.fixture
def right(lesson):
    return {one.id: str(one.reading) for one in lesson._relays()}


def test_before_the_check_nothing_tells_a_reading_or_the_origin(panel, lesson):
    for shown in (seen(panel), text(panel.twin)):
        for one in lesson._relays():
            assert spaced(one.wording) in shown
            assert spaced(one.why) not in shown and one.origin.label_en not in shown


def test_cards_that_are_left_open_are_named_and_nothing_is_kept(panel, lesson, right, words):
    press(panel)
    assert spoken(panel) == words("relay.incomplete", left="1, 2, 3, 4, 5 and 6")
    fill(panel, [*list(right.values())[:-1], ""])
    press(panel)
    assert spoken(panel) == words("relay.incomplete", left="6") and spoken(panel) in seen(panel)
    assert lesson.store.progress == Progress()
    assert [menu.value for menu in find(panel, w.Dropdown)] == [*list(right.values())[:-1], ""]


def test_sorted_cards_get_reasons_and_their_common_origin(panel, lesson, right, words):
    fill(panel, right.values())
    press(panel)
    assert lesson.store.progress.forms[NAME] == right
    assert spoken(panel) == speech(lesson._relays(), right, words)
    assert seen(panel).count("✓") == len(right) and lesson._relays()[0].origin.label_en in seen(panel)


def test_cards_can_be_sorted_again(panel, lesson, right):
    fill(panel, ["none-given"] * len(right))
    press(panel)
    assert "✗" in seen(panel)
    fill(panel, right.values())
    press(panel)
    assert "✗" not in seen(panel) and lesson.store.progress.forms[NAME] == right


def test_kept_cards_come_back_in_a_new_panel_and_in_one_that_is_shown(panel, lesson, right):
    lesson.store.progress = Progress().with_form(NAME, right)
    again = lesson.relay()
    for shown in (panel, again):
        assert [menu.value for menu in find(shown, w.Dropdown)] == list(right.values())
        assert seen(shown).count("✓") == len(right)


@pytest.mark.parametrize("value", ["", "who knows", "<script>", "{0}"])
def test_a_reading_that_is_not_on_offer_counts_as_open(panel, lesson, right, value):
    key = next(iter(right))
    lesson.store.progress = Progress().with_form(NAME, {**right, key: value})
    assert find(panel, w.Dropdown)[0].value == "" and panel.view.value == ""


def test_the_recap_tells_it_only_after_the_cards_are_sorted(lesson, right, words):
    recap = lesson.recap()
    assert words("relay.recap") not in seen(recap)
    lesson.store.progress = lesson.store.progress.with_form(NAME, right)
    assert words("relay.recap") in seen(recap) and lesson._relays()[0].origin.label_en in seen(recap)
