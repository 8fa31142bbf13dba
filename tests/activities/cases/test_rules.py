"""Days between two steps, checked against every pair of days that the ranges allow."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given

from dispute.activities.cases.rules import lag
from dispute.evidence.dates import DateRange


def case(a: DateRange, b: DateRange) -> SimpleNamespace:
    return SimpleNamespace(date_a_lo=a.lo, date_a_hi=a.hi, date_b_lo=b.lo, date_b_hi=b.hi)


@given(...)
def test_the_lag_is_the_least_and_the_most_over_all_possible_days(a: DateRange, b: DateRange):
    if not (a.days() and b.days()):
        return
    apart = [(y - x).days for x in a.days() for y in b.days()]
    assert lag(case(a, b)) == (min(apart), max(apart))


@given(...)
def test_exchanging_the_two_states_turns_the_lag_around(a: DateRange, b: DateRange):
    if a.days() and b.days():
        least, most = lag(case(a, b))
        assert lag(case(b, a)) == (-most, -least)


@given(...)
def test_without_a_second_step_there_is_no_lag(a: DateRange):
    if a.days():
        assert lag(case(a, DateRange())) is None
        assert lag(case(a, DateRange(a.lo + timedelta(1)))) is None


# Real cases -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "expected"), [("X06", (1, 1)), ("X07", (1, 1)), ("X11", (3, 3)), ("X04", None)])
def test_known_cases_have_the_days_between_that_their_sources_give(evidence, key, expected):
    assert lag(evidence["cases"][key]) == expected


def test_in_the_case_of_the_module_the_lag_by_notice_is_nothing_or_more_and_has_no_upper_limit(evidence):
    assert lag(evidence["cases"]["X02"]) == (0, None)


def test_every_real_case_has_a_lag_with_its_ends_in_order_or_none(evidence):
    for row in evidence["cases"]:
        days = lag(row)
        assert (days is None) == (row.date_b_lo is None)
        assert days is None or days[1] is None or days[0] <= days[1]
