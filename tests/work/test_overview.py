"""The overview: what is answered, how sure against how right, and what to revisit."""

import pytest

from bank import LESSONS
from dispute import Lesson
from dispute.questions.quiz import Verdict
from dispute.work.progress import Progress
from journey import marked_as, work_through
from reading import read
from using import Using

FIRST, SECOND = (next(iter(plan.items.values())) for plan in list(LESSONS.values())[:2])


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


def tables(use) -> list[list[list[str]]]:
    """Return the rows of both tables."""
    return [[["".join(cell.itertext()) for cell in row] for row in body] for body in read(use.html).iter("tbody")]


def test_before_the_first_answer_it_says_so_and_reads_no_lesson(lesson, words, monkeypatch):
    monkeypatch.setattr("dispute.questions.plan.load", lambda *_: pytest.fail("a lesson was read"))
    assert Using(lesson.progress()).seen == words("progress.nothing")


def test_it_counts_answers_of_every_lesson_and_follows_each_new_one(lesson, words):
    use = Using(lesson.progress())
    work = Progress().with_answer(FIRST.id, marked_as(Verdict.RIGHT, FIRST), "certain")
    lesson.store.progress = work.with_answer(SECOND.id, marked_as(Verdict.WRONG, SECOND), "guess")
    names, (by_lesson, by_level) = [plan.title for plan in LESSONS.values()], tables(use)
    totals = [len(plan.items) for plan in LESSONS.values()]
    assert by_lesson == [[names[0], f"1 of {totals[0]}", "1"], [names[1], f"1 of {totals[1]}", "0"]]
    assert [row[1:] for row in by_level] == [["1", "0"], ["0", "0"], ["0", "0"], ["1", "1"]]
    lesson.store.progress = lesson.store.progress.with_answer(SECOND.id, marked_as(Verdict.RIGHT, SECOND), "unsure")
    assert tables(use)[0][1][2] == "1"
    assert [row[1:] for row in tables(use)[1]] == [["0", "0"], ["1", "1"], ["0", "0"], ["1", "1"]]


def test_it_says_what_certain_answers_were_worth(lesson, words):
    use = Using(lesson.progress())
    lesson.store.progress = Progress().with_answer(FIRST.id, marked_as(Verdict.WRONG, FIRST), "fairly sure")
    assert words("progress.never_certain") in use.seen
    lesson.store.progress = lesson.store.progress.with_answer(FIRST.id, marked_as(Verdict.WRONG, FIRST), "certain")
    assert words("progress.certain", n=1, right=0) in use.seen


def test_only_wrong_and_certain_is_listed_for_a_second_look_until_it_is_right(lesson, words):
    use, asked = Using(lesson.progress()), words("quiz.question", id=FIRST.id)
    lesson.store.progress = Progress().with_answer(FIRST.id, marked_as(Verdict.WRONG, FIRST), "unsure")
    assert asked not in use.seen
    lesson.store.progress = lesson.store.progress.with_answer(FIRST.id, marked_as(Verdict.WRONG, FIRST), "certain")
    assert asked in use.seen
    lesson.store.progress = lesson.store.progress.with_answer(FIRST.id, marked_as(Verdict.RIGHT, FIRST), "certain")
    assert asked not in use.seen


def test_answers_of_another_version_are_kept_and_not_counted(lesson, words):
    use = Using(lesson.progress())
    lesson.store.progress = Progress().with_answer(FIRST.id, ("gone",), "certain").with_answer("N9-Q9", ("a",), "guess")
    assert use.seen == words("progress.nothing")


def test_the_stored_twin_shows_no_learner(lesson):
    work_through(lesson)
    assert "<table" in Using(lesson.progress()).html and "<table" not in lesson.progress().page["text/html"]


@pytest.mark.slow
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_that_is_worked_through_is_counted_in_full(name):
    lesson = Lesson(name)
    panels = work_through(lesson)
    lines = tables(panels["progress"])[0]
    assert lines == [[lesson.plan.title, f"{len(lesson.plan.items)} of {len(lesson.plan.items)}", lines[0][2]]]
    assert 0 < int(lines[0][2]) < len(lesson.plan.items)
    assert not panels["progress"].said, "a table that follows every answer would talk all the time"
