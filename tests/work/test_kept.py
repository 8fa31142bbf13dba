"""Work that this computer keeps: nobody's is lost, nobody's is mixed with another's, and it can be deleted."""

import os
from pathlib import Path

import pytest

import version_1
from dispute import Lesson
from dispute.work import disk, kept
from dispute.work.progress import Progress
from dispute.work.resume import from_code, from_json, to_code, to_json
from work import content


def answer(lesson: Lesson, question: str, choice: str) -> None:
    lesson.store.progress = lesson.store.progress.with_answer(question, (choice,), "certain")


def note(lesson: Lesson, text: str) -> None:
    lesson.store.progress = lesson.store.progress.with_note("W2", text)


def load(lesson: Lesson) -> None:
    lesson.store.progress = kept.merged(kept.found()).merged(lesson.store.progress)


def files() -> list[str]:
    return sorted(path.name for path in Path(os.environ["DISPUTE_HOME"]).iterdir())


@pytest.fixture
def lesson() -> Lesson:
    return Lesson("02_expulsions")


def test_a_lesson_keeps_every_answer_at_once_and_opening_it_keeps_nothing(lesson):
    assert kept.found() == []
    note(lesson, "One")
    [one] = kept.found()
    assert one.work == lesson.store.progress and one.lessons == ["02"]


def test_two_windows_of_a_lesson_lose_nothing_and_the_later_answer_and_text_stay():
    first, second = Lesson("02_expulsions"), Lesson("02_expulsions")
    answer(first, "N2-Q1", "france")
    load(second)  # now both write one file
    answer(second, "N2-Q1", "cannot-tell")
    note(first, "an early draft")
    second.store.progress = (
        second.store.progress.with_note("W2", "x")
        .with_note("W2", "the later text")
        .stamped(first.store.progress.latest + 9, second.store.window, after=second.store.progress.latest)
    )
    answer(first, "N2-Q2", "sep-17")
    [one] = kept.found()
    assert len(one.files) == 1 and one.work.notes == {"W2": "the later text"}
    assert one.work.answers.keys() == {"N2-Q1", "N2-Q2"} and one.work.answers["N2-Q1"].attempts == 2
    assert one.work.answers["N2-Q1"].choice == ("cannot-tell",) and one.work.answers["N2-Q1"].first == ("france",)
    assert [v.value for v in one.work.earlier["notes/W2"]] == ["an early draft"]


def test_after_a_restart_the_first_answer_stays_first_once_the_work_is_loaded_or_the_code_pasted(lesson):
    answer(lesson, "N2-Q1", "france")
    code, old = to_code(lesson.store.progress), lesson.store.progress
    again = Lesson("02_expulsions")
    again.store.progress = again.store.progress.with_answer("N2-Q1", ("cannot-tell",), "certain").stamped(
        old.latest + 5, again.store.window, "zzzz222222"
    )
    for earlier in (from_code(code), kept.merged(kept.found())):
        both = earlier.merged(again.store.progress)
        assert both.answers["N2-Q1"].first == ("france",) and both.answers["N2-Q1"].attempts == 2
        assert both.mark == old.mark and both.aliases == {"zzzz222222"}


def test_work_that_is_loaded_goes_on_in_one_file(lesson):
    note(lesson, "Yesterday")
    again = Lesson("02_expulsions")
    answer(again, "N2-Q1", "france")
    assert len(files()) == 2, "two marks, since nothing was loaded"
    load(again)
    assert len(files()) == 1
    [one] = kept.found()
    assert one.work == again.store.progress and one.work.notes == {"W2": "Yesterday"}


def test_two_learners_on_one_computer_are_not_mixed_unless_somebody_loads_it(lesson):
    note(lesson, "A private text of learner A")
    other = Lesson("02_expulsions")
    answer(other, "N2-Q1", "france")
    one, two = kept.found()
    assert one.work.marks.isdisjoint(two.work.marks) and two.work.notes == {} and one.work.answers == {}


def test_work_of_the_first_edition_is_one_learners_and_goes_on_in_a_marked_file_when_loaded(lesson):
    with disk.alone():
        disk.write("02_expulsions", version_1.JSON)
        disk.write("03_sahel_shift", version_1.JSON.replace("W2", "W3"))
    [one] = kept.found()
    assert one.lessons == ["02", "03"] and one.work.notes.keys() == {"W2", "W3"}
    load(lesson)
    assert files() == [f"02_expulsions-{lesson.store.progress.mark}.json", "03_sahel_shift.json"]
    assert content(kept.merged(kept.found()))[3] == one.work.notes


def test_work_of_the_first_edition_that_is_not_loaded_stays_as_it_is(lesson):
    with disk.alone():
        disk.write("02_expulsions", version_1.JSON)
    note(lesson, "Today")
    assert disk.read("02_expulsions").decode() == version_1.JSON and len(files()) == 2


@pytest.mark.parametrize("damaged", [b"old", b"", b"\x89PNG\xff", b'{"format": "who-moved-first", "version": 99}'])
def test_a_damaged_or_newer_file_is_set_aside_and_said_for_the_whole_session(lesson, damaged):
    note(lesson, "One")
    [name] = files()
    (Path(os.environ["DISPUTE_HOME"]) / name).write_bytes(damaged)
    for text in ("Two", "Three"):
        note(lesson, text)
        assert lesson.store.problem == kept.ASIDE.format(name=f"{name}.aside-1")
    assert (Path(os.environ["DISPUTE_HOME"]) / f"{name}.aside-1").read_bytes() == damaged
    assert kept.found()[0].work == lesson.store.progress


def test_a_damaged_file_stands_alone_and_does_not_hold_back_the_others(lesson):
    with disk.alone():
        disk.write("00_start_here", "damaged")
    note(lesson, "One")
    bad, good = kept.found()
    assert bad.problem and bad.work.empty and good.work == lesson.store.progress
    assert kept.merged([bad, good]) == good.work


def test_a_kept_file_that_an_editor_saved_in_another_encoding_is_read(lesson):
    note(lesson, "Ségou")
    [name] = files()
    path = Path(os.environ["DISPUTE_HOME"]) / name
    path.write_bytes(to_json(lesson.store.progress).encode("utf-16"))
    assert kept.found()[0].work.notes == {"W2": "Ségou"}


def test_what_is_deleted_is_gone_and_what_is_not_chosen_stays(lesson):
    note(lesson, "A")
    other = Lesson("02_expulsions")
    note(other, "B")
    one, two = kept.found()
    kept.delete([one])
    assert [k.work.notes for k in kept.found()] == [{"W2": "B"}]
    (Path(os.environ["DISPUTE_HOME"]) / "x.json.aside-1").touch()
    kept.delete([two], everything=True)
    assert files() == []


def test_who_wants_nothing_kept_has_nothing_kept_in_any_lesson_until_it_is_undone(lesson):
    note(lesson, "Mine")
    other = Lesson("03_sahel_shift")
    note(other, "Another's")
    kept.keep_nothing(lesson.store.progress.marks)
    assert not kept.wanted() and [k.work.notes for k in kept.found()] == [{"W2": "Another's"}]
    note(Lesson("00_start_here"), "More")
    note(lesson, "More")
    assert len(kept.found()) == 1 and lesson.store.problem == ""
    kept.keep_again()
    note(lesson, "Again")
    assert kept.wanted() and len(kept.found()) == 2


def test_a_file_holds_no_more_than_the_work(lesson):
    note(lesson, "One")
    [name] = files()
    assert from_json((Path(os.environ["DISPUTE_HOME"]) / name).read_text(encoding="utf-8")) == lesson.store.progress
    assert Progress().empty


def test_what_was_kept_in_one_language_goes_on_in_another():
    english, french = Lesson("02_expulsions"), Lesson("02_expulsions", "fr")
    answer(english, "N2-Q22", "notice")
    note(english, "Mine")
    load(french)
    assert french.store.progress.notes["W2"] == "Mine"
    answer(french, "N2-Q23", "record")
    [one] = kept.found()
    assert {"N2-Q22", "N2-Q23"} <= one.work.answers.keys()
    assert from_code(to_code(french.store.progress)).answers.keys() == one.work.answers.keys()
