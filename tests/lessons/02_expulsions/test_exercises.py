"""Exercise E2: a right ``before`` passes every check, and each typical slip fails one."""

import pytest

from dispute import Lesson, lessons
from dispute.evidence.chronology import compare, step
from dispute.evidence.dates import Order
from dispute.questions.exercise.rules import Outcome, run

expulsions = lessons.part("02_expulsions", "exercises")

LESSON = Lesson("02_expulsions")
TASK = LESSON.plan.exercise("E2")


def before(a, b):
    if a[1] < b[0]:
        return "yes"
    return "no" if b[1] < a[0] else "unknown"


def failed(function) -> list[str]:
    return [r.check.name for r in run(function, TASK, vars(expulsions)) if r.outcome is not Outcome.PASSES]


def test_the_reference_passes_and_the_stub_is_open():
    assert failed(before) == []
    assert {r.outcome for r in run(lambda a, b: None, TASK, vars(expulsions))} == {Outcome.OPEN}


@pytest.mark.parametrize(
    ("slip", "check"),
    [
        (lambda a, b: "yes" if a[0] < b[0] else "no", "ranges_that_share_a_day_leave_the_order_open"),
        (lambda a, b: "yes" if a[1] <= b[0] else before(a, b), "two_steps_on_one_single_day_are_a_tie"),
        (lambda a, b: "yes" if a[1] < b[0] else "unknown", "a_range_that_begins_later_does_not_come_before"),
        (lambda a, b: "yes" if a[1] < b[0] else "no", "the_mirror_question_gets_the_mirror_answer"),
        (lambda a, b: "unknown", "a_range_that_is_over_comes_before"),
    ],
)
def test_each_slip_fails_the_check_that_is_about_it(slip, check):
    assert check in failed(slip)


def test_the_exercise_compares_as_the_lesson_does():
    """On the two expulsions, wherever both ends of both ranges are known."""
    named = LESSON.plan.activities["order-switch"]["pairs"]["expulsions"]
    one, other = (step(LESSON.evidence["events"][key]) for key in named)
    means = {"yes": {Order.BEFORE}, "no": {Order.AFTER}, "unknown": {*Order} - {Order.BEFORE, Order.AFTER}}
    compared = 0
    for kind in one.dates:
        a, b = one.dates[kind], other.dates[kind]
        if None not in (a.lo, a.hi, b.lo, b.hi):
            compared += 1
            assert compare(one, other, kind) in means[before((a.lo, a.hi), (b.lo, b.hi))]
    assert compared
