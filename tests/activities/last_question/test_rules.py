"""Who moved first, by each kind of date: which answers the days of the rows allow."""

from dataclasses import replace
from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.last_question.rules import KINDS, OPEN, SAME, allowed, answers, chosen, different, settled
from dispute.evidence.dates import DateRange, Order


@pytest.fixture(scope="module")
def pair():
    return Lesson("05_capstone").last_question().activity.pair


def dated(pair, kind, one, other):
    """Return the pair with other days in September for one kind of date; 0 leaves an end open."""
    ranges = [DateRange(*(date(2025, 9, day) if day else None for day in ends)) for ends in (one, other)]
    a, b = (replace(s, dates={**s.dates, kind: when}) for s, when in zip((pair.a, pair.b), ranges, strict=True))
    return replace(pair, a=a, b=b)


def test_the_rows_give_four_kinds_of_date_four_answers(pair):
    assert {kind: allowed(pair, kind) for kind in KINDS} == {
        "traced": {"mali"},
        "notified": {"france", SAME},
        "public": {SAME},
        "decided": {OPEN},
    }
    assert different(pair) == len(KINDS) == 4


@pytest.mark.parametrize(
    ("one", "other", "order", "said"),
    [
        ((16, 16), (17, 17), Order.BEFORE, {"france"}),
        ((18, 18), (17, 17), Order.BEFORE, {"mali"}),
        ((0, 17), (17, 19), Order.NOT_LATER, {"france", SAME}),
        ((17, 19), (0, 17), Order.NOT_LATER, {"mali", SAME}),
        ((17, 17), (17, 17), Order.SAME_DAY, {SAME}),
        ((16, 18), (17, 19), Order.OPEN, {OPEN}),
        ((0, 0), (17, 17), Order.UNKNOWN, {OPEN}),
    ],
)
def test_an_answer_is_only_what_all_possible_days_allow_and_takes_neither_side(pair, one, other, order, said):
    moved = dated(pair, "traced", one, other)
    assert settled(moved, "traced")[0] is order and allowed(moved, "traced") == said


def test_with_other_days_there_are_fewer_answers(pair):
    assert different(dated(pair, "traced", (19, 19), (19, 19))) == 3


@pytest.mark.parametrize("kept", [None, {}, {"traced": ""}, {"traced": "both"}, {"effect": "mali"}])
def test_what_is_not_on_offer_is_no_answer(pair, kept):
    assert chosen(kept, answers(pair)) == {}


def test_each_kind_takes_each_answer(pair):
    assert answers(pair) == ("france", "mali", SAME, OPEN)
    for one in answers(pair):
        assert chosen(dict.fromkeys(KINDS, one), answers(pair)) == dict.fromkeys(KINDS, one)
