"""Exercises never stop a notebook, and a check never passes by accident."""

import pytest

from dispute.questions.exercise.rules import Check, Exercise, Outcome, run

TASK = Exercise("E9", "Double a number.", (Check("doubles", "Try 2."), Check("keeps_zero", "Try 0.")))
TESTS = {"doubles": lambda f: f(2) == 4, "keeps_zero": lambda f: f(0) == 0}


def outcomes(function):
    return [result.outcome for result in run(function, TASK, TESTS)]


def test_a_right_function_passes_and_a_wrong_one_is_told_which_check_fails():
    assert outcomes(lambda n: 2 * n) == [Outcome.PASSES, Outcome.PASSES]
    assert outcomes(lambda n: n + 2) == [Outcome.PASSES, Outcome.NOT_YET]


def test_a_function_that_returns_nothing_is_open_and_not_wrong():
    assert outcomes(lambda n: None) == [Outcome.OPEN, Outcome.OPEN]


@pytest.mark.parametrize("function", [lambda: 1, lambda n: 1 / 0, lambda n: n.years, "no function"])
def test_whatever_goes_wrong_is_reported_in_its_own_words(function):
    results = run(function, TASK, TESTS)
    assert {r.outcome for r in results} == {Outcome.STOPPED}
    assert all("Error: " in r.problem for r in results)
