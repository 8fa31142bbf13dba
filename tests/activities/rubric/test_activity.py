"""The rubric on one's own briefing."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, html, press, seen, spoken


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def panel(lesson):
    return lesson.rubric()


def mark(panel, marks, fix=""):
    for menu, value in zip(find(panel, w.Dropdown), marks, strict=False):
        menu.value = value
    find(panel, w.Textarea)[0].value = fix
    press(panel)


def test_every_row_says_what_its_points_mean(panel, lesson):
    for row in lesson.rows.setting("rubric", "rows"):
        assert row["name"] in seen(panel) and all(level in seen(panel) for level in row["levels"])


def test_open_rows_are_named(panel, lesson):
    mark(panel, ["3", "3", "", "1", "2", ""])
    assert "Still open: Certainty and Clarity." in spoken(panel) and lesson.store.progress == Progress()


def test_the_sum_and_the_lowest_rows_are_said_and_the_text_is_kept(panel, lesson, hostile):
    mark(panel, ["3", "3", "2", "1", "2", "3"], hostile)
    assert "Your own mark: 14 of 18. Lowest: Law and fairness." in spoken(panel)
    assert lesson.store.progress.notes == {"fix-next": hostile} and "<script" not in html(panel)
    mark(panel, ["3"] * 6)
    assert "the most there is" in spoken(panel)


def test_marks_come_back_and_a_short_code_brings_them_without_the_text(panel, lesson):
    mark(panel, ["3", "3", "2", "1", "2", "3"], "Dates.")
    for texts in (True, False):
        other = Lesson("05_capstone")
        shown = other.rubric()
        other.store.progress = from_code(to_code(lesson.store.progress, texts=texts))
        assert [menu.value for menu in find(shown, w.Dropdown)] == ["3", "3", "2", "1", "2", "3"]
        assert ("Dates." in seen(shown)) == texts
