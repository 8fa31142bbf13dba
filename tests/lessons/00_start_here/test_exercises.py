"""E0: the reference solution passes, and each typical mistake fails the check that is about it."""

import pytest

from dispute import Lesson, lessons
from dispute.questions.exercise.rules import Outcome, run

start_here = lessons.part("00_start_here", "exercises")


def independent_origins(reports, claim_id):
    return len({r["origin_id"] for r in reports if r["claim_id"] == claim_id and r["origin_id"]})


MISTAKES = {
    "doubling_rows_changes_nothing": lambda rows, claim: len([r for r in rows if r["claim_id"] == claim]),
    "one_new_origin_adds_one": lambda rows, claim: min(1, len(rows)),
    "other_claims_do_not_count": lambda rows, claim: len({r["origin_id"] for r in rows} - {None, ""}),
    "an_untraced_report_adds_nothing": lambda rows, c: len({r["origin_id"] for r in rows if r["claim_id"] == c}),
    "no_report_means_no_origin": lambda rows, claim: max(1, independent_origins(rows, claim)),
}  # fmt: skip


def outcomes(function):
    task = Lesson("00_start_here").plan.exercise("E0")
    return {result.check.name: result.outcome for result in run(function, task, vars(start_here))}


def test_the_reference_solution_passes_every_check():
    assert set(outcomes(independent_origins).values()) == {Outcome.PASSES}


def test_the_stub_is_open():
    assert set(outcomes(lambda reports, claim_id: None).values()) == {Outcome.OPEN}


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_fails_its_check(name):
    assert outcomes(MISTAKES[name])[name] is Outcome.NOT_YET
