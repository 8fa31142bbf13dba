"""Headline windows: they agree with brute force, and turning one around turns its ratio around."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.headlines.rules import Direction, bounds, window, windows
from dispute.evidence.deaths import Estimate, series

counts = st.dictionaries(st.integers(2000, 2030), st.integers(0, 9999), min_size=2, max_size=9)
positive = st.dictionaries(st.integers(2000, 2030), st.integers(1, 9999), min_size=2, max_size=9)
estimates = st.lists(st.integers(1, 9999), min_size=3, max_size=3).map(lambda ends: Estimate(*sorted(ends)))


@given(positive)
def test_turning_a_window_around_inverts_its_ratio_and_its_direction(by_year):
    turned = {Direction.RISE: Direction.FALL, Direction.FALL: Direction.RISE, Direction.SAME: Direction.SAME}
    for shown in windows(by_year):
        back = window(by_year, shown.last, shown.first)
        assert shown.ratio * back.ratio == 1
        assert back.direction is turned[shown.direction]


@given(positive)
def test_two_windows_in_a_row_multiply(by_year):
    first, *_, last = sorted(by_year)
    for middle in by_year:
        assert window(by_year, first, middle).ratio * window(by_year, middle, last).ratio == (
            window(by_year, first, last).ratio
        )


@given(counts)
def test_there_is_one_window_for_each_pair_of_years(by_year):
    found = windows(by_year)
    assert len({(w.first, w.last) for w in found}) == len(found) == len(by_year) * (len(by_year) - 1) // 2
    assert all(w.first < w.last for w in found)


@given(counts)
def test_from_zero_no_change_is_given(by_year):
    for shown in windows(by_year):
        assert (shown.ratio is None) == (by_year[shown.first] == 0) == (shown.direction is Direction.UNKNOWN)
        if shown.ratio is not None:
            before, after = by_year[shown.first], by_year[shown.last]
            assert shown.pct_change == Fraction(100 * (after - before), before)


@given(estimates, estimates)
def test_the_bounds_hold_every_ratio_that_the_estimates_allow(first, last):
    low, high = bounds(first, last)
    for a in (first.low, first.best, first.high):
        for b in (last.low, last.best, last.high):
            assert low <= Fraction(b, a) <= high


@pytest.mark.parametrize(
    ("first", "last", "ratio"), [(2013, 2016, 0.225), (2016, 2021, 6.5), (2021, 2022, 2.841), (2022, 2024, 0.52)]
)
def test_the_four_real_windows_point_down_up_up_and_down(evidence, first, last, ratio):
    best = {year: counted.best for year, counted in series(evidence["deaths"], "Mali").items()}
    assert float(window(best, first, last).ratio) == pytest.approx(ratio, abs=0.001)
