"""The warm-up: three earlier questions, asked from memory, and left alone once they are begun."""

import ipywidgets as w
import pytest

from bank import LESSONS
from dispute import Lesson
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict, grade
from dispute.model.resume import to_code
from dispute.widgets.panel import Panel
from dispute.widgets.submit import Submit
from driving import answer, find, seen, spoken
from journey import entries, marked_as, paste
from reading import spaced, text

LATER = [plan for plan in LESSONS.values() if plan.number]
PLAN = LESSONS["02_expulsions"]
EARLIER = {key: item for plan in LESSONS.values() if plan.number < PLAN.number for key, item in plan.items.items()}
#: Earlier questions that no planned one varies.
FREE = [item for key, item in EARLIER.items() if key not in {planned.repeats for planned in PLAN.warm_ups}]


@pytest.fixture
def lesson():
    return Lesson(PLAN.name)


def questions(panel) -> list[Panel]:
    return find(panel, Panel)[1:]


def titles(panel) -> list[str]:
    return [question._title.removeprefix("Question ") for question in questions(panel)]


def missed(*items) -> Progress:
    """Return work in which these questions were answered wrongly, the first with most certainty."""
    work = Progress()
    for item, sure in zip(items, ("certain", "fairly sure", "unsure", "guess"), strict=False):
        work = work.with_answer(item.id, marked_as(Verdict.WRONG, item), sure)
    return work


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_without_history_it_asks_what_the_design_plans(plan):
    panel = Lesson(plan.name).warm_up()
    assert titles(panel) == [item.id for item in plan.warm_ups]


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_its_twin_shows_the_plan_whatever_a_learner_missed(plan):
    lesson = Lesson(plan.name)
    untouched = lesson.warm_up().twin
    assert all(spaced(item.stem) in text(untouched) for item in plan.warm_ups[:3])
    lesson.store.progress = missed(*FREE[:4])
    assert lesson.warm_up().twin == untouched


def test_two_missed_questions_come_back_behind_a_planned_one(lesson):
    lesson.store.progress = missed(*FREE[:4])
    assert titles(lesson.warm_up()) == [PLAN.warm_ups[0].id, FREE[0].id, FREE[1].id]


def test_a_missed_question_is_asked_afresh_and_answers_only_the_new_try(lesson, words):
    lesson.store.progress = missed(FREE[0])
    again = questions(lesson.warm_up())[-1]
    assert all(value in (None, False, "") for _, value in entries(again)), "the old answer helps nobody to remember"
    assert words("quiz.wrong") not in seen(again)
    answer(again, FREE[0], marked_as(Verdict.RIGHT, FREE[0]), "unsure")
    assert words("quiz.right") in seen(again) and words("quiz.attempt", n=2) in seen(again)
    kept = lesson.store.progress.answers[FREE[0].id]
    assert grade(FREE[0], kept.choice).verdict is Verdict.RIGHT and kept.attempts == 2


def test_answers_are_kept_under_the_warm_up_s_own_id_and_explained(lesson, words):
    panel = lesson.warm_up()
    for question, item in zip(questions(panel), PLAN.warm_ups, strict=True):
        answer(question, item, marked_as(Verdict.WRONG, item), "unsure")
        assert words("quiz.wrong") in seen(question) and spoken(question).startswith(words("quiz.wrong"))
    assert set(lesson.store.progress.answers) == {item.id for item in PLAN.warm_ups}


def test_work_that_comes_back_before_the_start_changes_the_questions(lesson):
    panel = lesson.warm_up()
    paste(lesson.resume(), to_code(missed(*FREE[:3])))
    assert titles(panel) == [PLAN.warm_ups[0].id, FREE[0].id, FREE[1].id]
    assert all(value in (None, False, "") for question in questions(panel) for _, value in entries(question))


def test_once_begun_the_questions_stay_and_the_answers_of_the_plan_come_back(lesson):
    panel, item = lesson.warm_up(), PLAN.warm_ups[0]
    answer(questions(panel)[0], item, marked_as(Verdict.RIGHT, item), "guess")
    before = titles(panel)
    lesson.store.progress = missed(*FREE[:3]).merged(lesson.store.progress)
    assert titles(panel) == before
    again = Lesson(PLAN.name)
    shown = again.warm_up()
    paste(again.resume(), to_code(lesson.store.progress))
    assert seen(questions(shown)[0]) == seen(questions(panel)[0])


def test_an_answer_of_another_version_is_no_missed_question(lesson):
    lesson.store.progress = Progress().with_answer(FREE[0].id, ("gone",) * len(FREE[0].options), "certain")
    assert titles(lesson.warm_up()) == [item.id for item in PLAN.warm_ups[:3]]


def test_every_question_in_it_has_controls_with_labels(lesson):
    for question in questions(lesson.warm_up()):
        assert all(menu.description.strip() for menu in find(question, w.Dropdown))


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_no_two_controls_of_a_warm_up_sound_alike(plan):
    labels = [control.description for control in find(Lesson(plan.name).warm_up(), (w.Dropdown, w.Text, Submit))]
    assert labels
    assert len(set(labels)) == len(labels)
