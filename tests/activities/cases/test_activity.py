"""Comparison cases open after a guess."""

import pytest

from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, spaced, text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("cases")


@pytest.fixture
def use(lesson):
    return Using(lesson.cases())


@pytest.fixture
def cases(lesson):
    return [lesson.evidence["cases"][key] for key in lesson.plan.activities["cases"]["cases"]]


def test_before_the_guess_no_step_and_no_table_is_shown(use, cases):
    stored = use.shown.page["text/html"]
    assert "<table" not in use.html and "<table" not in stored
    for case in cases:
        assert spaced(case.label_en) in use.seen and spaced(case.label_en) in text(stored)
        for step in filter(None, (case.step_a_en, case.step_b_en, case.other_steps_en)):
            assert spaced(step) not in use.seen and spaced(step) not in text(stored)


def test_a_reason_without_a_guess_opens_nothing(use, lesson):
    use.fill({"prediction-reason": "Because."})
    assert "<table" not in use.html
    assert lesson.store.progress == Progress()


def test_after_the_guess_every_case_stands_in_the_table_in_the_order_of_the_lesson(use, cases):
    table = rows(predict(use).html)
    assert [spaced(c.label_en) in row[0] for c, row in zip(cases, table, strict=True)] == [True] * len(cases)


def test_where_no_document_shows_the_order_the_table_says_who_gives_one_and_for_whom(use, cases):
    told = {case.case_id: row[-1] for case, row in zip(cases, rows(predict(use).html), strict=True)}
    [open_one] = [case.case_id for case in cases if case.first_mover_id is None]
    assert "no document shows the order" in told[open_one]
    assert "who give one say: France first; all who speak for a state speak for France" in told.pop(open_one)
    assert not [lag for lag in told.values() if "who give one" in lag]


def test_the_guess_stands_above_the_table(use, cases):
    predict(use, reason="I expect a mirror.")
    assert use.seen.index("I expect a mirror.") < use.seen.index(spaced(cases[0].step_a_en))


def test_a_kept_guess_opens_a_new_view_and_one_that_is_already_shown(use, lesson):
    question = lesson.question_of("cases")
    lesson.store.progress = Progress().with_prediction(question.id, question.option_ids[0], "From last week.")
    assert "<table" in use.html
    assert Using(lesson.cases()).seen == use.seen
