"""Counts: what is answered, what is right, how sure against how right, and what to revisit."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank import LESSONS
from dispute.questions.quiz import CONFIDENCE, Verdict, grade
from dispute.work.calibration import Level, calibration, graded, report
from dispute.work.progress import Progress
from work import answered, made_up, marked

ITEMS = {f"N9-Q{n}": made_up(f"N9-Q{n}") for n in range(1, 7)}
PLAN = replace(next(iter(LESSONS.values())), items=ITEMS)
#: Answers to these questions, and one to a question that this lesson does not have.
histories = st.dictionaries(st.sampled_from([*ITEMS, "N0-Q1"]), marked)


@given(histories)
def test_a_report_counts_answers_that_fit_and_right_ones(history):
    fits = {key: mark for key, mark in history.items() if key in ITEMS and mark[0] != "gone"}
    result = report(PLAN, answered(history))
    assert (result.plan, result.answered) == (PLAN, len(fits))
    assert result.right == sum(option == "right" for option, _ in fits.values())
    wrong_and_certain = {key for key, (option, sure) in fits.items() if option != "right" and sure == "certain"}
    assert {item.id for item in result.revisit} == wrong_and_certain


@given(histories)
def test_calibration_counts_each_level_of_confidence_from_guess_to_certain(history):
    levels = calibration(ITEMS.values(), answered(history))
    assert [level.confidence for level in levels] == list(CONFIDENCE)
    for level in levels:
        marks = [o for key, (o, sure) in history.items() if key in ITEMS and sure == level.confidence and o != "gone"]
        assert (level.answers, level.right) == (len(marks), marks.count("right"))


@given(histories, st.data())
def test_counting_does_not_depend_on_the_order_of_answers(history, data):
    shuffled = dict(data.draw(st.permutations(list(history.items()))))
    one, other = answered(history), answered(shuffled)
    assert report(PLAN, one) == report(PLAN, other)
    assert calibration(ITEMS.values(), one) == calibration(ITEMS.values(), other)


@given(st.data(), st.sampled_from([item for plan in LESSONS.values() for item in plan.items.values()]))
def test_marking_does_not_depend_on_what_was_answered_before(data, item):
    choices = [(key,) for key in item.option_ids] if item.type in ("single", "several") else [item.key or ("25",)]
    choice = data.draw(st.sampled_from(choices))
    work = Progress()
    for tried in data.draw(st.permutations(choices)):
        work = work.with_answer(item.id, tried, "unsure")
    work = work.with_answer(item.id, choice, "unsure")
    assert graded([item], work) == [(item, grade(item, choice, "unsure"), "unsure")]


def test_the_latest_answer_counts_and_not_the_first():
    work = answered({"N9-Q1": ("wrong", "certain")}).with_answer("N9-Q1", ("right",), "unsure")
    assert (report(PLAN, work).right, report(PLAN, work).revisit) == (1, ())
    assert calibration(ITEMS.values(), work)[1] == Level("unsure", 1, 1)


def test_nothing_answered_is_nothing_counted():
    assert graded(ITEMS.values(), Progress()) == []
    assert {(level.answers, level.right) for level in calibration(ITEMS.values(), Progress())} == {(0, 0)}


@pytest.mark.parametrize("plan", LESSONS.values(), ids=LESSONS.keys())
def test_a_learner_who_knows_everything_has_nothing_to_revisit(plan):
    work = Progress()
    for item in plan.items.values():
        work = work.with_answer(item.id, item.key or (f"{item.answer:g}",), "certain")
    result = report(plan, work)
    assert result.answered == result.right == len(plan.items)
    assert result.revisit == ()
    assert all(feedback.verdict is Verdict.RIGHT for _, feedback, _ in graded(plan.items.values(), work))
