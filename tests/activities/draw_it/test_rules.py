"""A drawn line: what stands in the fields, what was kept, and how far it is from a count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.draw_it.rules import MOST, STEP, below, drawn, flat, furthest, kept
from dispute.words.typed_number import Refused

YEARS = (2013, 2014, 2015)
numbers = st.lists(st.integers(0, MOST), min_size=3, max_size=3)


def test_a_line_at_rest_is_as_high_as_the_year_that_is_given():
    assert flat(359, YEARS) == dict.fromkeys(YEARS, 400) and 400 % STEP == 0


@given(numbers)
def test_what_stands_in_the_fields_is_the_line_and_comes_back_from_its_form(values):
    line = drawn(dict(zip(map(str, YEARS), map(str, values), strict=True)), flat(0, YEARS))
    assert [*line.values()] == values
    assert kept({str(year): str(value) for year, value in line.items()}, YEARS) == line


def test_a_year_without_a_field_is_at_rest():
    assert drawn({"2014": "1,250"}, flat(359, YEARS)) == {2013: 400, 2014: 1250, 2015: 400}


@pytest.mark.parametrize(
    ("typed", "why"),
    [("", "empty"), ("many", "no_number"), ("-3", "too_small"), ("200000", "too_large"), ("12.5", "no_whole")],
)
def test_what_is_no_number_of_people_names_its_year(typed, why):
    with pytest.raises(Refused) as refused:
        drawn({"2014": typed}, flat(359, YEARS))
    assert (refused.value.key, refused.value.why) == ("2014", why)


@pytest.mark.parametrize("form", [{}, {"2013": "1"}, {"2013": "1", "2014": "x", "2015": "3"}])
def test_a_form_that_is_not_whole_holds_no_line(form):
    assert kept(form, YEARS) is None


@given(numbers, numbers)
def test_no_year_is_further_off_than_the_furthest(values, counts):
    line, counted = dict(zip(YEARS, values, strict=True)), dict(zip(YEARS, counts, strict=True))
    far = furthest(line, counted)
    assert all(abs(line[far] - counted[far]) >= abs(line[year] - counted[year]) for year in YEARS)
    assert below(line, counted) == sum(a < b for a, b in zip(values, counts, strict=True))
