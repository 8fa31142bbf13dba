"""A rival story and its bets: kept without loss, and decided only where low and high decide."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.rivals.rules import (
    BETS,
    FIELDS,
    TESTS,
    Story,
    Verdict,
    attacked,
    growth,
    largest,
    rises,
    story,
    verdict,
)
from dispute.evidence.deaths import Estimate

OLD = {"field": "groups", "because": "more groups", "test": "kinds", "expect": "more attacks", "against": "fewer"}
numbers = st.integers(0, 99)
estimates = st.tuples(numbers, numbers, numbers).map(lambda three: Estimate(*sorted(three)))


@given(st.sampled_from(FIELDS), st.text(max_size=20), st.sampled_from(TESTS), st.data())
def test_a_form_of_today_is_read_as_it_was_kept(field, because, test, data):
    bet = data.draw(st.sampled_from(BETS[test]))
    own = story({"field": field, "because": because, "test": test, f"bet.{test}": bet})
    assert own == Story(field, because.strip(), test, {test: bet}) and own.committed and not own.worded


def test_a_story_is_committed_with_its_first_bet_and_not_before():
    assert not story({}).committed and not story({"field": "groups", "test": "kinds"}).committed
    assert story({"field": "groups", "test": "kinds", "bet.kinds": "non-state"}).committed
    assert not story({"test": "kinds", "bet.kinds": "non-state"}).committed, "a bet on no story"


@pytest.mark.parametrize(
    "damaged", [{"field": "nowhere"}, {"test": "nowhere"}, {"bet.kinds": "both"}, {"bet.nowhere": "both"}]
)
def test_what_is_not_offered_counts_as_missing(damaged):
    assert story(damaged) == Story("", "", "", {})


def test_bets_without_a_place_open_at_the_first_of_them():
    assert story({"field": "groups", "bet.months": "events", "bet.kinds": "non-state"}).test == "kinds"


def test_a_story_that_an_earlier_edition_took_is_whole_and_half_of_one_is_open():
    assert story(OLD).worded and story(OLD).committed and story(OLD).expect == "more attacks"
    assert story({key: words for key, words in OLD.items() if key != "against"}).worded, "it was not asked for once"
    for part in ("because", "expect", "against"):
        half = story({**OLD, part: " ab "})
        assert not half.committed and half.expect == half.against == ""
    assert story({**OLD, "because": ""}).test == "kinds"


def test_two_stories_of_the_first_edition_are_none_of_today():
    assert story({"1.field": "groups", "1.because": "abc", "1.expect": "abc"}) == Story("", "", "", {})


@given(estimates, estimates)
def test_growth_holds_every_difference_that_the_estimates_allow(first, last):
    found = growth({1: first, 2: last}, 1, 2)
    assert found.low <= found.best <= found.high
    assert found == Estimate(last.low - first.high, last.best - first.best, last.high - first.low)


@pytest.mark.parametrize(
    ("growths", "answer"),
    [
        ([(1, 2, 3), (4, 5, 6)], "both"),
        ([(1, 2, 3), (-4, -2, -1)], "one"),
        ([(-3, -2, 0), (-4, -2, -1)], "neither"),
        ([(1, 2, 3), (-1, 2, 4)], None),
        ([(-1, -1, 1), (-4, -2, -1)], None),
    ],
)
def test_in_how_many_places_it_rose_is_said_only_where_low_and_high_agree(growths, answer):
    assert rises([Estimate(*one) for one in growths]) == answer


@pytest.mark.parametrize(
    ("growths", "answer"),
    [
        ({"a": (5, 6, 7), "b": (1, 2, 4)}, "a"),
        ({"a": (5, 6, 7), "b": (1, 2, 5)}, None),
        ({"a": (1, 2, 4), "b": (5, 6, 7)}, "b"),
        ({"a": (-1, 6, 7), "b": (-9, -8, -7)}, None),
        ({"a": (-3, -2, -1), "b": (-9, -8, -7)}, None),
    ],
)
def test_the_largest_part_is_named_only_where_low_and_high_agree(growths, answer):
    assert largest({key: Estimate(*one) for key, one in growths.items()}) == answer


def test_a_bet_passes_fails_or_stays_unclear():
    assert verdict("one", "one") is Verdict.PASSED and verdict("both", "one") is Verdict.FAILED
    assert verdict("one", None) is Verdict.UNCLEAR


def test_who_attacked_is_counted_in_one_country_and_one_year():
    def row(year, best, groups=None, states=None, country="Here", foreign=0):
        return SimpleNamespace(
            country=country, year=year, best=best, by_groups=groups, by_own_government=states,
            by_governments=None if states is None else states + foreign,
        )  # fmt: skip

    rows = [row(1, 10), row(1, 5, 3, 2), row(2, 40, 20, 9, foreign=7), row(3, 99, 9, 9), row(2, 500, 400, 90, "There")]
    assert attacked(rows, "Here", 1) == {"groups": 3, "own": 2, "foreign": 0}
    assert attacked(rows, "Here", 2) == {"groups": 20, "own": 9, "foreign": 7}
    assert attacked(rows, "Nowhere", 1) == {"groups": 0, "own": 0, "foreign": 0}
