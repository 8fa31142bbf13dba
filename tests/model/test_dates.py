"""Ranges of days: what may be said of their order, checked against every concrete day."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.model.dates import DateRange, Order, span

OPPOSITE = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE}


def possible(days: DateRange) -> list[date]:
    """Every day that a range allows, looked at far enough beyond the days that the tests use."""
    window = [date(2025, 8, 1) + timedelta(n) for n in range(60)]
    return [d for d in window if (days.lo is None or days.lo <= d) and (days.hi is None or d <= days.hi)]


@given(...)
def test_comparison_turned_around_says_the_opposite(a: DateRange, b: DateRange):
    order = a.compared_with(b)
    assert b.compared_with(a) is OPPOSITE.get(order, order)


@given(...)
def test_comparison_agrees_with_every_choice_of_days(a: DateRange, b: DateRange):
    outcomes = {(x > y) - (x < y) for x, y in product(possible(a), possible(b))}
    if not (a.stated and b.stated):
        expected = Order.UNKNOWN
    elif len(outcomes) > 1:
        expected = Order.OPEN
    else:
        expected = {-1: Order.BEFORE, 0: Order.SAME_DAY, 1: Order.AFTER}[outcomes.pop()]
    assert a.compared_with(b) is expected


@given(...)
def test_before_carries_over(a: DateRange, b: DateRange, c: DateRange):
    if a.compared_with(b) is Order.BEFORE and b.compared_with(c) is Order.BEFORE:
        assert a.compared_with(c) is Order.BEFORE


def test_a_missing_day_makes_the_order_unknown_even_beside_itself():
    assert DateRange().compared_with(DateRange()) is Order.UNKNOWN


@given(...)
def test_a_range_with_two_ends_lists_its_days_and_an_open_one_lists_none(days: DateRange):
    closed = days.lo is not None and days.hi is not None
    assert days.days() == (possible(days) if closed else [])
    assert days.single == (len(days.days()) == 1)


@given(...)
def test_stated_means_that_at_least_one_end_is_known(days: DateRange):
    assert days.stated == (days != DateRange())


@given(...)
def test_a_span_holds_every_day_of_every_range_and_no_more(given_ranges: list[DateRange]):
    stated = [r for r in given_ranges if r.stated]
    whole = span(given_ranges)
    assert all(set(possible(r)) <= set(possible(whole)) for r in stated)
    assert whole.lo in [r.lo for r in stated] or not stated
    assert whole.hi in [r.hi for r in stated] or not stated
    assert whole.stated or not stated or {r.lo for r in stated} | {r.hi for r in stated} >= {None}


@given(st.lists(st.from_type(DateRange)), st.randoms(use_true_random=False))
def test_a_span_does_not_depend_on_the_order_of_its_parts_nor_on_gaps(parts, random):
    shuffled = [*parts, DateRange()]
    random.shuffle(shuffled)
    assert span(shuffled) == span(parts)


def test_the_span_of_nothing_is_not_stated():
    assert span([]) == DateRange() == span([DateRange(), DateRange()])


def test_a_range_cannot_be_changed():
    with pytest.raises(AttributeError):
        DateRange().lo = date(2025, 9, 1)
