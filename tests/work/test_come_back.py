"""Coming back: by code, by file, or with what this computer has kept."""

from dataclasses import replace
from datetime import date

import pytest

import version_1
from bank import LESSONS
from dispute import Lesson
from dispute.questions.quiz import Verdict, grade
from dispute.work import kept
from dispute.work.progress import Progress
from dispute.work.resume import to_code, to_json
from journey import in_use, load_kept, paste, take_away, upload, work_through
from reading import spaced
from using import Using, predict
from work import content

WAYS = {
    "code": lambda use, work: paste(use, to_code(work)),
    "file": lambda use, work: upload(use, to_json(work).encode()),
    "file from an editor": lambda use, work: upload(use, b"\xef\xbb\xbf" + to_json(work).encode()),
    "this computer": lambda use, work: load_kept(use),
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
    paste(Using(second.resume()), to_code(first.store.progress))
    work_through(second)
    paste(Using(third.resume()), to_code(second.store.progress))
    assert third.store.progress == second.store.progress
    for part in ("predictions", "answers", "forms", "notes"):
        assert getattr(first.store.progress, part).items() <= getattr(third.store.progress, part).items()


def test_what_was_done_in_this_session_counts_over_what_comes_back():
    lesson = Lesson("02_expulsions")
    lesson.store.progress = Progress().with_note("W2", "Newer")
    paste(Using(lesson.resume()), version_1.CODE)
    assert content(lesson.store.progress) == content(replace(version_1.WORK, notes={"W2": "Newer"}))
    assert lesson.store.progress.earlier["notes/W2"][0].value == version_1.WORK.notes["W2"]


def noted(text: str) -> Lesson:
    lesson = Lesson("02_expulsions")
    lesson.store.progress = lesson.store.progress.with_note("W2", text)
    return lesson


def labels(use: Using) -> list[str]:
    return [*use.buttons.values()]


def push(use: Using, label: str) -> None:
    use.press(next(button for button, words in use.buttons.items() if words == label))


def test_kept_work_is_offered_with_its_day_only_if_there_is_some_and_tells_no_text(words):
    load, delete, stop = (words(f"resume.{name}") for name in ("kept", "delete", "stop"))
    assert labels(Using(Lesson("02_expulsions").resume())) == [words("resume.paste"), stop]
    noted("A private text")
    use = Using(Lesson("02_expulsions").resume())
    assert labels(use) == [words("resume.paste"), stop, load, delete]
    assert f"{words.day(date.today(), year=True)}, lessons 02: 0 answers" in use.seen
    assert words("resume.where") in use.seen and "private" not in use.seen


def test_work_that_is_not_yours_is_deleted_after_a_second_question_and_what_was_deleted_is_said(words):
    noted("A private text of learner A")
    lesson = Lesson("02_expulsions")
    use = Using(lesson.resume())
    push(use, words("resume.delete"))
    assert len(kept.found()) == 1 and "Are you sure?" in use.said
    push(use, words("resume.really"))
    assert kept.found() == [] and use.said.startswith("Deleted from this computer: ")
    assert "lessons 02: 0 answers, 0 predictions, 1 texts" in use.said
    assert labels(use) == [words("resume.paste"), words("resume.stop")]
    assert lesson.store.progress == Progress()


def test_with_work_of_two_learners_a_choice_comes_first_and_only_the_chosen_goes(words):
    noted("Work of A")
    noted("Work of B")
    lesson = Lesson("02_expulsions")
    use = Using(lesson.resume())
    for label in ("resume.kept", "resume.delete"):
        push(use, words(label))
        assert use.said == words("resume.choose")
    values = use.fields["which"].values
    works = [value for value in values if value.isdecimal()]
    use.fill({"which": works[0]})
    push(use, words("resume.delete"))
    use.fill({"which": works[1]})  # after the question, which is gone with it
    assert words("resume.really") not in labels(use) and len(kept.found()) == 2
    use.fill({"which": works[0]})
    push(use, words("resume.delete"))
    push(use, words("resume.really"))
    [left] = kept.found()
    assert left.work.notes == {"W2": "Work of B"}
    push(use, words("resume.kept"))
    assert lesson.store.progress.notes == left.work.notes


def test_kept_work_that_another_window_has_gone_on_with_or_deleted_is_loaded_as_it_is_now(words):
    other = noted("One")
    lesson = Lesson("02_expulsions")
    use = Using(lesson.resume())
    other.store.progress = other.store.progress.with_note("W1", "More")
    push(use, words("resume.kept"))
    assert lesson.store.progress.notes == {"W2": "One", "W1": "More"}
    kept.delete(kept.found())
    push(use, words("resume.kept"))
    assert kept.GONE in use.said


def test_who_says_that_all_of_it_is_theirs_gets_all_of_it_and_other_wordings_are_shown(words):
    noted("First wording")
    noted("Second wording")
    lesson = Lesson("02_expulsions")
    use = Using(lesson.resume())
    use.fill({"which": "all"})
    push(use, words("resume.kept"))
    now = lesson.store.progress.notes["W2"]
    other = {"First wording", "Second wording"} - {now}
    assert other.pop() in use.seen and words("resume.wordings") in use.seen and len(kept.found()) == 1


def test_a_learner_can_choose_that_nothing_is_kept_and_undo_it(words):
    lesson = noted("Mine")
    use = Using(lesson.resume())
    push(use, words("resume.stop"))
    assert kept.found() == [] and use.said == words("resume.keeps_nothing")
    lesson.store.progress = lesson.store.progress.with_note("W2", "More")
    other = Using(Lesson("03_sahel_shift").resume())
    assert kept.found() == [] and words("resume.nowhere") in other.seen
    push(use, words("resume.again"))
    assert kept.found()[0].work == lesson.store.progress and use.said == words("resume.keeps_again")


def test_a_first_prediction_that_comes_back_late_takes_the_place_of_the_second_on_the_screen(words):
    first, second = Lesson("02_expulsions"), Lesson("02_expulsions")
    use = Using(second.predict("who-first"))
    predict(Using(first.predict("who-first")), "mali", "my first reason")
    predict(use, "france", "my other reason")
    late = second.store.progress.predictions["who-first"]
    second.store.progress = replace(second.store.progress, predictions={"who-first": replace(late, at=late.at + 9)})
    back = Using(second.resume())
    paste(back, to_code(first.store.progress))
    assert "my first reason" in use.seen and "my other reason" not in use.seen
    assert "my other reason" in back.seen


@pytest.mark.parametrize("ending", ["html", "json"])
def test_the_own_page_and_file_come_back_through_the_same_button(ending):
    lesson, again = noted("Mine: WMF2 and WMF1-"), Lesson("02_expulsions")
    upload(Using(again.resume()), take_away(Using(lesson.save()))[ending].encode("utf-16"))
    assert again.store.progress == lesson.store.progress


def test_hostile_words_are_shown_as_typed(hostile, words):
    noted(hostile)
    lesson = noted("Later")
    use = Using(lesson.resume())
    use.fill({"which": "all"})
    push(use, words("resume.kept"))
    other = "Later" if lesson.store.progress.notes["W2"] == hostile else hostile
    assert spaced(other) in use.seen
