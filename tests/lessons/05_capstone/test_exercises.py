"""E5: a right solution passes every check, each typical mistake fails one, the stub stays open."""

import re

import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

capstone = lessons.part("05_capstone", "exercises")

TASK = load("05_capstone").exercise("E5")


def outcomes(function):
    return [result.outcome for result in run(function, TASK, vars(capstone))]


def uncited(text, tag=r"\[[DS]\d{3}\]", says=r"\b(?:says|said|claims|reports)\b", split=r"(?<=\.)\s+"):
    parts = re.split(split, text)
    return [s for s in parts if re.search(rf"\d|{says}", s) and not re.search(tag, s)]


def test_a_right_solution_passes_with_or_without_full_stops():
    assert set(outcomes(uncited)) == {Outcome.PASSES}
    assert set(outcomes(lambda text: [s.rstrip(".") for s in uncited(text)])) == {Outcome.PASSES}


def test_the_stub_is_open_and_an_error_stops_nothing():
    assert set(outcomes(lambda text: None)) == {Outcome.OPEN}
    assert set(outcomes(lambda text: text.no)) == {Outcome.STOPPED}


@pytest.mark.parametrize(
    "wrong", [{"tag": r"\[D\d{3}\]"}, {"tag": "never"}, {"says": "never"}, {"split": "never"}, {"says": r"\w"}]
)
def test_typical_mistakes_are_seen(wrong):
    assert Outcome.NOT_YET in outcomes(lambda text: uncited(text, **wrong))
