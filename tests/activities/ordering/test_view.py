"""Pairs of events: the task gives the days and no order, and a reason never gives away what was not found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.ordering.rules import ANSWERS, Dated, Fit, Pair, check
from dispute.activities.ordering.view import card, checked, reason, score
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.texts import Words
from reading import read, spaced, text

EN = Words("en")


def pair(a, b, key="1"):
    return Pair(Dated(f"A{key}", "A step", a, ("D046",)), Dated(f"B{key}", "Another step", b, ("D051",)))


@given(st.from_type(DateRange), st.from_type(DateRange))
def test_a_card_gives_both_days_and_sources_in_turn_and_no_order(a, b):
    one = pair(a, b)
    html = card(1, one, None, EN)
    for line, event in zip([text(li) for li in read(html).iter("li")], (one.a, one.b), strict=True):
        assert (
            event.label in line and in_words(event.when, EN, year=True) in line and f"[{event.source_ids[0]}]" in line
        )
    assert "✓" not in html and "✗" not in html
    assert [button.get("data-press") for button in read(html).iter("button")] == [f"{one.id}={a}" for a in ANSWERS]


@given(st.from_type(DateRange), st.from_type(DateRange), st.sampled_from(ANSWERS))
def test_a_wrong_answer_gets_a_hint_that_does_not_depend_on_which_order_is_right(a, b, answer):
    one, other = pair(a, b), pair(b, a)
    fit = check(one, answer)
    if fit in (Fit.TOO_CAREFUL, Fit.TOO_SURE):
        assert reason(one, fit, EN) == reason(other, fit, EN)
    assert (EN("ordering.fits_before").split(".")[0] in reason(one, fit, EN)) == (fit is Fit.FITS)


def test_each_answered_pair_has_a_line_and_the_sentence_counts_them():
    day = [DateRange(date(2025, 9, n), date(2025, 9, n)) for n in (14, 17)]
    pairs = [pair(*day, "1"), pair(*day[::-1], "2"), pair(day[0], DateRange(), "3")]
    answers = {pairs[0].id: "before", pairs[1].id: "unknown"}
    html = checked(pairs, answers, EN)
    lines = [text(li) for li in read(html).iter("li")]
    assert [line[0] for line in lines] == ["✓", "✗"]
    assert score(pairs, answers, EN) in text(html)
    assert score(pairs, answers, EN) == EN("ordering.score", n=1, total=3, left=1)


def test_odd_words_in_a_label_are_shown_as_they_are(hostile):
    odd = Pair(Dated("A", hostile, DateRange(), ("D046",)), Dated("B", "b", DateRange(), ()))
    assert spaced(hostile) in text(card(1, odd, None, EN))
    assert "alert" not in checked([odd], {odd.id: hostile}, EN)


@pytest.mark.parametrize("answers", [{}, {"unknown pair": "before"}])
def test_nothing_answered_is_an_empty_list(answers):
    assert not list(read(checked([pair(DateRange(), DateRange())], answers, EN)).iter("li"))
