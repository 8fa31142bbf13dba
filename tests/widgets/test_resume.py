"""Coming back: by code, by file, or with what this computer has kept; nothing else is ever changed."""

from dataclasses import replace
from datetime import date

import ipywidgets as w
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import version_1
from bank import EVERY, LESSONS, PREDICTIONS
from dispute import Lesson, disk
from dispute.model.progress import Answer, Prediction, Progress
from dispute.model.quiz import CONFIDENCE, Verdict, grade
from dispute.model.resume import MOST_BYTES, from_code, from_json, to_code, to_json
from dispute.widgets.panel import Panel
from driving import activities, find, predict, press, seen, spoken
from journey import entries, load_kept, paste, upload, work_through
from work import texts

WAYS = {
    "code": lambda panel, work: paste(panel, to_code(work)),
    "file": lambda panel, work: upload(panel, to_json(work).encode()),
    "file from an editor": lambda panel, work: upload(panel, b"\xef\xbb\xbf" + to_json(work).encode()),
    "this computer": lambda panel, work: load_kept(panel),
}
CHANGING = {"resume", "save", "progress"}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("name", LESSONS)
def test_after_a_lost_session_everything_is_there_again(name, way, words):
    first = Lesson(name)
    before = work_through(first)
    verdicts = {grade(i, first.store.progress.answers[i.id].choice).verdict for i in first.plan.items.values()}
    assert {Verdict.RIGHT, Verdict.WRONG} <= verdicts
    second = Lesson(name)
    after = {label: shown for label, shown in activities(second).items() if isinstance(shown, Panel)}
    assert second.store.progress == Progress(), "nothing is loaded unasked"
    way(after["resume"], first.store.progress)
    assert second.store.progress == first.store.progress
    assert spoken(after["resume"]).startswith(f"Restored: {len(first.store.progress.answers)} answers")
    for label in before.keys() - CHANGING:
        assert seen(after[label]) == seen(before[label]), label
        assert entries(after[label]) == entries(before[label]), label


def test_the_items_of_the_bank_give_half_right_answers_too():
    lesson = Lesson(
        next(name for name, plan in LESSONS.items() if any(i.type == "several" for i in plan.items.values()))
    )
    work_through(lesson)
    given_answers = lesson.store.progress.answers
    assert Verdict.PARTLY in {grade(i, given_answers[i.id].choice).verdict for i in lesson.plan.items.values()}


def test_work_of_one_lesson_passes_whole_through_another():
    first, second, third = (Lesson(name) for name in ("02_expulsions", "00_start_here", "02_expulsions"))
    work_through(first)
    paste(second.resume(), to_code(first.store.progress))
    work_through(second)
    paste(third.resume(), to_code(second.store.progress))
    assert third.store.progress == second.store.progress
    for part in ("predictions", "answers", "forms", "notes"):
        assert getattr(first.store.progress, part).items() <= getattr(third.store.progress, part).items()


BAD_CODES = [
    "",
    "hello",
    version_1.CODE[:-9],
    version_1.CODE[5:],
    version_1.CODE.replace("WMF1", "WMF2"),
    "WMF1-\ud800",
]
BAD_FILES = {
    "empty": b"", "not text": b"\x89PNG\xff", "foreign": b'{"cells": []}', "cut": version_1.JSON.encode()[:-20],
    "huge": b" " * (MOST_BYTES + 1) + version_1.JSON.encode(), "two texts": version_1.JSON.encode() * 2,
}  # fmt: skip


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


def test_what_was_done_in_this_session_counts_over_what_comes_back():
    lesson = Lesson("02_expulsions")
    lesson.store.progress = Progress().with_note("W2", "Newer")
    paste(lesson.resume(), version_1.CODE)
    assert lesson.store.progress == replace(version_1.WORK, notes={"W2": "Newer"})


def test_the_button_for_kept_work_names_its_day_and_is_there_only_if_there_is_some(words):
    assert len(find(Lesson("02_expulsions").resume(), w.Button)) == 1
    disk.write("02_expulsions", version_1.JSON)
    kept = find(Lesson("02_expulsions").resume(), w.Button)[1]
    assert kept.description == words("resume.kept", day=words.day(date.today(), year=True))


def test_one_damaged_file_on_this_computer_does_not_hold_back_the_others(words):
    disk.write("03_sahel_shift", "damaged")
    alone = Lesson("02_expulsions")
    panel = alone.resume()
    load_kept(panel)
    assert alone.store.progress == Progress() and words("resume.untouched") in seen(panel)
    disk.write("02_expulsions", version_1.JSON)
    lesson = Lesson("02_expulsions")
    load_kept(lesson.resume())
    assert lesson.store.progress == version_1.WORK


def test_a_first_prediction_whose_option_is_gone_gives_way_to_a_new_one():
    lesson = Lesson("02_expulsions")
    paste(lesson.resume(), to_code(Progress().with_prediction("who-first", "gone", "An older option")))
    predict(lesson.predict("who-first"), "depends", "A newer option")
    assert lesson.store.progress.predictions["who-first"] == Prediction("depends", "A newer option")


option_ids = st.sampled_from(
    sorted({key for item in EVERY for key in item.option_ids} | {"gone", "25", "nan", "1e999"})
)
choices = st.lists(option_ids, min_size=1, max_size=8).map(tuple)
odd_works = st.builds(
    Progress,
    st.fixed_dictionaries({}, optional={q.id: st.builds(Prediction, option_ids, texts) for q in PREDICTIONS}),
    st.dictionaries(
        st.sampled_from([item.id for item in EVERY]),
        st.builds(Answer, choices, st.sampled_from(CONFIDENCE), st.integers(1, 9), choices), max_size=40,
    ),
    st.dictionaries(
        st.sampled_from(["four-dates", "test-A", "test-B"]),
        st.dictionaries(st.sampled_from(["DS021.decided", "DS999.public", "handed_in"]), st.sampled_from(["/", "2025-09-17/", "x"])),
    ),
    st.dictionaries(st.sampled_from(["W2", "explain-order", "W0"]), texts),
)  # fmt: skip


@settings(max_examples=25)
@given(odd_works)
@pytest.mark.parametrize("name", ["00_start_here", "02_expulsions", "04_corridor"])
def test_whatever_fits_the_format_can_be_drawn(name, work):
    lesson = Lesson(name)
    shown = activities(lesson) | {f"test {key}": lesson.test(key) for key in "AB"}
    paste(shown["resume"], to_code(work))
    assert lesson.store.progress == work
    press(shown["save"])
    assert [seen(panel) for panel in shown.values() if isinstance(panel, Panel)]
    assert from_json(to_json(work)) == from_code(to_code(work))
