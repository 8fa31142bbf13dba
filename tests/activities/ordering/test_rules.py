"""Pairs of events: an answer fits exactly where the ranges allow one order, or none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.ordering.rules import ANSWERS, Dated, Fit, Pair, check
from dispute.evidence.dates import DateRange, Order

REVERSE = {
    "before": "after",
    "not later": "not earlier",
    "unknown": "unknown",
    "not earlier": "not later",
    "after": "before",
}
#: How far an answer goes towards "the first came first".
PLACE = {"before": 2, "not later": 1, "not earlier": -1, "after": -2}


def pair(a, b):
    return Pair(Dated("A", "one", a, ()), Dated("B", "other", b, ()))


@given(st.from_type(DateRange), st.from_type(DateRange))
def test_exactly_one_answer_fits_each_pair(a, b):
    fits = [answer for answer in ANSWERS if check(pair(a, b), answer) is Fit.FITS]
    assert fits == [pair(a, b).answer]


@given(st.from_type(DateRange), st.from_type(DateRange))
def test_turning_the_pair_around_turns_the_answer_around(a, b):
    assert pair(b, a).answer == REVERSE[pair(a, b).answer]


@given(st.from_type(DateRange), st.from_type(DateRange), st.sampled_from(ANSWERS))
def test_each_mistake_has_its_name(a, b, answer):
    fit, truth = check(pair(a, b), answer), pair(a, b).answer
    if "unknown" in (answer, truth):
        expected = Fit.FITS if answer == truth else Fit.TOO_CAREFUL if answer == "unknown" else Fit.TOO_SURE
    elif PLACE[answer] * PLACE[truth] < 0:
        expected = Fit.REVERSED
    else:
        more = abs(PLACE[answer]) - abs(PLACE[truth])
        expected = Fit.FITS if not more else Fit.TOO_SURE if more > 0 else Fit.TOO_CAREFUL
    assert fit is expected


@pytest.mark.parametrize("answer", [None, "", "same day", "<b>"])
def test_what_is_not_on_offer_counts_as_empty(answer):
    day = DateRange(date(2025, 9, 14), date(2025, 9, 14))
    assert check(pair(day, day), answer) is Fit.EMPTY


def test_a_shared_day_an_overlap_and_a_gap_allow_no_order():
    day, month = (
        DateRange(date(2021, 9, 25), date(2021, 9, 25)),
        DateRange(date(2021, 9, 1), date(2021, 9, 30)),
    )
    assert (pair(day, day).order, pair(day, day).answer) == (Order.SAME_DAY, "unknown")
    assert (pair(day, month).order, pair(day, month).answer) == (Order.OPEN, "unknown")
    assert (pair(day, DateRange()).order, pair(day, DateRange()).answer) == (Order.UNKNOWN, "unknown")
