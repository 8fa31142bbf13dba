"""How long before a step a cause lies: what dates can rule out, and what they cannot show."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.causes.rules import FIELDS, LEVELS, RIVAL, USUAL, Timing, lead, named, opened, place, timing
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


@pytest.mark.parametrize("told", [None, "", "note", "step=TL095", "open=own", "TL044=", "=", "open", "<b>=<b>"])
def test_a_press_that_is_about_no_link_opens_the_first_that_is_empty(told):
    assert named(told) == ""
    assert opened(told, ()) == "long" and opened(told, ("long", "trigger")) == "mid" and opened(told, FIELDS) == ""


@pytest.mark.parametrize("field", FIELDS)
def test_a_link_that_is_pressed_or_emptied_is_open_and_one_that_was_filled_gives_way_to_the_next(field):
    others = [each for each in FIELDS if each != field]
    assert opened(f"open={field}", FIELDS) == opened(f"open={field}", ()) == field
    assert opened(f"TL044={field}", others) == field, "emptied: it waits for another event"
    assert opened(f"TL044={field}", (field,)) == others[0] and opened(f"TL044={field}", FIELDS) == ""
    assert named(f"TL044={field}") == named(f"open={field}") == field


def test_a_line_of_years_is_to_scale():
    first, last = date(1960, 1, 1), date(2020, 1, 1)
    assert place(first, first, last) == 0 and place(last, first, last) == 100
    assert place(date(1990, 1, 1), first, last) == pytest.approx(50, abs=0.1)
    assert place(first, first, first) == 0, "one day alone is no division by nothing"


def test_the_rival_is_a_link_of_its_own_after_the_three_kinds_of_causes():
    assert [*FIELDS] == [*LEVELS, RIVAL]
