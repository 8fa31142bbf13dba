"""A rival story and its test: whole or not, and stored without loss."""

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.rivals.rules import FIELDS, HELD, PARTS, TESTS, Story, entries, grown, held, story

written = st.builds(
    Story,
    st.sampled_from(["", *FIELDS]),
    st.text(max_size=20),
    st.sampled_from(["", *TESTS]),
    st.text(max_size=20),
    st.text(max_size=20),
)


@given(written)
def test_what_is_stored_comes_back_without_blanks_at_its_ends(told):
    assert story(entries(told)) == Story(
        told.field, told.because.strip(), told.test, told.expect.strip(), told.against.strip()
    )
    assert story(entries(told)).missing == told.missing


def test_a_story_needs_its_field_its_words_its_test_and_what_to_expect():
    assert Story("groups", "more groups", "kinds", "more attacks", "fewer").missing == []
    assert Story("", "more groups", "kinds", "more attacks", "fewer").missing == ["field"]
    assert Story("groups", "  ", "elsewhere", "ab", "").missing == ["because", "test", "expect", "against"]
    assert story({}).missing == [*PARTS]


def test_stories_of_an_earlier_edition_are_none_of_today():
    assert story({"1.field": "groups", "1.because": "abc", "1.expect": "abc"}).missing == [*PARTS]


def test_only_what_is_offered_counts_as_an_outcome():
    assert [held({"held": value}) for value in HELD] == [*HELD]
    assert held({}) is None and held({"held": "maybe"}) is None


def test_a_rise_is_counted_in_one_country_between_its_two_years_and_turned_around_it_is_a_fall():
    def row(year, best, groups=None, states=None, country="Here"):
        return SimpleNamespace(country=country, year=year, best=best, by_groups=groups, by_governments=states)

    rows = [row(1, 10), row(1, 5, 3, 2), row(2, 40, 20, 9), row(3, 99, 9, 9), row(2, 500, 400, 90, "There")]
    assert grown(rows, "Here", 1, 2) == {"total": 25, "groups": 17, "states": 7}
    assert grown(rows, "Here", 2, 1) == {"total": -25, "groups": -17, "states": -7}
    assert grown(rows, "Nowhere", 1, 2) == {"total": 0, "groups": 0, "states": 0}
