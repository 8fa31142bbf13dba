"""Ranges of days: what may be said of their order, checked against every concrete day."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.evidence.dates import DateRange, Order, span
from dispute.evidence.dates import possible as left_possible


def possible(days: DateRange) -> list[date]:
    """Every day that a range allows, looked at far enough beyond the days that the tests use."""
    window = [date(2025, 8, 1) + timedelta(n) for n in range(60)]
    return [d for d in window if (days.lo is None or days.lo <= d) and (days.hi is None or d <= days.hi)]


#: Orders that exclude that the first event came later.
NO_LATER = {Order.BEFORE, Order.NOT_LATER, Order.SAME_DAY}


@given(...)
def test_comparison_turned_around_says_the_mirror(a: DateRange, b: DateRange):
    assert b.compared_with(a) is a.compared_with(b).mirror


@given(...)
def test_the_mirror_of_a_mirror_is_the_order_itself(order: Order):
    assert order.mirror.mirror is order
    assert (order.mirror is order) == (order in {Order.SAME_DAY, Order.OPEN, Order.UNKNOWN})


@given(...)
def test_comparison_agrees_with_every_choice_of_days(a: DateRange, b: DateRange):
    outcomes = {(x > y) - (x < y) for x, y in product(possible(a), possible(b))}
    if not (a.stated and b.stated):
        expected = Order.UNKNOWN
    else:
        expected = {
            (-1,): Order.BEFORE, (0,): Order.SAME_DAY, (1,): Order.AFTER,
            (-1, 0): Order.NOT_LATER, (0, 1): Order.NOT_EARLIER,
        }.get(tuple(sorted(outcomes)), Order.OPEN)  # fmt: skip
    assert a.compared_with(b) is expected


@given(...)
def test_before_carries_over(a: DateRange, b: DateRange, c: DateRange):
    if a.compared_with(b) is Order.BEFORE and b.compared_with(c) in NO_LATER:
        assert a.compared_with(c) is Order.BEFORE
    if a.compared_with(b) in NO_LATER and b.compared_with(c) is Order.BEFORE:
        assert a.compared_with(c) is Order.BEFORE


@given(...)
def test_not_later_carries_over(a: DateRange, b: DateRange, c: DateRange):
    if a.compared_with(b) in NO_LATER and b.compared_with(c) in NO_LATER:
        assert a.compared_with(c) in NO_LATER


@given(...)
def test_a_wider_range_never_makes_an_order_surer(a: DateRange, b: DateRange, more: DateRange):
    """What a wider range still excludes, the narrower one excluded too."""
    if not (a.stated and b.stated and more.stated):
        return
    wide, narrow = span([a, more]).compared_with(b), a.compared_with(b)
    if wide is Order.UNKNOWN:  # both ends opened: nothing is stated any more
        return
    if wide in (Order.BEFORE, Order.AFTER, Order.SAME_DAY):
        assert narrow is wide
    if wide is Order.NOT_LATER:
        assert narrow in NO_LATER
    if wide is Order.NOT_EARLIER:
        assert narrow.mirror in NO_LATER
    if narrow is Order.OPEN:
        assert wide is Order.OPEN


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


@given(st.lists(st.from_type(DateRange)), st.randoms(use_true_random=False))
def test_what_claims_leave_possible_does_not_depend_on_their_order_nor_on_gaps(claims, random):
    shuffled = [*claims, DateRange()]
    random.shuffle(shuffled)
    try:
        expected = left_possible(claims)
    except ValueError:
        with pytest.raises(ValueError, match="no day is on or after"):
            left_possible(shuffled)
    else:
        assert left_possible(shuffled) == expected


@given(st.lists(st.from_type(DateRange).filter(lambda r: r.lo and r.hi), min_size=1))
def test_rival_reports_of_a_day_are_joined(reports):
    assert left_possible(reports) == span(reports)


@given(st.dates(date(2025, 9, 1), date(2025, 9, 15)), st.dates(date(2025, 9, 15), date(2025, 9, 30)))
def test_bounds_are_cut_with_each_other_and_a_report_inside_narrows_nothing(lo, hi):
    bounds = [DateRange(lo), DateRange(None, hi)]
    assert left_possible(bounds) == DateRange(lo, hi)
    assert left_possible([*bounds, DateRange(lo, lo)]) == DateRange(lo, hi)
    assert left_possible([bounds[0], DateRange(lo, lo)]) == bounds[0]


def test_the_span_of_nothing_is_not_stated():
    assert span([]) == DateRange() == span([DateRange(), DateRange()])


def test_a_range_cannot_be_changed():
    with pytest.raises(AttributeError):
        DateRange().lo = date(2025, 9, 1)


def test_an_order_says_which_event_it_puts_first_and_its_mirror_says_the_same_of_both():
    assert {order: order.first for order in Order} == {
        Order.BEFORE: (0,), Order.NOT_LATER: (0,), Order.SAME_DAY: (0, 1), Order.NOT_EARLIER: (1,), Order.AFTER: (1,),
        Order.OPEN: (), Order.UNKNOWN: (),
    }  # fmt: skip
    assert all(sorted(1 - n for n in order.first) == [*order.mirror.first] for order in Order)
