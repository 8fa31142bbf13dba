"""Coming back: by code, by file, or with what this computer has kept."""

from dataclasses import replace
from datetime import date

import pytest

import version_1
from bank import LESSONS
from dispute import Lesson
from dispute.model import kept
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict, grade
from dispute.model.resume import to_code, to_json
from journey import in_use, load_kept, paste, take_away, upload, work_through
from reading import spaced
from using import Using, predict
from work import content

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
    after = in_use(second)
    assert second.store.progress == Progress(), "nothing is loaded unasked"
    way(after["resume"], first.store.progress)
    assert second.store.progress == first.store.progress
    assert after["resume"].said.startswith(f"Restored. Answers: {len(first.store.progress.answers)}.")
    for label in before.keys() - CHANGING:
        assert after[label].seen == before[label].seen, label
        assert after[label].entries == before[label].entries, label


def test_work_of_one_lesson_passes_whole_through_another():
    first, second, third = (Lesson(name) for name in ("02_expulsions", "00_start_here", "02_expulsions"))
    work_through(first)
    paste(back(second), to_code(first.store.progress))
    work_through(second)
    paste(back(third), to_code(second.store.progress))
    assert third.store.progress == second.store.progress
    for part in ("predictions", "answers", "forms", "notes"):
        assert getattr(first.store.progress, part).items() <= getattr(third.store.progress, part).items()


def test_what_was_done_in_this_session_counts_over_what_comes_back():
    lesson = Lesson("02_expulsions")
    lesson.store.progress = Progress().with_note("W2", "Newer")
    paste(back(lesson), version_1.CODE)
    assert content(lesson.store.progress) == content(replace(version_1.WORK, notes={"W2": "Newer"}))
    assert lesson.store.progress.earlier["notes/W2"][0].value == version_1.WORK.notes["W2"]


def noted(text: str) -> Lesson:
    lesson = Lesson("02_expulsions")
    lesson.store.progress = lesson.store.progress.with_note("W2", text)
    return lesson


def back(lesson: Lesson) -> Using:
    return Using(lesson.resume())


def labels(panel: Using) -> list[str]:
    return [*panel.buttons.values()]


def push(panel: Using, label: str) -> None:
    panel.press(next(name for name, words in panel.buttons.items() if words == label))


def test_kept_work_is_offered_with_its_day_only_if_there_is_some_and_tells_no_text(words):
    load, delete, stop = (words(f"resume.{name}") for name in ("kept", "delete", "stop"))
    assert labels(back(Lesson("02_expulsions"))) == [words("resume.paste"), stop]
    noted("A private text")
    panel = back(Lesson("02_expulsions"))
    assert labels(panel) == [words("resume.paste"), load, delete, stop]
    assert f"{words.day(date.today(), year=True)}, lessons 02: 0 answers" in panel.seen
    assert words("resume.where") in panel.seen and "private" not in panel.seen


def test_work_that_is_not_yours_is_deleted_after_a_second_question_and_what_was_deleted_is_said(words):
    noted("A private text of learner A")
    lesson = Lesson("02_expulsions")
    panel = back(lesson)
    push(panel, words("resume.delete"))
    assert len(kept.found()) == 1 and "Are you sure?" in panel.said
    push(panel, words("resume.really"))
    assert kept.found() == [] and panel.said.startswith("Deleted from this computer: ")
    assert "lessons 02: 0 answers, 0 predictions, 1 texts" in panel.said
    assert labels(panel) == [words("resume.paste"), words("resume.stop")]
    assert lesson.store.progress == Progress()


def test_with_work_of_two_learners_a_choice_comes_first_and_only_the_chosen_goes(words):
    noted("Work of A")
    noted("Work of B")
    lesson = Lesson("02_expulsions")
    panel = back(lesson)
    for label in ("resume.kept", "resume.delete"):
        push(panel, words(label))
        assert panel.said == words("resume.choose")
    panel.fill({"which": "0"})
    push(panel, words("resume.delete"))
    panel.fill({"which": "1"})  # after the question
    push(panel, words("resume.really"))
    [left] = kept.found()
    assert left.work.notes == {"W2": "Work of B"}
    push(panel, words("resume.kept"))
    assert lesson.store.progress.notes == left.work.notes


def test_kept_work_that_another_window_has_gone_on_with_or_deleted_is_loaded_as_it_is_now(words):
    other = noted("One")
    lesson = Lesson("02_expulsions")
    panel = back(lesson)
    other.store.progress = other.store.progress.with_note("W1", "More")
    push(panel, words("resume.kept"))
    assert lesson.store.progress.notes == {"W2": "One", "W1": "More"}
    kept.delete(kept.found())
    push(panel, words("resume.kept"))
    assert kept.GONE in panel.said


def test_who_says_that_all_of_it_is_theirs_gets_all_of_it_and_other_wordings_are_shown(words):
    noted("First wording")
    noted("Second wording")
    lesson = Lesson("02_expulsions")
    panel = back(lesson)
    panel.fill({"which": "all"})
    push(panel, words("resume.kept"))
    now = lesson.store.progress.notes["W2"]
    other = {"First wording", "Second wording"} - {now}
    assert other.pop() in panel.seen and words("resume.wordings") in panel.seen and len(kept.found()) == 1


def test_a_learner_can_choose_that_nothing_is_kept_and_undo_it(words):
    lesson = noted("Mine")
    panel = back(lesson)
    push(panel, words("resume.stop"))
    assert kept.found() == [] and panel.said == words("resume.keeps_nothing")
    lesson.store.progress = lesson.store.progress.with_note("W2", "More")
    other = back(Lesson("03_sahel_shift"))
    assert kept.found() == [] and words("resume.nowhere") in other.seen
    push(panel, words("resume.again"))
    assert kept.found()[0].work == lesson.store.progress and panel.said == words("resume.keeps_again")


def test_a_first_prediction_that_comes_back_late_takes_the_place_of_the_second_on_the_screen(words):
    first, second = Lesson("02_expulsions"), Lesson("02_expulsions")
    panel = Using(second.predict("who-first"))
    predict(Using(first.predict("who-first")), "mali", "my first reason")
    predict(panel, "france", "my other reason")
    late = second.store.progress.predictions["who-first"]
    second.store.progress = replace(second.store.progress, predictions={"who-first": replace(late, at=late.at + 9)})
    again = back(second)
    paste(again, to_code(first.store.progress))
    assert "my first reason" in panel.seen and "my other reason" not in panel.seen
    assert "my other reason" in again.seen


@pytest.mark.parametrize("ending", ["html", "json"])
def test_the_own_page_and_file_come_back_through_the_same_button(ending):
    lesson, again = noted("Mine: WMF2 and WMF1-"), Lesson("02_expulsions")
    upload(back(again), take_away(Using(lesson.save()))[ending].encode("utf-16"))
    assert again.store.progress == lesson.store.progress


def test_hostile_words_are_shown_as_typed(hostile, words):
    noted(hostile)
    lesson = noted("Later")
    panel = back(lesson)
    panel.fill({"which": "all"})
    push(panel, words("resume.kept"))
    other = "Later" if lesson.store.progress.notes["W2"] == hostile else hostile
    assert spaced(other) in panel.seen
