"""The what-if model by its boxes: closed at first, patient with odd entries, and back after a lost session."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from dispute.widgets.corridor import NAME
from driving import find, predict, press, seen, spoken
from reading import HOSTILE, text

GOOD = ("50", "70", "25", "75")


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def panel(lesson):
    panel = lesson.what_if()
    predict(panel, "share", "It is the larger number.")
    return panel


def fill(panel, cut, *values, other=None):
    find(panel, w.Dropdown)[0].value = cut
    for field, value in zip(find(panel, w.Text), values, strict=False):
        field.value = value
    if other is not None:
        find(panel, w.Dropdown)[1].value = other
    press(panel)


def test_the_model_is_closed_before_the_prediction_but_its_banner_stands(lesson):
    panel = lesson.what_if()
    assert not [t for t in find(panel, w.Text) if "percent" in t.description]
    for said in (seen(panel), text(panel.twin)):
        assert "Toy model. Not a forecast." in said and "missing = share" in said and "What would change" not in said


def test_only_the_boxes_of_cut_roads_are_shown(panel):
    def shares():
        return [t.description for t in find(panel, w.Text) if t.description.startswith("Share")]

    assert shares() == []
    menu = find(panel, w.Dropdown)[0]
    for cut, count in (("Dakar", 2), ("Abidjan", 2), ("both", 4)):
        menu.value = cut
        assert len(shares()) == count
        assert all(cut in label for label in shares()) or cut == "both"


def test_a_run_shows_sentence_sensitivity_and_ledger(panel):
    fill(panel, "Dakar", *GOOD, "5", "20", other="Abidjan")
    said = "then between 12.5% and 52.5% of imports are missing."
    assert said in spoken(panel) and said in seen(panel)
    assert "moves it most is the part that other roads take over" in seen(panel)
    assert "11 claims, 28% to 80%" in seen(panel) and "−187 to +38 km" in seen(panel)
    assert seen(panel).count("Toy model. Not a forecast.") == 2
    assert "It is the larger number." in seen(panel), "the prediction stands beside the result"


@pytest.mark.parametrize(
    ("cut", "values", "said"),
    [
        ("Dakar", ("abc", "70", "25", "75"), "Dakar road, low, in percent: “abc” is not a number"),
        ("Dakar", ("50", "140", "25", "75"), "Dakar road, high, in percent: 140 is too large"),
        ("Dakar", ("50", "70", "", "75"), "take over, low, in percent: nothing is written"),
        ("Dakar", ("70", "50", "25", "75"), "Swap the two"),
        ("Dakar", (*GOOD, "soon"), "Extra days for each trip (may stay empty): “soon”"),
        ("Dakar", (*GOOD, "", "-1"), "-1 is too small"),
        ("", GOOD[2:], "Choose first which road is cut."),
        ("both", ("60", "70", "60", "70", "0", "0"), "add up to 120%"),
    ],
)
def test_an_odd_entry_gets_one_sentence_and_nothing_is_lost(panel, lesson, cut, values, said):
    fill(panel, cut, *values)
    assert said in spoken(panel) and said in seen(panel)
    assert [field.value for field in find(panel, w.Text)][: len(values)] == list(values)
    assert NAME not in lesson.store.progress.forms


def test_a_cut_road_cannot_take_over(panel):
    fill(panel, "Dakar", *GOOD, other="Dakar")
    assert "Dakar is cut in your case, so it cannot take over." in seen(panel)


def test_the_same_numbers_answer_again_after_a_mistake(panel):
    fill(panel, "Dakar", *GOOD)
    good = seen(panel)
    fill(panel, "Dakar", "x", *GOOD[1:])
    assert seen(panel) != good
    fill(panel, "Dakar", *GOOD)
    assert seen(panel) == good


def test_cutting_both_roads_loses_no_less_than_cutting_one(panel):
    fill(panel, "both", "50", "70", "10", "40", "25", "75")
    assert "Dakar and Abidjan roads together carry 60% to 100%" in seen(panel)
    assert "stops at 100%" in seen(panel)
    assert "between 15% and 75% of imports are missing" in seen(panel)


def test_a_run_comes_back_with_its_boxes_and_in_the_recap(panel, lesson):
    fill(panel, "Dakar", *GOOD, "5", "20", other="Abidjan")
    other = Lesson("04_corridor")
    shown, recap = other.what_if(), other.recap()
    other.store.progress = lesson.store.progress
    assert seen(shown) == seen(panel)
    for kind in (w.Text, w.Dropdown):
        assert [f.value for f in find(shown, kind)] == [f.value for f in find(panel, kind)]
    assert "between 12.5% and 52.5% of imports are missing" in seen(recap)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_damaged_or_hostile_form_breaks_nothing(text):
    lesson = Lesson("04_corridor")
    progress = Progress().with_prediction("which-input", "share", "r")
    lesson.store.progress = progress.with_form(NAME, {"cut": text, "Dakar-low": text, "other": text})
    panel = lesson.what_if()
    assert "are missing" not in seen(panel) and seen(lesson.recap())
    fill(panel, "Dakar", text, *GOOD[1:])
    assert "is not a number" in seen(panel)
