"""The opening's rules: which sentence misfits, which day is given, what turns, what holds, and what can be said."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.opening.rules import (
    NO_DAY,
    Mark,
    Placed,
    Sentence,
    Strength,
    Way,
    follows,
    holds,
    misfits,
    placed,
    turned,
    ways,
)  # fmt: skip
from dispute.evidence.chronology import Pair, Step
from dispute.evidence.dates import SORTS, DateRange, Order

FIRST = date(2025, 9, 14)
days = st.integers(0, 11).map(lambda n: FIRST + timedelta(n))
ranges = st.builds(DateRange, st.none() | days, st.none() | days).filter(lambda r: not (r.lo and r.hi) or r.lo <= r.hi)
some_step = st.builds(
    Step, id=st.just("E1"), label=st.just("a step"), actor=st.just("a"),
    dates=st.fixed_dictionaries(dict.fromkeys(SORTS, ranges)), source_ids=st.just(()),
)  # fmt: skip


@given(st.lists(days, max_size=5))
def test_a_sentence_misfits_if_and_only_if_its_day_lies_before_one_told_above_it(found):
    sentences = [Sentence(str(n), "text", day, ()) for n, day in enumerate(found)]
    odd = misfits(sentences)
    for n, one in enumerate(sentences):
        assert (one.id in odd) == (one.day < max([s.day for s in sentences[:n]], default=date.min))
    if found == sorted(found):
        assert odd == set()


@given(some_step, st.sampled_from(SORTS), st.one_of(days.map(date.isoformat), st.just(NO_DAY)))
def test_a_press_fits_only_the_day_that_is_given_and_every_other_press_is_told_apart(step, kind, pressed):
    mark = Mark(step, kind)
    how, other = placed(mark, pressed)
    assert (how is Placed.FITS) == (pressed == mark.given)
    assert mark.given == (mark.when.lo.isoformat() if mark.when.single else NO_DAY)
    if how is Placed.OTHER:
        assert other != kind and step.dates[other].single and step.dates[other].lo.isoformat() == pressed
    if how is Placed.MISSED:
        assert pressed == NO_DAY != mark.given
    if how is Placed.NOWHERE:
        assert pressed not in {Mark(step, each).given for each in SORTS}


@given(some_step, some_step)
def test_two_steps_turn_only_where_both_orders_are_certain_by_some_kind(a, b):
    pair, mirror = Pair("p", a, b), Pair("p", b, a)
    assert turned(pair, SORTS) == turned(mirror, SORTS)
    assert not any(turned(pair, [kind]) for kind in SORTS)
    assert not turned(Pair("p", a, a), SORTS)


@pytest.mark.parametrize("order", Order)
def test_no_sentence_says_more_than_the_order_and_no_order_is_without_a_sentence(order):
    strength = holds(order)
    assert (strength is Strength.FIRST) == (order is Order.BEFORE)
    assert (strength is Strength.NOT_LATER) == (order is Order.NOT_LATER)
    assert (strength is Strength.SECOND) == (order in (Order.AFTER, Order.NOT_EARLIER))
    assert (strength is Strength.NOBODY) == (order in (Order.OPEN, Order.UNKNOWN, Order.SAME_DAY))


def claim(n, **values):
    row = {"claim_id": f"K{n}", "event_id": "E1", "date_kind": "public", "standing": "stands", "origin_id": "o"}
    return SimpleNamespace(**row | {"date_lo": FIRST, "date_hi": FIRST} | values)


def test_only_days_that_stand_are_on_offer_and_each_voice_once():
    told = claim(1)
    late = FIRST + timedelta(1)
    others = [
        claim(2), claim(3, standing="variant", date_lo=late, date_hi=late), claim(4, event_id="E2"),
        claim(5, date_lo=None, date_hi=None), claim(6, date_kind=None), claim(7, origin_id=None),
    ]  # fmt: skip
    [way] = ways("E1", [told, *others])
    assert (way.kind, way.when) == ("public", DateRange(FIRST, FIRST))
    assert [each.claim_id for each in way.claims] == ["K1", "K7"]


@given(some_step)
def test_a_mark_follows_its_step(step):
    later = replace(step, dates={**step.dates, "public": DateRange(FIRST, FIRST)})
    assert Mark(later, "public").given == FIRST.isoformat()


def way(kind, lo, hi):
    return Way(kind, DateRange(*(day and date(2025, 9, day) for day in (lo, hi))), ())


@pytest.mark.parametrize(
    "chosen, own, weaker",
    [
        (way("notified", None, 17), way("notified", 16, 16), True),
        (way("notified", 16, 16), way("notified", None, 17), False),
        (way("decided", None, 19), way("public", 19, 19), True),
        (way("decided", None, 17), way("public", 19, 19), False),
        (way("decided", 19, 19), way("public", 19, 19), False),
        (way("notified", None, 19), way("public", 17, 17), False),
    ],
)
def test_a_day_is_weaker_than_what_a_voice_gives_if_it_follows_from_it(chosen, own, weaker):
    assert follows(chosen, [own]) is weaker and follows(chosen, []) is False
