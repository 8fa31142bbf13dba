"""The strip of days: each mark has one entry that agrees, and each mistake gets its own reason."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.four_dates.rules import Check, check, choices
from dispute.evidence.chronology import Step, step
from dispute.evidence.dates import KINDS, DateRange

kinds = st.sampled_from(KINDS)
several = st.lists(st.from_type(Step), min_size=1, max_size=4, unique_by=lambda s: s.id)


def possible(days: DateRange) -> set[date]:
    window = [date(2025, 8, 1) + timedelta(n) for n in range(60)]
    return {d for d in window if (days.lo is None or days.lo <= d) and (days.hi is None or d <= days.hi)}


@given(several, st.lists(st.from_type(DateRange)))
def test_every_cell_has_exactly_one_choice_that_agrees(steps, distractors):
    offered = choices(steps, distractors)
    for s, kind in product(steps, KINDS):
        agreeing = [c for c in offered if check(s, kind, c)[0] is Check.AGREES]
        assert agreeing == [s.dates[kind]]


@given(several, st.lists(st.from_type(DateRange)))
def test_choices_stand_once_each_with_not_stated_first_and_then_by_time(steps, distractors):
    offered = choices(steps, distractors)
    assert len(offered) == len(set(offered))
    assert offered[0] == DateRange()
    assert set(distractors) <= set(offered)
    assert [r.latest for r in offered[1:]] == sorted(r.latest for r in offered[1:])


@given(several, st.randoms(use_true_random=False))
def test_the_order_of_choices_does_not_tell_which_step_they_belong_to(steps, random):
    shuffled = list(steps)
    random.shuffle(shuffled)
    assert choices(steps) == choices(shuffled)


@given(st.from_type(Step), kinds, st.from_type(DateRange))
def test_each_reason_says_what_is_true_of_the_choice(s, kind, chosen):
    truth = s.dates[kind]
    result, other = check(s, kind, chosen)
    assert (result is Check.AGREES) == (chosen == truth)
    assert (other is not None) == (result is Check.OTHER_KIND)
    match result:
        case Check.MISSED:
            assert truth.stated and not chosen.stated
        case Check.OTHER_KIND:
            assert other != kind and s.dates[other] == chosen and chosen.stated
        case Check.GAP:
            assert chosen.stated and not truth.stated
        case Check.TOO_NARROW:
            assert possible(chosen) < possible(truth)
        case Check.TOO_WIDE:
            assert possible(chosen) > possible(truth)
        case Check.DIFFERS:
            assert chosen.stated and truth.stated
            assert possible(chosen) - possible(truth) and possible(truth) - possible(chosen)
        case _:
            assert result is Check.AGREES


@given(st.from_type(Step))
def test_the_day_of_another_column_is_recognised_as_a_mix_up(s):
    for kind, other in product(KINDS, KINDS):
        days = s.dates[other]
        truth = s.dates[kind]
        inside = truth.stated and truth.earliest <= days.earliest and days.latest <= truth.latest
        if days.stated and days != truth:
            result, named = check(s, kind, days)
            if inside:
                assert result is Check.TOO_NARROW
                continue
            assert result is Check.OTHER_KIND
            assert s.dates[named] == days


# The real table ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def real(evidence):
    return {event.event_id: step(event) for event in evidence["events"]}


def test_the_news_day_is_not_the_day_of_the_french_notice(real):
    assert check(real["DS021"], "notified", real["DS021"].dates["public"]) == (Check.OTHER_KIND, "public")


def test_one_of_two_reported_days_is_too_narrow(real):
    truth = real["DS021"].dates["notified"]
    for day in truth.days():
        assert check(real["DS021"], "notified", DateRange(day, day))[0] is Check.TOO_NARROW


def test_a_gap_in_the_evidence_stays_a_gap(real):
    deadline = DateRange(date(2025, 9, 20), date(2025, 9, 20))
    assert check(real["DS022"], "effect", deadline)[0] is Check.GAP
    assert check(real["DS022"], "effect", DateRange())[0] is Check.AGREES


def test_the_day_of_the_departure_is_named_as_another_step_where_only_the_expulsion_is_asked_for(real):
    left = real["DS019"].dates["effect"]
    assert check(real["DS022"], "effect", left)[0] is Check.GAP
    assert check(real["DS022"], "effect", left, [real["DS019"]]) == (Check.OTHER_STEP, real["DS019"].label)


def test_every_cell_of_every_lesson_can_be_solved_with_the_choices_offered(evidence, plans):
    for plan in plans.values():
        wanted = plan.activities.get("four-dates", {}).get("steps", ())
        steps = [step(evidence["events"][key]) for key in wanted]
        for s, kind in product(steps, KINDS):
            assert [check(s, kind, c)[0] for c in choices(steps)].count(Check.AGREES) == 1
