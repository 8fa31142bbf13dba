"""The four-date table: press a range, hear the reason, change it, come back."""

from itertools import product

import pytest

from dispute.activities.four_dates import NAME
from dispute.activities.four_dates.view import code
from dispute.activity import Press
from dispute.evidence.chronology import step
from dispute.evidence.dates import KINDS
from dispute.words.days import in_words
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("four-dates")


@pytest.fixture
def use(lesson):
    return Using(lesson.four_dates())


@pytest.fixture
def truth(lesson):
    """The stored text of the right range of each cell that is asked for, in the order of the cells."""
    plan = lesson.plan.activities["four-dates"]
    steps = [step(lesson.evidence["events"][key]) for key in plan["steps"]]
    return {f"{s.id}.{kind}": code(s.dates[kind]) for s, kind in product(steps, plan["asked"])}


def offered(use, cell):
    """Return each range on offer in a cell, with its words."""
    return {key.partition("=")[2]: label for key, label in use.buttons.items() if key.startswith(f"{cell}=")}


def fill(use, values):
    for cell, value in values.items():
        use.press(f"{cell}={value}")


def pressed(use):
    found = [b.get("data-press").partition("=") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]
    return {cell: value for cell, _, value in found}


def test_all_cells_offer_the_same_and_none_is_chosen(use, truth):
    first, *others = [offered(use, cell) for cell in truth]
    assert all(other == first for other in others) and len(set(first.values())) == len(first)
    assert set(truth.values()) <= set(first) and pressed(use) == {}


def test_every_chip_is_named_by_step_and_kind_of_date(use, truth):
    groups = [div.get("aria-label") for div in use.root.iter("div") if div.get("role") == "toolbar"]
    assert len(set(groups)) >= len(truth)


def test_a_press_is_kept_and_answered_in_its_cell(use, truth, lesson, words):
    cell, value = list(truth.items())[3]
    use.press(f"{cell}={value}")
    assert lesson.store.progress.forms[NAME] == {cell: value}
    assert words("four_dates.agrees") in use.part(cell) and words("four_dates.agrees") in use.said
    assert not any("✓" in use.part(other) for other in truth if other != cell)
    assert use.part("score") == "", "what is right is told in each cell, and counted once at the end"


def test_the_score_counts_once_every_cell_has_an_entry(use, truth, words):
    *most, (last, right) = truth.items()
    fill(use, dict(most))
    assert use.part("score") == ""
    other = next(value for value in offered(use, last) if value != right)
    assert use.press(f"{last}={other}").part("score") == words("four_dates.score", n=len(most), total=len(truth))


def test_the_solution_agrees_in_every_cell(use, truth, lesson, words):
    fill(use, truth)
    assert use.part("score") == words("four_dates.score", n=len(truth), total=len(truth))
    assert lesson.store.progress.forms[NAME] == truth and "✗" not in use.seen


def test_a_wrong_range_never_shows_another_day(use, truth):
    labels = offered(use, next(iter(truth)))
    for value, label in labels.items():
        fill(use, dict.fromkeys(truth, value))
        assert use.seen.count("✓") == sum(value == expected for expected in truth.values())
        others = {other for other in labels.values() if other not in label}
        answers = [text(p) for p in use.root.iter("div") if p.get("class") == "p answer"]
        assert len(answers) == len(truth)
        assert not any(f" {other}. " in answer for other in others for answer in answers)


def test_a_cell_can_be_changed(use, truth):
    fill(use, dict.fromkeys(truth, "/"))
    fill(use, truth)
    assert "✗" not in use.seen


def test_a_kept_table_fills_a_new_page_and_one_that_is_already_shown(use, truth, lesson):
    half = dict(list(truth.items())[::2])
    lesson.store.progress = Progress().with_form(NAME, half)
    again = Using(lesson.four_dates())
    assert pressed(use) == pressed(again) == half and use.seen.count("✓") == len(half)
    assert use.seen == again.seen


@pytest.mark.parametrize("value", ["", "1999-01-01/1999-01-01", "<script>", "{0}", "x" * 5000])
def test_a_range_that_is_not_on_offer_counts_as_empty(use, truth, lesson, words, value):
    key, right = next(iter(truth.items()))
    other = list(truth)[1]
    lesson.store.progress = Progress().with_form(NAME, {key: right, other: value, "X9.public": right})
    assert pressed(use) == {key: right}
    assert use.part("score") == "" and use.seen.count("✓") == 1
    fill(use, truth)
    assert use.part("score") == words("four_dates.score", n=len(truth), total=len(truth))


def test_the_stored_page_gives_no_cell_away(use, truth):
    before = use.shown.page["text/html"]
    assert text(before).count("?") >= len(truth) and "✓" not in before
    fill(use, truth)
    assert use.shown.page["text/html"] == before


def test_the_dates_that_are_not_asked_for_stand_there_filled_in_and_take_no_press(use, words):
    for one in use.activity.steps:
        for kind in {*KINDS} - {*use.activity.asked}:
            told = words("four_dates.model", kind=words(f"dates.{kind}"), days=in_words(one.dates[kind], words))
            assert spaced(told) in use.part(f"{one.id}.{kind}") and offered(use, f"{one.id}.{kind}") == {}
            assert use.activity.update(Progress(), Press(f"{one.id}.{kind}=/")) == (Progress(), None)
    assert spaced(use.activity.by["DS021"]) in use.part("DS021.public")


def test_a_table_of_before_with_all_its_cells_still_opens(use, truth, lesson, words):
    kept = {**truth, "DS021.public": "2025-09-19/2025-09-19", "DS022.effect": "/"}
    lesson.store.progress = Progress().with_form(NAME, kept)
    assert use.part("score") == words("four_dates.score", n=len(truth), total=len(truth))
    use.press(f"{next(iter(truth))}=/")
    assert lesson.store.progress.forms[NAME].keys() == kept.keys(), "what is no longer asked for is kept"


def test_the_days_of_the_note_s_notice_under_the_departure_are_told_to_be_those_of_another_step(lesson):
    use = Using(lesson.more_dates())
    use.press("DS019.notified=2025-09-17/2025-09-19")
    assert "another step: Mali declares five French staff unwelcome" in use.said


def test_a_sign_is_explained_where_a_button_has_it(lesson, use):
    def signs(shown):
        return {text(b)[0] for b in shown.root.iter("button")} & {*"≤≥"}

    def told(shown):
        return {sign for sign in "≤≥" if f"“{sign}”" in shown.part("task")}

    departure = Using(lesson.more_dates())
    assert told(use) == signs(use) == {"≤"} and told(departure) == signs(departure) == set()
