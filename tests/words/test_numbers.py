"""Numbers on screen: few digits, and one sentence for an entry that is no use."""

import pytest

from dispute.words.numbers import complaint, large, number, percents, stated
from dispute.words.typed_number import Box, Refused


@pytest.mark.parametrize(
    ("value", "shown"), [(25, "25"), (12.5, "12.5"), (12.04, "12"), (0, "0"), (1234.5, "1,234.5"), (-0.0, "0")]
)
def test_a_number_has_no_more_digits_than_it_deserves(value, shown):
    assert number(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(350_000, "350,000"), (2_700_000, "2.7 million"), (11e6, "11 million")])
def test_large_amounts_show_their_size(value, shown, words):
    assert large(value, words) == shown


def test_a_range_with_equal_ends_is_one_number(words):
    assert percents(10, 60, words) == "10% to 60%" and percents(25, 25, words) == "25%"


def test_open_ends_stay_open(words):
    assert [stated(*ends, words) for ends in ((5, None), (None, 5), (5, 6))] == ["over 5", "up to 5", "5 to 6"]


@pytest.mark.parametrize("why", ["empty", "no_number", "too_small", "too_large", "swapped"])
def test_a_complaint_names_the_box_and_what_was_typed(why, words, hostile):
    said = complaint(Refused("low", why, hostile), {"low": Box("low")}, {"low": "Low guess"}, words)
    assert said.startswith("Low guess") and (hostile in said or why == "empty")
