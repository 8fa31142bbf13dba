"""How long before a step a cause lies: what dates can rule out, and what they cannot show."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.causes.rules import LEVELS, USUAL, Timing, lead, timing
from dispute.evidence.dates import DateRange, Order

STEP = DateRange(date(2025, 9, 19), date(2025, 9, 19))


def days_before(n, length=0):
    hi = STEP.lo - timedelta(n)
    return DateRange(hi - timedelta(length), hi)


@given(st.from_type(DateRange), st.from_type(DateRange), st.sampled_from(LEVELS))
def test_what_comes_later_is_ruled_out_and_what_overlaps_stays_open(cause, step, level):
    order, found = cause.compared_with(step), timing(level, cause, step)
    assert (found is Timing.AFTER) == (order is Order.AFTER)
    if order in (Order.OPEN, Order.SAME_DAY, Order.UNKNOWN):
        assert found is Timing.OPEN


@given(st.integers(1, 40_000), st.integers(0, 60))
def test_the_distance_counts_from_the_last_and_from_the_first_possible_day(n, length):
    away = lead(days_before(n, length), STEP)
    assert (away.least, away.most) == (n, n + length)


@pytest.mark.parametrize("level", LEVELS)
def test_the_limits_of_each_kind_are_usual_and_one_day_beyond_is_not(level):
    fewest, most = USUAL[level]
    assert timing(level, days_before(max(fewest, 1)), STEP) is Timing.USUAL
    if fewest:
        assert timing(level, days_before(fewest - 1), STEP) is Timing.NEARER
    if most:
        assert timing(level, days_before(most), STEP) is Timing.USUAL
        assert timing(level, days_before(most + 1), STEP) is Timing.FARTHER


def test_every_distance_is_usual_for_some_kind():
    assert all(
        any(timing(level, days_before(n), STEP) is Timing.USUAL for level in LEVELS) for n in range(1, 25_000, 7)
    )


def test_no_event_is_empty_and_no_distance_is_guessed_from_an_open_range():
    assert timing("mid", None, STEP) is Timing.EMPTY
    assert lead(DateRange(None, date(2020, 1, 1)), STEP).least is None
    assert timing("long", DateRange(None, date(2020, 1, 1)), STEP) is Timing.OPEN
