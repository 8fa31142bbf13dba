"""The update log as plain lines, and days as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.updates.rules import MOST_ENTRIES, Entry, from_text, later, parse_day, to_text
from dispute.words.texts import Words

MONTHS = Words("en").months
field = st.text(min_size=1, max_size=40)
entries = st.lists(st.builds(Entry, st.dates(date(2025, 1, 1)).map(date.isoformat), field, field, field), max_size=5)


@pytest.mark.parametrize("text", ["2026-06-30", "30 June 2026", "June 30, 2026", "30/06/2026", " on 30 June 2026. "])
def test_a_day_is_read_in_the_ways_people_type_it(text):
    assert parse_day(text, MONTHS) == date(2026, 6, 30)


@pytest.mark.parametrize("text", ["", "30 June", "31 June 2026", "yesterday", "0000-00-00", "1 or 2 May 2026", "2026"])
def test_half_a_day_no_day_and_two_days_are_none(text):
    assert parse_day(text, MONTHS) is None


@given(entries)
def test_a_log_survives_as_text_apart_from_bars_and_breaks(log):
    def tidy(text):
        return " ".join(text.replace("|", "/").split())

    plain = [Entry(e.day, tidy(e.outlet), tidy(e.origin), tidy(e.change)) for e in log]
    assert from_text(to_text(log)) == plain and from_text(to_text(plain)) == plain


@given(st.text(max_size=200))
def test_any_text_is_read_as_a_log_of_proper_entries(text):
    assert all(date.fromisoformat(entry.day) for entry in from_text(text))


def test_a_log_has_an_end():
    assert len(from_text(to_text([Entry("2026-06-30", "a", "b", "c")] * 99))) == MOST_ENTRIES


def test_later_means_after_the_day_itself():
    log = [Entry(f"2026-06-0{n}", "a", "b", "c") for n in (4, 5, 6)]
    assert [e.day for e in later(log, date(2026, 6, 5))] == ["2026-06-06"]
