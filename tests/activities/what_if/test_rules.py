"""The toy model keeps its promises, and the questions about it have the answers that it gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import lessons
from dispute.activities.what_if.rules import Inputs, detour, shortfall, shortfall_range, swings, together
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

checks = lessons.part("04_corridor", "exercises")

percents = st.floats(0, 100)
ranges = st.tuples(percents, percents).map(lambda ends: tuple(sorted(ends)))
inputs = st.builds(Inputs, st.dictionaries(st.sampled_from(["Dakar", "Abidjan"]), ranges, min_size=1), ranges)
PLAN = load("04_corridor")


@given(inputs)
def test_every_result_is_a_share_and_never_above_what_used_the_roads(case):
    lo, hi = case.missing
    assert 0 <= lo <= hi <= 100 and hi <= case.share[1] + 1e-9
    assert all(points >= -1e-9 for points in swings(case).values())


@given(ranges)
def test_cutting_nothing_changes_nothing(rerouted):
    assert shortfall_range((0, 0), rerouted) == (0, 0)
    assert Inputs({}, rerouted).missing == (0, 0)


@given(ranges, ranges, ranges)
def test_cutting_one_road_more_never_reduces_the_loss(one, other, rerouted):
    alone, both = Inputs({"A": one}, rerouted).missing, Inputs({"A": one, "B": other}, rerouted).missing
    assert all(more >= less - 1e-9 for more, less in zip(both, alone, strict=True))


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


def test_no_more_than_all_imports_can_use_the_roads():
    assert together([(40, 70), (30, 60)]) == (70, 100)


def test_the_input_with_the_wider_effect_is_found():
    case = Inputs({"Dakar": (50, 70)}, (25, 75))
    assert swings(case) == {"Dakar": 10, "rerouted": 30}
    assert swings(Inputs({"Dakar": (10, 90)}, (50, 50))) == {"Dakar": 40, "rerouted": 0}


def test_room_is_compared_with_the_least_that_must_move():
    def fits(room):
        return Inputs({"Dakar": (50, 70)}, (20, 80), room=room).fits

    assert (fits(None), fits(9), fits(10)) == (None, False, True)


def test_a_detour_needs_a_stated_length_on_both_roads(evidence):
    rows = evidence["routes"]
    dakar, abidjan, lome = (
        [rows[key] for key in keys] for keys in (("RT001", "RT002"), ("RT006", "RT007"), ("RT015",))
    )
    assert detour(dakar, abidjan) == (1200 - 1387, 1238 - 1200)
    assert detour(dakar, lome) is None


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


def parts(share, rerouted):
    return part(share[0], rerouted[1]), part(share[1], rerouted[0])


@pytest.mark.parametrize(("key", "solution"), [("E4", part), ("E4-range", parts)])
def test_the_exercises_pass_with_a_right_function_and_with_no_other(key, solution):
    task = PLAN.exercise(key)

    def outcomes(function):
        return {result.outcome for result in run(function, task, vars(checks))}

    assert outcomes(solution) == {Outcome.PASSES}
    assert outcomes(lambda share, rerouted: None) == {Outcome.OPEN}
    assert Outcome.PASSES not in outcomes(lambda share, rerouted: "x")
    wrong = {"E4": lambda s, r: s * r, "E4-range": lambda s, r: (part(s[0], r[0]), part(s[1], r[1]))}
    assert Outcome.NOT_YET in outcomes(wrong[key])
