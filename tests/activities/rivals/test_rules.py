"""Two rival stories: whole or not, different or not, and stored without loss."""

from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.rivals.rules import FIELDS, Story, entries, one_story_twice, open_parts, stories

written = st.builds(Story, st.sampled_from(["", *FIELDS]), st.text(max_size=20), st.text(max_size=20))


@given(st.tuples(written, written).map(list))
def test_what_is_stored_comes_back_without_blanks_at_its_ends(told):
    trimmed = [Story(s.field, s.because.strip(), s.expect.strip()) for s in told]
    assert stories(entries(told)) == trimmed
    assert open_parts(stories(entries(told))) == open_parts(told)


def test_a_story_needs_its_field_its_words_and_what_to_expect():
    whole = Story("groups", "more groups", "more attacks")
    assert open_parts([whole, whole]) == []
    assert open_parts([Story("", "more groups", "more attacks"), whole]) == [1]
    assert open_parts([whole, Story("groups", "  ", "more attacks")]) == [2]
    assert open_parts([Story("elsewhere", "more groups", "ab"), Story("groups", "abc", "ab")]) == [1, 2]
    assert open_parts(stories({})) == [1, 2]


def test_the_same_words_twice_are_no_rivals():
    one = Story("groups", "Groups  fight more", "attacks")
    assert one_story_twice([one, Story("other", "groups fight MORE ", "something else")])
    assert not one_story_twice([one, Story("groups", "the army fights more", "attacks")])
