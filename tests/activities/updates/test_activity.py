"""The update watch, used as a learner does."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.activities.updates.rules import MOST_ENTRIES
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, html, press, seen, spoken
from reading import rows

ADD, REMOVE, SET = 0, 1, 2


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def panel(lesson):
    return lesson.updates()


def add(panel, day="2026-07-01", outlet="A daily", origin="not traced", change="nothing"):
    for box, text in zip(find(panel, w.Text), (day, outlet, origin, change), strict=False):
        box.value = text
    press(panel, ADD)


def log(panel):
    return rows(html(panel).partition("My update log")[2] and find(panel, w.HTML)[-1].value)


def test_an_entry_is_kept_and_the_boxes_are_free_for_the_next(panel, lesson):
    add(panel, day="1 July 2026")
    assert lesson.store.progress.notes == {"update-log": "2026-07-01 | A daily | not traced | nothing"}
    assert [box.value for box in find(panel, w.Text)[:4]] == [""] * 4
    assert "Entries: 1. Later than the evidence of this module: 1." in spoken(panel)
    add(panel, day="2026-06-01", outlet="Another")
    assert [row[1] for row in log(panel)] == ["Another", "A daily"]


@pytest.mark.parametrize("missing", ["day", "outlet", "origin", "change"])
def test_a_field_left_open_is_asked_for_and_nothing_is_lost(panel, lesson, missing):
    add(panel, **{missing: " "})
    assert "Fill in day, outlet, origin and change" in seen(panel) and lesson.store.progress == Progress()
    assert sum(bool(box.value.strip()) for box in find(panel, w.Text)) == 3


def test_a_day_that_cannot_be_read_is_named(panel, lesson):
    add(panel, day="last week")
    assert "“last week” is not a day" in spoken(panel) and find(panel, w.Text)[1].value == "A daily"
    find(panel, w.Text)[-1].value = "soon"
    press(panel, SET)
    assert "“soon” is not a day" in spoken(panel) and lesson.store.progress == Progress()


def test_a_very_long_entry_stays_in_its_box(panel, lesson):
    add(panel, change="x" * 100_000)
    assert "can have 500" in spoken(panel) and len(find(panel, w.Text)[3].value) == 100_000
    assert lesson.store.progress == Progress()


def test_the_last_entry_can_be_removed_down_to_none(panel, lesson):
    press(panel, REMOVE)
    assert "No entry yet" in seen(panel)
    add(panel)
    press(panel, REMOVE)
    assert lesson.store.progress.notes["update-log"] == "" and "No entry yet" in seen(panel)


def test_a_full_log_says_so(panel, lesson):
    line = "2026-07-01 | a | b | c"
    lesson.store.progress = Progress().with_note("update-log", "\n".join([line] * MOST_ENTRIES))
    add(panel)
    assert f"Your log has {MOST_ENTRIES} entries" in spoken(panel)


def test_the_cutoff_and_the_log_come_back_and_hostile_text_stays_text(panel, lesson, hostile):
    add(panel, outlet=hostile[:60], origin=hostile[:60], change=hostile[:60])
    find(panel, w.Text)[4].value = "30 June 2026"
    press(panel, SET)
    other = Lesson("05_capstone")
    shown = other.updates()
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert "Entries after your cut-off date: 1." in spoken(shown) and find(shown, w.Text)[4].value == "2026-06-30"
    assert html(shown) == html(panel) and "<script" not in html(shown) and "<img" not in html(shown)
