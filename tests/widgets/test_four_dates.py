"""The four-date table: fill in, check, correct, come back."""

from itertools import product

import ipywidgets as w
import pytest

from dispute.model.chronology import step
from dispute.model.dates import KINDS
from dispute.model.progress import Progress
from dispute.views.four_dates import code
from dispute.widgets.four_dates import NAME
from driving import find, lesson_with, press, seen, spoken
from reading import text


@pytest.fixture
def lesson():
    return lesson_with("four-dates")


@pytest.fixture
def panel(lesson):
    return lesson.four_dates()


@pytest.fixture
def truth(lesson):
    """The stored text of the right entry of each cell, in the order of the menus."""
    steps = [step(lesson.evidence["events"][key]) for key in lesson.plan.activities["four-dates"]["steps"]]
    return {f"{s.id}.{kind}": code(s.dates[kind]) for s, kind in product(steps, KINDS)}


def fill(panel, values):
    for menu, value in zip(find(panel, w.Dropdown), values, strict=True):
        menu.value = value


def test_there_is_one_menu_for_each_cell_and_all_offer_the_same(panel, truth):
    menus = find(panel, w.Dropdown)
    assert len(menus) == len(truth)
    assert len({tuple(menu.options) for menu in menus}) == 1
    assert [menu.value for menu in menus] == [""] * len(menus)
    labels = [label for label, _ in menus[0].options]
    assert len(labels) == len(set(labels))
    assert set(truth.values()) <= {value for _, value in menus[0].options}


def test_checking_an_empty_table_gets_one_request_and_keeps_nothing(panel, lesson, words):
    press(panel)
    assert lesson.store.progress == Progress()
    assert words("four_dates.incomplete") in seen(panel)
    assert spoken(panel) == words("four_dates.incomplete")


def test_the_solution_agrees_in_every_cell(panel, truth, lesson, words):
    fill(panel, truth.values())
    press(panel)
    expected = words("four_dates.score", n=len(truth), total=len(truth), left=0)
    assert spoken(panel) == expected and expected in seen(panel)
    assert lesson.store.progress.forms[NAME] == truth


def test_one_cell_is_enough_to_be_checked(panel, truth, words):
    find(panel, w.Dropdown)[3].value = list(truth.values())[3]
    press(panel)
    assert spoken(panel) == words("four_dates.score", n=1, total=len(truth), left=len(truth) - 1)


def test_a_table_of_one_wrong_entry_never_shows_another_day(panel, truth):
    for label, value in find(panel, w.Dropdown)[0].options[1:]:
        fill(panel, [value] * len(truth))
        press(panel)
        right = sum(value == expected for expected in truth.values())
        assert seen(panel).count("✓") == right
        others = {other for other, _ in find(panel, w.Dropdown)[0].options[1:] if other not in label}
        answers = text(panel.view.value)
        assert not any(f": {other}. " in answers for other in others)


def test_a_table_can_be_corrected_and_checked_again(panel, truth, lesson):
    fill(panel, ["/"] * len(truth))
    press(panel)
    fill(panel, truth.values())
    press(panel)
    assert "✗" not in seen(panel)
    fill(panel, [*list(truth.values())[:-1], None])
    press(panel)
    assert len(lesson.store.progress.forms[NAME]) == len(truth) - 1
    assert seen(panel).count("✓") == len(truth) - 1


def test_a_kept_table_fills_a_new_panel_and_one_that_is_already_shown(panel, truth, lesson):
    half = dict(list(truth.items())[::2])
    lesson.store.progress = Progress().with_form(NAME, half)
    again = lesson.four_dates()
    for shown in (panel, again):
        assert [menu.value for menu in find(shown, w.Dropdown)] == [half.get(key, "") for key in truth]
        assert seen(shown).count("✓") == len(half)
    assert seen(panel) == seen(again)


@pytest.mark.parametrize("value", ["", "1999-01-01/1999-01-01", "<script>", "{0}", "x" * 5000])
def test_an_entry_that_is_not_on_offer_counts_as_empty(panel, truth, lesson, words, value):
    key, right = next(iter(truth.items()))
    other = list(truth)[1]
    lesson.store.progress = Progress().with_form(NAME, {key: right, other: value, "X9.public": right})
    assert [menu.value for menu in find(panel, w.Dropdown)] == [right] + [""] * (len(truth) - 1)
    assert spoken(panel) == words("four_dates.score", n=1, total=len(truth), left=len(truth) - 1)
    assert "<script>" not in panel.view.value


def test_the_twin_is_the_blank_table_before_and_after(panel, truth):
    before = panel.twin
    assert text(before).count("?") >= len(truth)
    assert not any(
        label in text(before) for label, value in find(panel, w.Dropdown)[0].options if value not in ("", "/")
    )
    fill(panel, truth.values())
    press(panel)
    assert panel.twin == before
