"""E3: a right solution passes every check, each typical mistake fails one, the stub stays open."""

from itertools import combinations

import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

sahel_shift = lessons.part("03_sahel_shift", "exercises")

PLAN = load("03_sahel_shift")


def outcomes(key, function):
    return [result.outcome for result in run(function, PLAN.exercise(key), vars(sahel_shift))]


def pct_change(s, y0, y1):
    return 100 * (s[y1] - s[y0]) / s[y0]


def extreme_windows(s, change=pct_change, order=sorted):
    pairs = sorted(combinations(order(s.index), 2), key=lambda pair: change(s, *pair))
    return [pairs[-1], pairs[0]]


def test_a_right_solution_passes():
    assert set(outcomes("E3", pct_change)) == set(outcomes("E3-windows", extreme_windows)) == {Outcome.PASSES}


@pytest.mark.parametrize("key", ["E3", "E3-windows"])
def test_the_stub_is_open_and_nothing_stops(key):
    assert set(outcomes(key, lambda *_: None)) == {Outcome.OPEN}


@pytest.mark.parametrize(
    "wrong",
    [lambda s, a, b: 100 * s[b] / s[a], lambda s, a, b: 100 * (s[b] - s[a]) / s[b], lambda s, a, b: s[b] - s[a]],
)
def test_typical_mistakes_with_per_cent_are_seen(wrong):
    assert Outcome.NOT_YET in outcomes("E3", wrong)


def test_differences_and_windows_that_run_backwards_are_seen():
    def differences(s, a, b):
        return s[b] - s[a]

    assert Outcome.NOT_YET in outcomes("E3-windows", lambda s: extreme_windows(s, change=differences))
    assert Outcome.NOT_YET in outcomes("E3-windows", lambda s: extreme_windows(s, order=list))


def test_the_solution_finds_the_real_extremes():
    from dispute import Lesson

    deaths = Lesson("03_sahel_shift").table("deaths")
    series = deaths[deaths["country"] == "Mali"].groupby("year")["best"].sum().loc[2012:]
    assert extreme_windows(series) == [(2016, 2022), (2013, 2016)]
