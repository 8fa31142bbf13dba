"""Damaged, foreign and outdated work: one sentence, the current work untouched, and every activity still draws."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import version_1
from bank import EVERY, FORMS, PREDICTIONS
from dispute import Lesson
from dispute.hosts.shown import Shown
from dispute.questions.quiz import CONFIDENCE
from dispute.work import disk
from dispute.work.incoming import MOST_BYTES
from dispute.work.progress import Answer, Prediction, Progress
from dispute.work.resume import to_code
from driving import activities
from journey import load_kept, paste, upload, work_through
from using import Using, predict
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
    work, use = lesson.store.progress, Using(lesson.resume())
    tries = [lambda code=code: paste(use, code) for code in BAD_CODES]
    tries += [lambda content=content: upload(use, content) for content in BAD_FILES.values()]
    for attempt in tries:
        use.said = ""
        attempt()
        assert lesson.store.progress is work
        assert use.said.endswith(words("resume.untouched"))
        assert use.said in use.seen


def test_a_code_that_works_after_one_that_failed_is_taken(lesson, words):
    use = Using(lesson.resume())
    paste(use, "hello")
    paste(use, version_1.CODE)
    assert lesson.store.progress.notes.keys() >= version_1.WORK.notes.keys()
    assert words("resume.untouched") not in use.seen


def test_one_damaged_file_on_this_computer_does_not_hold_back_the_others(words):
    put("03_sahel_shift", "damaged")
    alone = Lesson("02_expulsions")
    use = Using(alone.resume())
    load_kept(use)
    assert alone.store.progress == Progress() and words("resume.untouched") in use.seen
    put("02_expulsions", version_1.JSON)
    lesson = Lesson("02_expulsions")
    use = Using(lesson.resume())
    load_kept(use)
    assert content(lesson.store.progress) == content(version_1.WORK)


def test_a_first_prediction_whose_option_is_gone_gives_way_to_a_new_one():
    lesson = Lesson("02_expulsions")
    paste(Using(lesson.resume()), to_code(Progress().with_prediction("who-first", "gone", "An older option")))
    predict(Using(lesson.predict("who-first")), "nobody", "A newer option")
    renewed = lesson.store.progress.predictions["who-first"]
    assert (renewed.choice, renewed.reason) == ("nobody", "A newer option")


option_ids = st.sampled_from(sorted({key for item in EVERY for key in item.option_ids} | {"gone", "25", "nan", "1e9"}))
choices = st.lists(option_ids, min_size=1, max_size=8).map(tuple)
item_ids, cells = st.sampled_from([i.id for i in EVERY]), st.sampled_from(["DS021.decided", "DS999.public", "x"])
odd_works = st.builds(
    Progress,
    st.dictionaries(st.sampled_from([q.id for q in PREDICTIONS]), st.builds(Prediction, option_ids, texts)),
    st.dictionaries(
        item_ids, st.builds(Answer, choices, st.sampled_from(CONFIDENCE), st.integers(1, 9), choices), max_size=30
    ),
    st.dictionaries(st.sampled_from(["four-dates", "explanations", "test-A", "test-B"]), st.dictionaries(cells, texts)),
    st.dictionaries(st.sampled_from(["W2", "W1", "W0"]), texts),
)


@cache
def opened(name: str) -> tuple[Lesson, dict[str, Using]]:
    lesson = Lesson(name)
    shown = activities(lesson) | {f"test {key}": lesson.test(key) for key in FORMS}
    return lesson, {label: Using(one) for label, one in shown.items() if isinstance(one, Shown)}


@given(odd_works)
@settings(max_examples=20)
@pytest.mark.parametrize("name", ["00_start_here", "02_expulsions", "04_corridor"])
def test_whatever_fits_the_format_can_be_drawn(name, work):
    lesson, uses = opened(name)
    lesson.store.progress = Progress()
    paste(uses["resume"], to_code(work))
    uses["save"].press("make")
    assert content(lesson.store.progress) == content(work)
    assert all(use.seen for use in uses.values())
