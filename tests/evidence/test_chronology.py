"""The order of steps by each of their four dates: in general, and for the real puzzle."""

from datetime import date
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.evidence.chronology import Step, compare, sort_steps, step
from dispute.evidence.dates import SORTS, TRACED, DateRange, Order

kinds = st.sampled_from(SORTS)
several = st.lists(st.from_type(Step), max_size=7, unique_by=lambda s: s.id)


@given(several, kinds)
def test_every_step_appears_once_with_a_day_or_in_the_box(steps, kind):
    order = sort_steps(steps, kind)
    assert sorted(s.id for s in order.stated + order.not_stated) == sorted(s.id for s in steps)
    assert all(s.dates[kind].stated for s in order.stated)
    assert list(order.not_stated) == [s for s in steps if not s.dates[kind].stated]


@given(several, kinds)
def test_no_step_stands_before_one_that_surely_came_earlier(steps, kind):
    order = sort_steps(steps, kind)
    for earlier, later in combinations(order.stated, 2):
        assert compare(earlier, later, kind) not in (Order.AFTER, Order.NOT_EARLIER)


@given(several, kinds)
def test_steps_stand_by_their_last_possible_day_and_then_by_their_first(steps, kind):
    ends = [(s.dates[kind].latest, s.dates[kind].earliest) for s in sort_steps(steps, kind).stated]
    assert ends == sorted(ends)


@given(several, kinds, st.randoms(use_true_random=False))
def test_the_order_of_rows_in_the_file_changes_nothing_but_ties(steps, kind, random):
    shuffled = list(steps)
    random.shuffle(shuffled)
    one, other = sort_steps(steps, kind), sort_steps(shuffled, kind)
    assert [s.dates[kind] for s in one.stated] == [s.dates[kind] for s in other.stated]
    for (a, b), (c, d) in zip(pairwise(one.stated), pairwise(other.stated), strict=True):
        assert compare(a, b, kind) is compare(c, d, kind)
    for a, b in combinations(other.stated, 2):
        if a.dates[kind] == b.dates[kind]:
            assert shuffled.index(a) < shuffled.index(b)


@given(st.lists(st.from_type(Step), max_size=4, unique_by=lambda s: s.id), kinds)
def test_each_order_says_what_every_choice_of_days_leaves_possible(steps, kind):
    for a, b in combinations(sort_steps(steps, kind).stated, 2):
        order, one, other = compare(a, b, kind), a.dates[kind], b.dates[kind]
        found = {(x > y) - (x < y) for x, y in product((one.earliest, one.latest), (other.earliest, other.latest))}
        assert (order is Order.OPEN) == ({-1, 1} <= found)
        assert (order is Order.BEFORE) == (found == {-1})
        assert (order is Order.SAME_DAY) == (found == {0})
        assert (order is Order.NOT_LATER) == (found == {-1, 0}), "in a sorted pair the first is never the later one"


@given(st.from_type(Step), st.from_type(Step), kinds)
def test_without_a_day_of_both_the_order_is_unknown(a, b, kind):
    assert (compare(a, b, kind) is Order.UNKNOWN) == (len(sort_steps([a, b], kind).stated) < 2)


# The real puzzle --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(evidence):
    return {event.event_id: step(event) for event in evidence["events"]}


def test_a_row_becomes_a_step_with_its_ranges(evidence, real):
    for event in evidence["events"]:
        made = real[event.event_id]
        assert (made.id, made.label, made.actor) == (event.event_id, event.label_en, event.actor_id)
        assert made.source_ids == event.source_ids
        for kind in SORTS:
            assert made.dates[kind] == DateRange(getattr(event, f"{kind}_lo"), getattr(event, f"{kind}_hi"))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("decided", Order.OPEN),
        ("notified", Order.NOT_LATER),
        ("public", Order.SAME_DAY),
        ("effect", Order.UNKNOWN),
        (TRACED, Order.AFTER),
    ],
)
def test_the_two_expulsions_have_another_order_by_each_date(real, kind, expected):
    assert compare(real["DS021"], real["DS022"], kind) is expected


def test_sorting_by_publication_gives_a_tie(real):
    order = sort_steps([real["DS022"], real["DS021"]], "public")
    assert len(order.stated) == 2 and compare(*order.stated, "public") is Order.SAME_DAY


def test_the_two_notices_can_share_a_day_and_the_french_one_is_not_the_later(real):
    order = sort_steps([real["DS022"], real["DS021"]], "notified")
    assert [s.id for s in order.stated] == ["DS021", "DS022"]
    assert compare(*order.stated, "notified") is Order.NOT_LATER


@pytest.mark.parametrize(
    ("kind", "expected"), [(TRACED, Order.BEFORE), ("public", Order.AFTER), ("decided", Order.OPEN)]
)
def test_the_two_ends_of_cooperation_change_places_between_papers_and_news_and_stay_open_by_decision(
    real, kind, expected
):
    """Mali's end (DS023) and France's suspension (DS025)."""
    assert compare(real["DS023"], real["DS025"], kind) is expected


@pytest.mark.parametrize(("key", "last"), [("DS022", 19), ("DS023", 25)])
def test_a_notes_date_bounds_its_notice_from_below(real, key, last):
    assert real[key].dates["notified"] == DateRange(date(2025, 9, 17), date(2025, 9, last))


def test_the_french_notice_has_a_last_possible_day_and_no_first_one(real):
    assert real["DS021"].dates["notified"] == DateRange(None, date(2025, 9, 17))


def test_a_deadline_is_no_departure_so_neither_expulsion_has_a_day_of_effect(real):
    assert real["DS019"].dates["effect"].single
    assert compare(real["DS019"], real["DS021"], "effect") is Order.UNKNOWN


def test_no_source_says_when_the_malian_step_took_effect(real):
    order = sort_steps([real["DS021"], real["DS022"]], "effect")
    assert [s.id for s in order.not_stated] == ["DS021", "DS022"]
    assert order.stated == ()


def test_news_of_the_two_expulsions_came_days_before_news_of_the_note_on_cooperation(real):
    assert all(compare(real[key], real["DS023"], "public") is Order.BEFORE for key in ("DS019", "DS021", "DS022"))
