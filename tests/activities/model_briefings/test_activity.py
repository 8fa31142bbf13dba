"""Two briefings to mark: ours come after the learner's, row by row."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, html, press, seen, spoken
from reading import rows, spaced

LESSON = Lesson("05_capstone")
MARKS = LESSON.plan.activities["model-briefings"]["marks"]
OURS = [entry["mark"] for given in MARKS.values() for entry in given.values()]


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def panel(lesson):
    return lesson.model_briefings()


def mark(panel, marks):
    for menu, value in zip(find(panel, w.Dropdown), marks, strict=True):
        menu.value = str(value)
    press(panel)


def test_there_is_a_labelled_menu_for_each_row_of_each_briefing(panel):
    menus = find(panel, w.Dropdown)
    assert len(menus) == 12 == len({menu.description for menu in menus})
    assert all([value for _, value in menu.options] == ["", "3", "2", "1", "0"] for menu in menus)


def test_half_a_set_of_marks_opens_nothing(panel, lesson):
    find(panel, w.Dropdown)[0].value = "3"
    press(panel)
    assert "Still open: 11 of 12 rows" in spoken(panel) and lesson.store.progress == Progress()
    assert not [e for given in MARKS.values() for e in given.values() if spaced(e["why"]) in seen(panel)]


def test_after_all_marks_both_stand_beside_each_other_with_every_reason(panel):
    mark(panel, [3, 2, 1, 0, 1, 2, 3, 3, 3, 3, 3, 2])
    table = rows(html(panel).partition("your marks and ours")[2] and find(panel, w.HTML)[-1].value)
    assert [row[1:] for row in table[:3]] == [["3", "1"], ["2", "1"], ["1", "0"]]
    assert all(spaced(e["why"]) in seen(panel) for given in MARKS.values() for e in given.values())
    assert "you gave 9 of 18, we gave 5" in seen(panel) and "you gave 17 of 18, we gave 16" in seen(panel)


def test_the_sentence_counts_agreement(panel):
    mark(panel, OURS)
    assert "Rows: 12. Same mark from you and us: 12. One point apart: 0." in spoken(panel)
    mark(panel, [OURS[0] + 1, *OURS[1:]])
    assert "Same mark from you and us: 11. One point apart: 1." in spoken(panel)


def test_marks_come_back_and_damaged_ones_open_nothing(panel, lesson):
    mark(panel, OURS)
    other = Lesson("05_capstone")
    shown = other.model_briefings()
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert html(shown) == html(panel) and find(shown, w.Dropdown)[3].value == str(OURS[3])
    broken = Lesson("05_capstone")
    shown = broken.model_briefings()
    broken.store.progress = Progress().with_form("model-briefings", {"one.sequence": "9", "x": "3"})
    assert "the same mark" not in seen(shown)
