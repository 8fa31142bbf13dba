"""The toy model keeps its promises, and the questions about it have the answers that it gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import lessons
from dispute.activities.what_if.rules import (
    CALLS,
    NEAR,
    Inputs,
    bought,
    called,
    leading,
    shortfall,
    shortfall_range,
    swings,
    turn,
    whole,
)
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

checks = lessons.part("04_corridor", "exercises")

percents = st.floats(0, 100)
ranges = st.tuples(percents, percents).map(lambda ends: tuple(sorted(ends)))
inputs = st.builds(Inputs, ranges, ranges)
PLAN = load("04_corridor")


@given(inputs)
def test_every_result_is_a_share_and_never_above_what_used_the_roads(case):
    lo, hi = case.missing
    assert 0 <= lo <= hi <= 100 and hi <= case.share[1] + 1e-9
    assert all(points >= -1e-9 for points in swings(case).values())


@given(ranges)
def test_cutting_nothing_changes_nothing(rerouted):
    assert shortfall_range((0, 0), rerouted) == (0, 0)


@given(percents, percents, percents)
def test_more_rerouting_never_increases_the_loss_and_a_larger_share_never_reduces_it(share, a, b):
    little, much = sorted((a, b))
    assert shortfall(share, much) <= shortfall(share, little) + 1e-9
    assert shortfall(little, share) <= shortfall(much, share) + 1e-9


@given(ranges, ranges)
def test_the_range_holds_every_case_inside_it(share, rerouted):
    lo, hi = shortfall_range(share, rerouted)
    for a in (share[0], sum(share) / 2, share[1]):
        for b in (rerouted[0], sum(rerouted) / 2, rerouted[1]):
            assert lo - 1e-9 <= shortfall(a, b) <= hi + 1e-9


@given(inputs)
def test_what_is_moved_and_what_is_missing_add_up_to_the_share(case):
    assert shortfall(case.share[0], case.rerouted[0]) + case.moved[0] == pytest.approx(case.share[0])
    assert shortfall(case.share[1], case.rerouted[1]) + case.moved[1] == pytest.approx(case.share[1])


def test_the_input_with_the_wider_effect_is_found():
    case = Inputs((50, 70), (25, 75))
    assert swings(case) == {"share": 10, "rerouted": 30} and leading(case) == "rerouted"
    assert leading(Inputs((10, 90), (50, 50))) == "share"
    assert leading(Inputs((40, 60), (40, 60))) is None


def test_a_call_leaves_the_middle_half_of_one_range():
    case = Inputs((40, 60), (20, 80))
    assert called(case, "share") == Inputs((45, 55), (20, 80))
    assert called(case, "rerouted") == Inputs((40, 60), (35, 65))


@given(inputs, st.sampled_from(CALLS))
def test_a_call_buys_half_the_swing_of_its_input_and_never_widens_the_result(case, call):
    def width(ends):
        return ends[1] - ends[0]

    after = called(case, call)
    assert width(case.missing) - width(after.missing) == pytest.approx(swings(case)[call] / 2, abs=1e-9)
    assert case.missing[0] - 1e-9 <= after.missing[0] <= after.missing[1] + 1e-9 <= case.missing[1] + 2e-9


@given(inputs, st.sampled_from(CALLS))
def test_what_a_call_buys_is_the_difference_that_a_reader_works_out(case, call):
    (lo, hi), (low, high) = whole(case.missing), whole(called(case, call).missing)
    assert bought(case, call) == (hi - lo) - (high - low) >= 0
    assert abs(bought(case, call) - swings(case)[call] / 2) <= 2


def test_whole_per_cent_round_halves_upwards():
    assert whole((12.5, 52.5)) == (13, 53) and whole((0, 100)) == (0, 100)


places = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: tuple(5.0 * n for n in sorted(ends)))


@given(st.builds(Inputs, places, places))
def test_at_the_turning_value_both_inputs_move_the_result_alike(case):
    at, first = turn(case), leading(case)
    assert (at is None) == (first is None)
    if at is None:
        return
    lo, hi = getattr(case, first)
    assert at.now == (lo if at.end == "low" else hi) and lo - 1e-9 <= at.then <= hi + 1e-9
    ends = (at.then, hi) if at.end == "low" else (lo, at.then)
    there = Inputs(ends, case.rerouted) if first == "share" else Inputs(case.share, ends)
    by = swings(there)
    assert by["share"] == pytest.approx(by["rerouted"], abs=NEAR / 10)


def test_a_share_that_begins_at_nothing_turns_at_its_low_end():
    at = turn(Inputs((0, 60), (40, 60)))
    assert (at.end, at.now, at.then) == ("low", 0, 40)


def test_the_questions_about_the_model_have_the_answers_that_the_model_gives():
    assert PLAN.item("N4-Q2").answer == shortfall(50, 50)
    assert PLAN.item("N4-Q3").option(PLAN.item("N4-Q3").key[0]).text == "{:g}% to {:g}%".format(
        *shortfall_range((40, 80), (25, 75))
    )
    share, rerouted = shortfall(70, 50) - shortfall(60, 50), shortfall(60, 50) - shortfall(60, 60)
    assert PLAN.item("N4-Q4").key == ("rerouting",) and rerouted > share
    reasons = {option.id: option.reason for option in PLAN.item("N4-Q4").options}
    assert f"{share:g} points" in reasons["share"] and f"{rerouted:g} points" in reasons["rerouting"]
    assert shortfall(50, 80) == 10 and "10% of imports" in PLAN.item("N4-Q9").stem


def part(share, rerouted):
    return share * (1 - rerouted)


def test_the_first_exercise_passes_with_a_right_function_and_with_no_other():
    task = PLAN.exercise("E4")

    def outcomes(function):
        return {result.outcome for result in run(function, task, vars(checks))}

    assert outcomes(part) == {Outcome.PASSES}
    assert outcomes(lambda share, rerouted: None) == {Outcome.OPEN}
    assert Outcome.PASSES not in outcomes(lambda share, rerouted: "x")
    assert Outcome.NOT_YET in outcomes(lambda s, r: s * r)
