"""Two briefings to mark: ours comes beside the learner's, row by row."""

import pytest

from dispute import Lesson
from dispute.activity import Press
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import read, spaced
from using import Using

LESSON = Lesson("05_capstone")
MARKS = LESSON.plan.activities["model-briefings"]["marks"]
OURS = [entry["mark"] for given in MARKS.values() for entry in given.values()]


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.model_briefings())


ROWS = [f"{key}.{row}" for key, given in MARKS.items() for row in given]


def mark(use, marks):
    for row, n in zip(ROWS, marks, strict=False):
        use.press(f"{row}={n}")
    return use


def reasons_in(use):
    return [row for row in ROWS if spaced(MARKS[row.split(".")[0]][row.split(".")[1]]["why"]) in use.seen]


def test_each_row_of_each_briefing_has_four_marks_to_press_with_a_name_of_their_own(use):
    assert [button.partition("=")[0] for button in use.buttons] == [row for row in ROWS for _ in range(4)]
    labels = [e.get("aria-label") for e in read(use.html).iter() if e.get("role") == "group"]
    assert len(labels) == 12 == len(set(labels))


def test_one_press_answers_with_our_mark_and_reason_for_that_row_alone(use):
    assert reasons_in(use) == []
    use.press("one.sequence=3")
    assert use.said.startswith("You 3, we 1. ") and reasons_in(use) == ["one.sequence"]


def test_a_mark_stays_once_ours_is_read(use, lesson):
    use.press("one.sequence=3")
    assert "one.sequence=1" not in use.buttons
    before = lesson.store.progress
    assert use.activity.update(before, Press("one.sequence=1")) == (before, None)


@pytest.mark.parametrize("button", ["one.sequence=4", "one.gone=1", "two", "three.law=1", "compare"])
def test_a_press_that_is_none_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_after_all_marks_both_sums_and_the_agreement_are_told(use):
    mark(use, [3, 2, 1, 0, 1, 2, 3, 3, 3, 3, 3, 2])
    assert len(reasons_in(use)) == 12 and use.screen.done
    assert "you gave 9 of 18, we gave 5" in use.seen and "you gave 17 of 18, we gave 16" in use.seen


def test_the_sentence_counts_agreement(use):
    mark(use, [OURS[0] + 1, *OURS[1:]])
    assert "Rows: 12. Same mark from you and us: 11. One point apart: 1." in use.seen


def test_marks_come_back_and_damaged_ones_open_nothing(use, lesson):
    mark(use, OURS)
    other = Lesson("05_capstone")
    shown = Using(other.model_briefings())
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert shown.html == use.html and len(reasons_in(shown)) == 12
    broken = Lesson("05_capstone")
    shown = Using(broken.model_briefings())
    broken.store.progress = Progress().with_form("model-briefings", {"one.sequence": "9", "x": "3"})
    assert reasons_in(shown) == []
