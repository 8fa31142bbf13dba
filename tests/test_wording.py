"""The rule on words that take a side, and the reader of written days: what they see and what they leave alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.days import MONTHS, WEEKDAYS, Written, written
from wording import one_sided, unquoted


@pytest.mark.parametrize(
    "text",
    [
        'AFP and AP call them a "junta".',
        "AFP calls them a ‘junta’, and it isn’t alone.",
        "A letter speaks of 'a hostage of the state's enemies'.",
        "He calls it « une junte », or “a regime”.",
        "A self-contained register of terrorism; Mali became independent.",
    ],
)
def test_words_of_others_and_plain_words_pass(text):
    assert one_sided(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Junta's note", "Junta"),
        ("Mali retaliated 'at once'.", "retaliated"),
        ("the states' regime and the others' aims", "regime"),
        ("an independent outlet", "independent"),
        ('"One" rebel, "two" sides', "rebel"),
    ],
)
def test_words_of_our_own_do_not_pass(text, word):
    [reason] = one_sided(text)
    assert reason.startswith(f"'{word}': ")


@given(st.text(), st.text(st.characters(exclude_characters='"“”«»')))
def test_what_stands_in_quotation_marks_is_blanked_and_nothing_moves(before, quoted):
    text = f"{before} “{quoted}”"
    assert len(unquoted(text)) == len(text)
    assert unquoted(f"“{quoted}”").strip() == ""


@given(st.dates(date(1960, 1, 1), date(2026, 12, 31)), st.sampled_from([" ", ", ", " evening, ", " the "]))
def test_a_day_in_words_is_read_as_that_day(day, between):
    weekday = WEEKDAYS[day.weekday()]
    [found] = written(f"It was {weekday}{between}{day.day} {MONTHS[day.month - 1]} {day.year}, they say.")
    assert (found.day, found.month, found.year, found.weekday) == (day.day, day.month, day.year, weekday)
    assert found.fits(day) and list(found.readings([])) == [day]


@given(st.dates(date(1960, 1, 1), date(2026, 12, 31)))
def test_what_a_day_leaves_out_comes_from_the_row(day):
    ordinal = {1: "st", 2: "nd", 3: "rd"}.get(day.day if day.day < 4 else 0, "th")
    [found] = written(f"on the {day.day}{ordinal}")
    assert day in found.readings([day]) and list(found.readings([])) == []


def test_lists_of_days_and_days_that_do_not_exist_are_read():
    assert [(d.day, d.month) for d in written("on 6 or 7 April and 12, 13 and 14 May")] == [
        (6, 4), (7, 4), (12, 5), (13, 5), (14, 5),
    ]  # fmt: skip
    assert [d.weekday for d in written("the 26th was a Friday")] == ["Friday"]
    assert list(Written("31 June", 31, 6).readings([date(2025, 1, 1)])) == []
    assert list(written("27 member states, article 29, 2,400 people, the 20th century")) == []
