"""Damaged, foreign and outdated work: one sentence, the current work untouched, and every activity still draws."""

from functools import cache

import ipywidgets as w
import pytest
from dispute.widgets.panel import Panel
from hypothesis import given, settings
from hypothesis import strategies as st

import version_1
from bank import EVERY, FORMS, PREDICTIONS
from dispute import Lesson, disk
from dispute.model.incoming import MOST_BYTES
from dispute.model.progress import Answer, Prediction, Progress
from dispute.model.quiz import CONFIDENCE
from dispute.model.resume import to_code
from driving import activities, find, predict, press, seen, spoken
from journey import load_kept, paste, upload, work_through
from work import content, texts

CODE = version_1.CODE
BAD_CODES = ["", "hello", CODE[:-30], CODE[5:], CODE.replace("WMF1", "WMF2"), "WMF1-\ud800", CODE[:40] + CODE[60:]]
BAD_FILES = {
    "empty": b"", "not text": b"\x89PNG\xff", "foreign": b'{"cells": []}', "cut": version_1.JSON.encode()[:-20],
    "huge": b" " * (MOST_BYTES + 1) + version_1.JSON.encode(), "two texts": version_1.JSON.encode() * 2,
}  # fmt: skip


def put(name: str, text: str) -> None:
    with disk.alone():
        disk.write(name, text)


@pytest.fixture
def lesson():
    """A lesson with some work in it."""
    lesson = Lesson("02_expulsions")
    work_through(lesson)
    return lesson


def test_a_code_or_file_that_fails_leaves_the_work_as_it_is_and_says_so(lesson, words):
    work, panel = lesson.store.progress, lesson.resume()
    tries = [lambda code=code: paste(panel, code) for code in BAD_CODES]
    tries += [lambda content=content: upload(panel, content) for content in BAD_FILES.values()]
    tries += [lambda: upload(panel, version_1.JSON.encode(), size=10**10)]
    for attempt in tries:
        panel.show("", " ")
        attempt()
        assert lesson.store.progress is work
        assert spoken(panel).endswith(words("resume.untouched"))
        assert spoken(panel) in seen(panel)


def test_a_code_that_works_after_one_that_failed_is_taken(lesson, words):
    panel = lesson.resume()
    paste(panel, "hello")
    paste(panel, version_1.CODE)
    assert lesson.store.progress.notes.keys() >= version_1.WORK.notes.keys()
    assert words("resume.untouched") not in seen(panel)


def test_one_damaged_file_on_this_computer_does_not_hold_back_the_others(words):
    put("03_sahel_shift", "damaged")
    alone = Lesson("02_expulsions")
    panel = alone.resume()
    load_kept(panel)
    assert alone.store.progress == Progress() and words("resume.untouched") in seen(panel)
    put("02_expulsions", version_1.JSON)
    lesson = Lesson("02_expulsions")
    panel = lesson.resume()
    find(panel, w.Dropdown)[0].value = "all"
    load_kept(panel)
    assert content(lesson.store.progress) == content(version_1.WORK)


def test_a_first_prediction_whose_option_is_gone_gives_way_to_a_new_one():
    lesson = Lesson("02_expulsions")
    paste(lesson.resume(), to_code(Progress().with_prediction("who-first", "gone", "An older option")))
    predict(lesson.predict("who-first"), "depends", "A newer option")
    renewed = lesson.store.progress.predictions["who-first"]
    assert (renewed.choice, renewed.reason) == ("depends", "A newer option")


option_ids = st.sampled_from(sorted({key for item in EVERY for key in item.option_ids} | {"gone", "25", "nan", "1e9"}))
choices = st.lists(option_ids, min_size=1, max_size=8).map(tuple)
item_ids, cells = st.sampled_from([i.id for i in EVERY]), st.sampled_from(["DS021.decided", "DS999.public", "x"])
odd_works = st.builds(
    Progress,
    st.dictionaries(st.sampled_from([q.id for q in PREDICTIONS]), st.builds(Prediction, option_ids, texts)),
    st.dictionaries(
        item_ids, st.builds(Answer, choices, st.sampled_from(CONFIDENCE), st.integers(1, 9), choices), max_size=30
    ),
    st.dictionaries(st.sampled_from(["four-dates", "test-A", "test-B"]), st.dictionaries(cells, texts)),
    st.dictionaries(st.sampled_from(["W2", "explain-order", "W0"]), texts),
)


@cache
def opened(name: str) -> tuple[Lesson, dict[str, Panel]]:
    lesson = Lesson(name)
    shown = activities(lesson) | {f"test {key}": lesson.test(key) for key in FORMS}
    return lesson, {label: panel for label, panel in shown.items() if isinstance(panel, Panel)}


@given(odd_works)
@settings(max_examples=20)
@pytest.mark.parametrize("name", ["00_start_here", "02_expulsions", "04_corridor"])
def test_whatever_fits_the_format_can_be_drawn(name, work):
    lesson, panels = opened(name)
    lesson.store.progress = Progress()
    paste(panels["resume"], to_code(work))
    press(panels["save"])
    assert content(lesson.store.progress) == content(work)
    assert all(seen(panel) for panel in panels.values())
