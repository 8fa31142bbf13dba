"""Two briefings to mark: ours come after the learner's, row by row."""

import pytest

from dispute import Lesson
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import rows, spaced
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


def mark(use, marks):
    return use.press("compare", dict(zip(use.fields, map(str, marks), strict=True)))


def test_there_is_a_labelled_row_of_marks_for_each_row_of_each_briefing(use):
    fields = use.fields.values()
    assert len(fields) == 12 == len({field.label for field in fields})
    assert all(field.values == ("3", "2", "1", "0") for field in fields)


def test_half_a_set_of_marks_opens_nothing(use, lesson):
    use.press("compare", {"one.sequence": "3"})
    assert "Still open: 11 of 12 rows" in use.said and lesson.store.progress == Progress()
    assert not [e for given in MARKS.values() for e in given.values() if spaced(e["why"]) in use.seen]


def test_after_all_marks_both_stand_beside_each_other_with_every_reason(use):
    mark(use, [3, 2, 1, 0, 1, 2, 3, 3, 3, 3, 3, 2])
    table = rows(use.screen.parts["compared"])
    assert [row[1:] for row in table[:3]] == [["3", "1"], ["2", "1"], ["1", "0"]]
    assert all(spaced(e["why"]) in use.seen for given in MARKS.values() for e in given.values())
    assert "you gave 9 of 18, we gave 5" in use.seen and "you gave 17 of 18, we gave 16" in use.seen


def test_the_sentence_counts_agreement(use):
    mark(use, OURS)
    assert "Rows: 12. Same mark from you and us: 12. One point apart: 0." in use.said
    mark(use, [OURS[0] + 1, *OURS[1:]])
    assert "Same mark from you and us: 11. One point apart: 1." in use.said


def test_marks_come_back_and_damaged_ones_open_nothing(use, lesson):
    mark(use, OURS)
    other = Lesson("05_capstone")
    shown = Using(other.model_briefings())
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert shown.html == use.html and [*shown.entries.values()][3] == str(OURS[3])
    broken = Lesson("05_capstone")
    shown = Using(broken.model_briefings())
    broken.store.progress = Progress().with_form("model-briefings", {"one.sequence": "9", "x": "3"})
    assert "the same mark" not in shown.seen
