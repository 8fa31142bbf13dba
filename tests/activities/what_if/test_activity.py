"""The what-if model by its handles: closed at first, alive while they move, and back after a lost session."""

import pytest

from dispute import Lesson
from dispute.activities.shares import GUESS
from dispute.activities.what_if import NAME
from dispute.work.progress import Progress
from reading import HOSTILE, text
from using import Using

PREDICTED = Progress().with_prediction("which-input", "share", "It is the larger number.")
BOTH = {"cut": "both", "Abidjan-low": "20", "Abidjan-high": "60"}
OLD = {
    "cut": "Dakar",
    "Dakar-low": "50",
    "Dakar-high": "70 %",
    "rerouted-low": "25",
    "rerouted-high": "75",
    "days": "5",
}


@pytest.fixture
def lesson():
    lesson = Lesson("04_corridor")
    lesson.store.progress = PREDICTED
    return lesson


@pytest.fixture
def use(lesson):
    return Using(lesson.what_if())


def handle(use, start):
    return next(name for name in use.fields if name.startswith(start))


def move(use, case="own", **ends):
    return use.fill({handle(use, f"{case}.{name.replace('_', '-')}"): str(value) for name, value in ends.items()})


def test_the_model_is_closed_before_the_prediction_but_its_banner_stands():
    use = Using(Lesson("04_corridor").what_if())
    assert not [f for f in use.fields.values() if f.kind == "range"]
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "Toy model. Not a forecast." in said and "What would change" not in said


def test_the_result_moves_with_the_handles_and_without_a_press(use):
    move(use, share_low=50, share_high=70, rerouted_low=25, rerouted_high=75)
    assert "then between 12.5% and 52.5% of imports are missing." in use.said and use.said in use.seen
    assert "Missing: 12.5% to 52.5%" in use.seen and use.presses == 0
    assert "Most of all the part that other roads take over" in use.seen
    move(use, rerouted_low=45, rerouted_high=50)
    assert "Most of all the share on the road" in use.seen
    assert "It is the larger number." in use.seen, "the prediction stands beside the result"


def test_handles_may_pass_each_other(use):
    move(use, share_low=70, share_high=50, rerouted_low=25, rerouted_high=75)
    assert "carries 50% to 70% of imports" in use.said


def test_fields_stay_as_they_are_while_a_handle_moves(use):
    before = use.screen.parts
    move(use, share_low=60)
    changed = {part for part, html in use.screen.parts.items() if html != before[part]}
    assert changed == {"picture", "change", "ledger"}


def test_every_place_of_every_handle_and_every_case_can_be_sent_ahead(use):
    fields = {f.name: f.values for f in use.fields.values() if f.name.startswith(("own.", "case"))}
    assert use.screen.ahead == fields and len(fields) == 5


def test_a_case_sets_the_handles_and_going_back_loses_nothing(use):
    move(use, share_low=45, share_high=55)
    use.fill({"case": "second-road"})
    assert "carries 60% to 95% of imports" in use.seen and "Our example" in use.seen
    move(use, "second-road", share_low=70)
    use.fill({"case": "own"})
    assert "carries 45% to 55% of imports" in use.seen


def test_the_learners_guess_of_the_share_is_where_the_handles_begin(lesson, use):
    assert "carries 30% to 70%" in use.seen
    lesson.store.progress = lesson.store.progress.with_form(GUESS, {"low": "42", "high": "58"})
    assert "carries 40% to 60%" in use.seen


def test_a_kept_sentence_comes_back_with_its_handles_and_in_the_recap(use, lesson):
    move(use, share_low=50, share_high=70, rerouted_low=25, rerouted_high=75).press("keep")
    assert use.said == "Kept. It comes back in your recap." and use.screen.done
    move(use, share_low=20)
    assert "Kept." not in use.seen, "another sentence is not the kept one"
    other = Lesson("04_corridor")
    shown, recap = Using(other.what_if()), Using(other.recap())
    other.store.progress = lesson.store.progress
    assert shown.entries[handle(shown, "own.share-low")] == "50"
    assert "between 12.5% and 52.5% of imports are missing" in recap.seen


@pytest.mark.parametrize(("form", "share"), [(OLD, "50% to 70%"), ({**OLD, **BOTH}, "70% to 100%")])
def test_a_run_of_the_first_edition_still_opens(lesson, form, share):
    lesson.store.progress = PREDICTED.with_form(NAME, form)
    assert f"carries {share} of imports" in Using(lesson.what_if()).seen
    assert f"carries {share} of imports" in Using(lesson.recap()).seen


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_damaged_or_hostile_form_breaks_nothing(lesson, text):
    for form in ({"cut": text, "Dakar-low": text}, {"share-low": text, "share-high": text}, {"case": text}):
        lesson.store.progress = PREDICTED.with_form(NAME, form)
        use = Using(lesson.what_if())
        assert "carries 30% to 70%" in use.seen and not use.screen.done
        assert "are missing" not in Using(lesson.recap()).seen
