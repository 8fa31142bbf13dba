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
    assert len(order.links) == max(0, len(order.stated) - 1)


@given(several, kinds)
def test_no_step_stands_before_one_that_surely_came_earlier(steps, kind):
    order = sort_steps(steps, kind)
    for earlier, later in combinations(order.stated, 2):
        assert compare(earlier, later, kind) not in (Order.AFTER, Order.NOT_EARLIER)
    for link, (a, b) in zip(order.links, pairwise(order.stated), strict=True):
        assert link is compare(a, b, kind)


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
    assert (one.certainty, one.links) == (other.certainty, other.links)
    for a, b in combinations(other.stated, 2):
        if a.dates[kind] == b.dates[kind]:
            assert shuffled.index(a) < shuffled.index(b)


@given(st.lists(st.from_type(Step), max_size=4, unique_by=lambda s: s.id), kinds)
def test_certain_means_that_no_choice_of_days_contradicts_the_order(steps, kind):
    order = sort_steps(steps, kind)
    if order.certainty != "certain":
        return
    relations = {
        tuple((a > b) - (a < b) for a, b in combinations(days, 2))
        for days in product(
            *(s.dates[kind].days() or [s.dates[kind].earliest, s.dates[kind].latest] for s in order.stated)
        )
    }
    assert len(relations) == 1
    assert 1 not in relations.pop()


@given(st.lists(st.from_type(Step), max_size=4, unique_by=lambda s: s.id), kinds)
def test_possible_means_that_some_choice_of_days_gives_another_order(steps, kind):
    order = sort_steps(steps, kind)
    outcomes = [
        {(x > y) - (x < y) for x, y in product((a.earliest, a.latest), (b.earliest, b.latest))}
        for a, b in combinations([s.dates[kind] for s in order.stated], 2)
    ]
    assert (order.certainty == "possible") == any({-1, 1} <= o for o in outcomes)
    assert (order.certainty == "not_later") == (order.certainty != "possible" and Order.NOT_LATER in order.links)


@given(several, kinds)
def test_fewer_than_two_days_leave_the_order_unknown(steps, kind):
    order = sort_steps(steps, kind)
    assert (order.certainty == "unknown") == (len(order.stated) < 2)


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
    assert order.links == (Order.SAME_DAY,)
    assert order.certainty == "certain"


def test_the_two_notices_can_share_a_day_and_the_french_one_is_not_the_later(real):
    order = sort_steps([real["DS022"], real["DS021"]], "notified")
    assert [s.id for s in order.stated] == ["DS021", "DS022"]
    assert order.certainty == "not_later"


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
    assert order.certainty == "unknown"


def test_news_of_the_two_expulsions_came_days_before_news_of_the_note_on_cooperation(real):
    assert all(compare(real[key], real["DS023"], "public") is Order.BEFORE for key in ("DS019", "DS021", "DS022"))
