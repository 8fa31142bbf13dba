"""E1: a right solution passes every check, each typical mistake fails one, the stub stays open."""

from datetime import date

import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

background = lessons.part("01_background", "exercises")

NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def weekday_ok(iso, name):
    """The reference solution."""
    return NAMES[date.fromisoformat(iso).weekday()].lower() == name.lower()


def outcomes(function):
    results = run(function, load("01_background").exercise("E1"), vars(background))
    return [result.outcome for result in results]


def test_the_reference_passes_every_check():
    assert set(outcomes(weekday_ok)) == {Outcome.PASSES}


def test_the_stub_stays_open():
    assert set(outcomes(lambda iso, name: None)) == {Outcome.OPEN}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda iso, name: True,
        lambda iso, name: False,
        lambda iso, name: NAMES[date.fromisoformat(iso).weekday()] == name,  # minds capitals
        lambda iso, name: NAMES[date.fromisoformat(iso).isoweekday() % 7].lower() == name.lower(),  # one day off
        lambda iso, name: (iso, name.lower()) in {("2023-09-16", "saturday"), ("2025-09-14", "sunday")},  # by heart
    ],
)
def test_a_typical_mistake_fails_a_check_and_stops_nothing(wrong):
    assert Outcome.NOT_YET in outcomes(wrong)


def test_an_error_in_the_function_is_told_and_stops_nothing():
    assert set(outcomes(lambda iso, name: 1 / 0)) == {Outcome.STOPPED}
