"""The what-if model by its boxes: closed at first, patient with odd entries, and back after a lost session."""

import pytest

from dispute import Lesson
from dispute.activities.what_if import NAME
from dispute.work.progress import Progress
from reading import HOSTILE, text
from using import Using

GOOD = ("50", "70", "25", "75")


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    commit = {"prediction": "share", "prediction-reason": "It is the larger number."}
    return Using(lesson.what_if()).press("prediction-commit", commit)


def fill(use, cut, *values, other=None):
    if cut:
        use.fill({"cut": cut})
    boxes = [field.name for field in use.fields.values() if field.kind == "text"]
    use.fill(dict(zip(boxes, values, strict=False)))
    if other is not None:
        use.fill({"other": other})
    return use.press("work")


def typed(use):
    return [field.value for field in use.fields.values() if field.kind == "text"]


def test_the_model_is_closed_before_the_prediction_but_its_banner_stands(lesson):
    use = Using(lesson.what_if())
    assert not [f for f in use.fields.values() if "percent" in f.label]
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "Toy model. Not a forecast." in said and "missing = share" in said and "What would change" not in said


def test_only_the_boxes_of_cut_roads_are_shown(use):
    def shares():
        return [f.label for f in use.fields.values() if f.label.startswith("Share")]

    assert shares() == []
    for cut, count in (("Dakar", 2), ("Abidjan", 2), ("both", 4)):
        use.fill({"cut": cut})
        assert len(shares()) == count
        assert all(cut in label for label in shares()) or cut == "both"


def test_a_run_shows_sentence_sensitivity_and_ledger(use):
    fill(use, "Dakar", *GOOD, "5", "20", other="Abidjan")
    said = "then between 12.5% and 52.5% of imports are missing."
    assert said in use.said and said in use.seen
    assert "moves it most is the part that other roads take over" in use.seen
    assert "11 claims, 28% to 80%" in use.seen and "−187 to +38 km" in use.seen
    assert use.seen.count("Toy model. Not a forecast.") == 2
    assert "It is the larger number." in use.seen, "the prediction stands beside the result"


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
def test_an_odd_entry_gets_one_sentence_and_nothing_is_lost(use, lesson, cut, values, said):
    fill(use, cut, *values)
    assert said in use.said and said in use.seen
    assert typed(use)[: len(values)] == list(values)
    assert NAME not in lesson.store.progress.forms


def test_a_cut_road_cannot_take_over(use):
    fill(use, "Dakar", *GOOD, other="Dakar")
    assert "Dakar is cut in your case, so it cannot take over." in use.seen


def test_the_same_numbers_answer_again_after_a_mistake(use):
    fill(use, "Dakar", *GOOD)
    good = use.seen
    fill(use, "Dakar", "x", *GOOD[1:])
    assert use.seen != good
    fill(use, "Dakar", *GOOD)
    assert use.seen == good


def test_cutting_both_roads_loses_no_less_than_cutting_one(use):
    fill(use, "both", "50", "70", "10", "40", "25", "75")
    assert "Dakar and Abidjan roads together carry 60% to 100%" in use.seen
    assert "stops at 100%" in use.seen
    assert "between 15% and 75% of imports are missing" in use.seen


def test_a_run_comes_back_with_its_boxes_and_in_the_recap(use, lesson):
    fill(use, "Dakar", *GOOD, "5", "20", other="Abidjan")
    other = Lesson("04_corridor")
    shown, recap = Using(other.what_if()), Using(other.recap())
    other.store.progress = lesson.store.progress
    assert shown.seen == use.seen
    assert shown.entries == use.entries
    assert "between 12.5% and 52.5% of imports are missing" in recap.seen


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_damaged_or_hostile_form_breaks_nothing(text):
    lesson = Lesson("04_corridor")
    progress = Progress().with_prediction("which-input", "share", "r")
    lesson.store.progress = progress.with_form(NAME, {"cut": text, "Dakar-low": text, "other": text})
    use = Using(lesson.what_if())
    assert "are missing" not in use.seen and Using(lesson.recap()).seen
    fill(use, "Dakar", text, *GOOD[1:])
    assert "is not a number" in use.seen
