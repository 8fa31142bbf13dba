"""The warm-up: three earlier questions, asked from memory, and left alone once they are begun."""

import pytest

from bank import LESSONS
from dispute import Lesson
from dispute.questions.quiz import Verdict, grade
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from journey import marked_as
from reading import spaced, text
from using import Using, answer

LATER = [plan for plan in LESSONS.values() if plan.number]
PLAN = LESSONS["02_expulsions"]
EARLIER = {key: item for plan in LESSONS.values() if plan.number < PLAN.number for key, item in plan.items.items()}
#: Earlier questions that no planned one varies.
FREE = [item for key, item in EARLIER.items() if key not in {planned.repeats for planned in PLAN.warm_ups}]


@pytest.fixture
def lesson():
    return Lesson(PLAN.name)


def ids(use) -> list[str]:
    return [question.item.id for question in use.activity.questions(use.work)]


def missed(*items) -> Progress:
    """Return work in which these questions were answered wrongly, the first with most certainty."""
    work = Progress()
    for item, sure in zip(items, ("certain", "fairly sure", "unsure", "guess"), strict=False):
        work = work.with_answer(item.id, marked_as(Verdict.WRONG, item), sure)
    return work


def chosen(use) -> dict[str, str]:
    """Return what stands in the fields, hidden ones aside."""
    return {f.name: f.value for f in use.fields.values() if f.kind != "hidden" and f.value}


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_without_history_it_asks_what_the_design_plans(plan):
    assert ids(Using(Lesson(plan.name).warm_up())) == [item.id for item in plan.warm_ups]


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_its_stored_page_shows_the_plan_whatever_a_learner_missed(plan):
    lesson = Lesson(plan.name)
    untouched = lesson.warm_up().page
    assert all(spaced(item.stem) in text(untouched["text/html"]) for item in plan.warm_ups[:3])
    lesson.store.progress = missed(*FREE[:4])
    assert lesson.warm_up().page == untouched


def test_a_question_of_another_lesson_comes_without_tags_that_this_page_may_lack(lesson):
    back = next(item for item in FREE if item.sources)
    lesson.store.progress = missed(back)
    asked = Using(lesson.warm_up()).activity.questions(lesson.store.progress)
    assert {q.item.id: q.item.sources for q in asked}[back.id] == ()


def test_two_missed_questions_come_back_behind_a_planned_one(lesson):
    lesson.store.progress = missed(*FREE[:4])
    assert ids(Using(lesson.warm_up())) == [PLAN.warm_ups[0].id, FREE[0].id, FREE[1].id]


def test_a_missed_question_is_asked_afresh_and_answers_only_the_new_try(lesson, words):
    lesson.store.progress = missed(FREE[0])
    use = Using(lesson.warm_up())
    assert not chosen(use), "the old answer helps nobody to remember"
    assert words("quiz.wrong") not in use.seen
    answer(use, FREE[0], marked_as(Verdict.RIGHT, FREE[0]), "unsure")
    assert words("quiz.right") in use.seen and words("quiz.attempt", n=2) in use.seen
    kept = lesson.store.progress.answers[FREE[0].id]
    assert grade(FREE[0], kept.choice).verdict is Verdict.RIGHT and kept.attempts == 2


def test_the_same_answer_as_last_time_is_a_new_try(lesson):
    lesson.store.progress = missed(FREE[0])
    answer(Using(lesson.warm_up()), FREE[0], marked_as(Verdict.WRONG, FREE[0]), "certain")
    assert lesson.store.progress.answers[FREE[0].id].attempts == 2


def test_answers_are_kept_under_the_warm_up_s_own_id_and_explained(lesson, words):
    use = Using(lesson.warm_up())
    for n, item in enumerate(PLAN.warm_ups, start=1):
        answer(use, item, marked_as(Verdict.WRONG, item), "unsure")
        assert words("quiz.wrong") in use.part(f"{n}-feedback") and use.said.startswith(words("quiz.wrong"))
    assert set(lesson.store.progress.answers) == {item.id for item in PLAN.warm_ups}


def test_what_is_missing_is_said_at_the_question_that_misses_it(lesson, words):
    use = Using(lesson.warm_up()).press(f"{PLAN.warm_ups[1].id}-sure=guess")
    assert words("quiz.incomplete") == use.part("2-feedback") == use.said and use.part("1-feedback") == ""


def test_work_that_comes_back_before_the_start_changes_the_questions(lesson):
    use = Using(lesson.warm_up())
    lesson.store.progress = from_code(to_code(missed(*FREE[:3])))
    assert ids(use) == [PLAN.warm_ups[0].id, FREE[0].id, FREE[1].id] and not chosen(use)


def test_once_begun_the_questions_stay_and_come_back(lesson):
    use, item = Using(lesson.warm_up()), PLAN.warm_ups[0]
    answer(use, item, marked_as(Verdict.RIGHT, item), "guess")
    before = ids(use)
    lesson.store.progress = missed(*FREE[:3]).merged(lesson.store.progress)
    assert ids(use) == before
    again = Lesson(PLAN.name)
    shown = Using(again.warm_up())
    again.store.progress = from_code(to_code(lesson.store.progress))
    assert shown.part("1-feedback") == use.part("1-feedback") != ""


def test_an_answer_of_another_version_is_no_missed_question(lesson):
    lesson.store.progress = Progress().with_answer(FREE[0].id, ("gone",) * len(FREE[0].options), "certain")
    assert ids(Using(lesson.warm_up())) == [item.id for item in PLAN.warm_ups[:3]]


@pytest.mark.parametrize("plan", LATER, ids=lambda plan: plan.name)
def test_no_two_fields_of_a_warm_up_sound_alike(plan):
    use = Using(Lesson(plan.name).warm_up())
    labels = [f.label for f in use.fields.values() if f.kind not in ("checkbox", "hidden", "select")]
    assert labels and len(set(labels)) == len(labels)
