"""The update watch, used as a learner does."""

import pytest

from dispute import Lesson
from dispute.activities.updates.rules import MOST_ENTRIES
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import rows
from using import Using


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.updates())


def boxes(use):
    """Return what stands in the fields of the next entry, by their names."""
    return {f.name.split(".")[0]: f.value for f in use.fields.values() if "." in f.name}


def add(use, day="2026-07-01", outlet="A daily", origin="not traced", change="nothing"):
    names = [name for name in use.fields if "." in name]
    return use.press("add", dict(zip(names, (day, outlet, origin, change), strict=True)))


def log(use):
    return rows(use.screen.parts["log"])


def test_an_entry_is_kept_and_the_boxes_are_free_for_the_next(use, lesson):
    add(use, day="1 July 2026")
    assert lesson.store.progress.notes == {"update-log": "2026-07-01 | A daily | not traced | nothing"}
    assert set(boxes(use).values()) == {""}
    assert "Entries: 1. Later than the evidence of this module: 1." in use.said
    add(use, day="2026-06-01", outlet="Another")
    assert [row[1] for row in log(use)] == ["Another", "A daily"]


@pytest.mark.parametrize("missing", ["day", "outlet", "origin", "change"])
def test_a_field_left_open_is_asked_for_and_nothing_is_lost(use, lesson, missing):
    add(use, **{missing: " "})
    assert "Fill in day, outlet, origin and change" in use.seen and lesson.store.progress == Progress()
    assert sum(bool(text.strip()) for text in boxes(use).values()) == 3


def test_a_day_that_cannot_be_read_is_named(use, lesson):
    add(use, day="last week")
    assert "“last week” is not a day" in use.said and boxes(use)["outlet"] == "A daily"
    use.press("set", {"cut-off": "soon"})
    assert "“soon” is not a day" in use.said and lesson.store.progress == Progress()


def test_a_very_long_entry_stays_in_its_box(use, lesson):
    add(use, change="x" * 100_000)
    assert "can have 500" in use.said and len(boxes(use)["change"]) == 100_000
    assert lesson.store.progress == Progress()


def test_the_last_entry_can_be_removed_down_to_none(use, lesson):
    use.press("remove")
    assert "No entry yet" in use.seen
    add(use)
    use.press("remove")
    assert lesson.store.progress.notes["update-log"] == "" and "No entry yet" in use.seen


def test_a_full_log_says_so(use, lesson):
    line = "2026-07-01 | a | b | c"
    lesson.store.progress = Progress().with_note("update-log", "\n".join([line] * MOST_ENTRIES))
    add(use)
    assert f"Your log has {MOST_ENTRIES} entries" in use.said


def test_the_cutoff_and_the_log_come_back_and_hostile_text_stays_text(use, lesson, hostile):
    add(use, outlet=hostile[:60], origin=hostile[:60], change=hostile[:60])
    use.press("set", {"cut-off": "30 June 2026"})
    other = Lesson("05_capstone")
    shown = Using(other.updates())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert "Entries after your cut-off date: 1." in shown.seen and shown.entries["cut-off"] == "2026-06-30"
    assert shown.html == use.html and "<script" not in shown.html and "<img" not in shown.html
