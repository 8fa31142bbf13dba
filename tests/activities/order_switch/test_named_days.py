"""The days in a text of the learner's own: for which dates of the two steps the sources give or only allow them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as tried
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.order_switch.named_days import MOST, days, given, said
from dispute.activities.order_switch.sorting import LIFE
from dispute.evidence.dates import DateRange
from dispute.words.texts import Words
from driving import lesson_with
from reading import spaced
from using import Using

LESSON = lesson_with("order-switch")
[PAIR] = [pair for pair in LESSON.rows.pairs() if pair.id == "expulsions"]
SIDES = LESSON.rows.sides([PAIR.a, PAIR.b])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []), ("no number", []), ("the note of the 17th", [17]), ("19 September, the 17th, and 19", [19, 17]),
        ("le 17 septembre, avec 72 heures", [17]), ("a court gave 20 years", []), ("in 2025, 17.5 or 117", []),
        ("the 1st of May and 30 April", []), ("16, 17, 18 and 19", [16, 17]), ("<b>17</b>", [17]),
    ],
)  # fmt: skip
def test_the_days_of_a_text_are_those_near_the_steps_and_no_other_number(text, found):
    assert days(text, PAIR) == [date(2025, 9, day) for day in found]


@tried(st.text())
def test_any_text_is_answered(text):
    assert len(days(text, PAIR)) <= MOST and said(text, PAIR, SIDES, Words("en"))


@pytest.mark.parametrize("day", range(14, 23))
def test_what_a_day_is_given_for_follows_from_the_rows(day):
    day = date(2025, 9, day)
    found = given(day, PAIR)
    for kind in LIFE:
        for step in (PAIR.a, PAIR.b):
            when = step.dates[kind]
            there = when.stated and when.earliest <= day <= when.latest
            assert (step.actor in found[True].get(kind, [])) == (there and when.single)
            assert (step.actor in found[False].get(kind, [])) == (there and not when.single)


def test_a_text_hears_what_the_sources_give_its_days_for_and_what_they_only_allow(words):
    first, second = said("Mali’s note of the 17th; both were in the news on 19 September.", PAIR, SIDES, words)
    assert first == (
        "The sources give 17 September for “dated text” (Mali). "
        "The sources allow 17 September, but do not fix it, for “decided” (both) and “notified” (both)."
    )
    assert "give 19 September for “made public” (both) and “dated text” (France)." in second
    assert second.endswith("for “notified” (Mali).")
    assert said("On 16 September", PAIR, SIDES, words) == [
        "The sources allow 16 September, but do not fix it, for “decided” (both) and “notified” (France)."
    ]
    assert said("By the 20th", PAIR, SIDES, words) == ["20 September: no date of the two steps fits this day."]


def test_a_text_without_a_day_hears_which_days_the_sources_give(words):
    [told] = said("France barred two.", PAIR, SIDES, words)
    assert told == (
        "No day yet. The sources give 17 September for “dated text” (Mali); "
        "19 September for “made public” (both) and “dated text” (France)."
    )
    gone = replace(PAIR, b=replace(PAIR.b, dates={**PAIR.b.dates, "traced": DateRange()}))
    assert "17 September" not in said("France barred two.", gone, SIDES, words)[0]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_stands_beside_the_kept_text_and_is_spoken(lang):
    lesson = Lesson("02_expulsions", lang)
    use = Using(lesson.write("W2"))
    assert "17" not in use.part("kept")
    use.press("keep", {"text": "17 September", "headline": ""})
    told = said("17 September", PAIR, SIDES, Words(lang))
    assert all(spaced(line) in spaced(use.part("kept")) for line in told) and told[0] in use.said
