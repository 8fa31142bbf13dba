"""The order of steps by each of their four dates: in general, and for the real puzzle."""

from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.model.chronology import Step, compare, sort_steps, step
from dispute.model.dates import KINDS, DateRange, Order

kinds = st.sampled_from(KINDS)
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
        assert compare(earlier, later, kind) is not Order.AFTER
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
    assert (order.certainty == "possible") == any(len(o) > 1 for o in outcomes)


@given(several, kinds)
def test_fewer_than_two_days_leave_the_order_unknown(steps, kind):
    order = sort_steps(steps, kind)
    assert (order.certainty == "unknown") == (len(order.stated) < 2)


# The real puzzle --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(evidence):
    return {event.event_id: step(event) for event in evidence["events"]}


def test_a_row_becomes_a_step_with_its_four_ranges(evidence, real):
    for event in evidence["events"]:
        made = real[event.event_id]
        assert (made.id, made.label, made.actor) == (event.event_id, event.label_en, event.actor_id)
        assert made.source_ids == event.source_ids
        for kind in KINDS:
            assert made.dates[kind] == DateRange(getattr(event, f"{kind}_lo"), getattr(event, f"{kind}_hi"))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("decided", Order.OPEN), ("notified", Order.OPEN), ("public", Order.SAME_DAY), ("effect", Order.UNKNOWN)],
)
def test_the_two_expulsions_have_another_order_by_each_date(real, kind, expected):
    assert compare(real["DS021"], real["DS022"], kind) is expected


def test_sorting_by_publication_gives_a_tie(real):
    order = sort_steps([real["DS022"], real["DS021"]], "public")
    assert order.links == (Order.SAME_DAY,)
    assert order.certainty == "certain"


def test_the_ranges_of_the_two_notices_overlap(real):
    order = sort_steps([real["DS021"], real["DS022"]], "notified")
    assert order.certainty == "possible"


def test_a_deadline_is_no_departure_so_neither_expulsion_has_a_day_of_effect(real):
    assert real["DS019"].dates["effect"].single
    assert compare(real["DS019"], real["DS021"], "effect") is Order.UNKNOWN


def test_no_source_says_when_the_malian_step_took_effect(real):
    order = sort_steps([real["DS021"], real["DS022"]], "effect")
    assert [s.id for s in order.not_stated] == ["DS021", "DS022"]
    assert order.certainty == "unknown"


def test_news_of_the_two_expulsions_came_days_before_news_of_the_note_on_cooperation(real):
    assert all(compare(real[key], real["DS023"], "public") is Order.BEFORE for key in ("DS019", "DS021", "DS022"))
