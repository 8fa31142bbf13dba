"""Coming back: by code, by file, or with what this computer has kept."""

from dataclasses import replace
from datetime import date

import pytest

import version_1
from bank import LESSONS
from dispute import Lesson, disk
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict, grade
from dispute.model.resume import to_code, to_json
from dispute.widgets.panel import Panel
from dispute.widgets.submit import Submit
from driving import activities, find, seen, spoken
from journey import entries, load_kept, paste, upload, work_through

WAYS = {
    "code": lambda panel, work: paste(panel, to_code(work)),
    "file": lambda panel, work: upload(panel, to_json(work).encode()),
    "file from an editor": lambda panel, work: upload(panel, b"\xef\xbb\xbf" + to_json(work).encode()),
    "this computer": lambda panel, work: load_kept(panel),
}
CHANGING = {"resume", "save", "progress"}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("name", LESSONS)
def test_after_a_lost_session_everything_is_there_again(name, way, words):
    first = Lesson(name)
    before = work_through(first)
    verdicts = {grade(i, first.store.progress.answers[i.id].choice).verdict for i in first.plan.items.values()}
    half = any(item.type in ("several", "order") for item in first.plan.items.values())
    assert verdicts == {Verdict.RIGHT, Verdict.WRONG, *([Verdict.PARTLY] if half else [])}
    second = Lesson(name)
    after = {label: shown for label, shown in activities(second).items() if isinstance(shown, Panel)}
    assert second.store.progress == Progress(), "nothing is loaded unasked"
    way(after["resume"], first.store.progress)
    assert second.store.progress == first.store.progress
    assert spoken(after["resume"]).startswith(f"Restored. Answers: {len(first.store.progress.answers)}.")
    for label in before.keys() - CHANGING:
        assert seen(after[label]) == seen(before[label]), label
        assert entries(after[label]) == entries(before[label]), label


def test_work_of_one_lesson_passes_whole_through_another():
    first, second, third = (Lesson(name) for name in ("02_expulsions", "00_start_here", "02_expulsions"))
    work_through(first)
    paste(second.resume(), to_code(first.store.progress))
    work_through(second)
    paste(third.resume(), to_code(second.store.progress))
    assert third.store.progress == second.store.progress
    for part in ("predictions", "answers", "forms", "notes"):
        assert getattr(first.store.progress, part).items() <= getattr(third.store.progress, part).items()


def test_what_was_done_in_this_session_counts_over_what_comes_back():
    lesson = Lesson("02_expulsions")
    lesson.store.progress = Progress().with_note("W2", "Newer")
    paste(lesson.resume(), version_1.CODE)
    assert lesson.store.progress == replace(version_1.WORK, notes={"W2": "Newer"})


def test_the_button_for_kept_work_names_its_day_and_is_there_only_if_there_is_some(words):
    assert len(find(Lesson("02_expulsions").resume(), Submit)) == 1
    disk.write("02_expulsions", version_1.JSON)
    kept = find(Lesson("02_expulsions").resume(), Submit)[1]
    assert kept.description == words("resume.kept", day=words.day(date.today(), year=True))
