"""The rubric on one's own briefing."""

import pytest

from dispute import Lesson
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from using import Using


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.rubric())


def mark(use, marks, fix=""):
    rows = [row.id for row in use.activity.rows]
    given = {key: value for key, value in zip(rows, marks, strict=True) if value}
    return use.press("keep", {**given, "fix-next": fix})


def test_every_row_says_what_its_points_mean(use, lesson):
    for row in lesson.rows.setting("rubric", "rows"):
        assert row["name"] in use.seen and all(level in use.seen for level in row["levels"])


def test_open_rows_are_named(use, lesson):
    mark(use, ["3", "3", "", "1", "2", ""])
    assert "Still open: Certainty and Clarity." in use.said and lesson.store.progress == Progress()


def test_the_sum_and_the_lowest_rows_are_said_and_the_text_is_kept(use, lesson, hostile):
    mark(use, ["3", "3", "2", "1", "2", "3"], hostile)
    assert "Your own mark: 14 of 18. Lowest: Law and fairness." in use.said
    assert lesson.store.progress.notes == {"fix-next": hostile} and "<script" not in use.html
    mark(use, ["3"] * 6)
    assert "the most there is" in use.said


def test_marks_come_back_and_a_short_code_brings_them_without_the_text(use, lesson):
    mark(use, ["3", "3", "2", "1", "2", "3"], "Dates.")
    for texts in (True, False):
        other = Lesson("05_capstone")
        shown = Using(other.rubric())
        other.store.progress = from_code(to_code(lesson.store.progress, texts=texts))
        assert [shown.entries[row.id] for row in shown.activity.rows] == ["3", "3", "2", "1", "2", "3"]
        assert ("Dates." in shown.seen) == texts
