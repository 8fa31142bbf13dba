"""Days in words: exact, and different wherever the ranges differ."""

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.texts import Words
from notebook import MONTHS

EN = Words("en")
days = st.dates(date(2023, 1, 1), date(2026, 12, 31))


@st.composite
def ranges(draw):
    lo, hi = sorted(draw(st.tuples(days, days)))
    return draw(
        st.sampled_from([DateRange(lo, hi), DateRange(lo, lo), DateRange(lo), DateRange(None, hi), DateRange()])
    )


@given(ranges(), ranges())
def test_two_ranges_never_read_the_same(a, b):
    assume(a != b)
    assert in_words(a, EN, year=True) != in_words(b, EN, year=True)


@given(ranges())
def test_a_phrase_holds_the_day_numbers_of_its_ends_and_no_others(days):
    expected = [end.day for end in dict.fromkeys([days.lo, days.hi]) if end]
    assert [int(n) for n in re.findall(r"\b\d{1,2}\b", in_words(days, EN, year=True))] == expected


@given(ranges())
def test_a_year_is_said_only_when_asked_for(days):
    assert not re.search(r"\d{4}", in_words(days, EN))
    assert bool(re.search(r"\d{4}", in_words(days, EN, year=True))) == days.stated


@pytest.mark.parametrize(("month", "name"), enumerate(MONTHS, 1))
def test_month_names_do_not_come_from_the_machine(month, name):
    assert in_words(DateRange(date(2025, month, 3), date(2025, month, 3)), EN) == f"3 {name}"


def test_a_range_across_two_months_or_years_names_both():
    assert in_words(DateRange(date(2025, 8, 31), date(2025, 9, 2)), EN).count("August") == 1
    phrase = in_words(DateRange(date(2024, 12, 31), date(2025, 1, 2)), EN, year=True)
    assert "December 2024" in phrase and "January 2025" in phrase


def test_a_missing_day_is_said_to_be_not_stated():
    assert in_words(DateRange(), EN) == EN("dates.not_stated")
