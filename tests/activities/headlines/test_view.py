"""Headlines: the words fit the ratio, and the whole series stays in view."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.headlines.rules import of
from dispute.activities.headlines.view import (
    above,
    change,
    headline,
    kept,
    kept_sentence,
    reach,
    sentence,
    show,
    task,
)
from dispute.evidence.deaths import Estimate, between, series
from dispute.evidence.tables import Evidence
from dispute.words.texts import Words
from reading import read, rows, spaced, text

EN = Words("en")
DATA = Evidence()
MALI = between(series(DATA["deaths"], "Mali"), 2012, 2024)
EVENTS = [DATA["timeline"][key] for key in ("TL044", "TL027", "TL007")]


@pytest.mark.parametrize(
    ("first", "last", "says", "short"),
    [
        (2013, 2016, "Reported killings in Mali fell by 78 per cent from 2013 to 2016.", "−78 %"),
        (2016, 2021, "Reported killings in Mali: 6.5 times as many in 2021 as in 2016.", "× 6.5"),
        (2021, 2022, "Reported killings in Mali: 2.8 times as many in 2022 as in 2021.", "× 2.8"),
        (2022, 2024, "Reported killings in Mali fell by 48 per cent from 2022 to 2024.", "−48 %"),
    ],
)
def test_the_four_windows_of_the_lesson_are_computed(first, last, says, short):
    shown = of(MALI, first, last)
    assert headline(shown, "Mali", EN) == says
    assert change(shown.ratio, EN) == short


@given(st.integers(1, 999), st.integers(0, 9999))
def test_a_rise_is_never_called_a_fall(before, after):
    said = headline(of({1: Estimate(0, before, before), 2: Estimate(0, after, after)}, 1, 2), "Here", EN)
    assert ("rose" in said) <= (after > before) and ("fell" in said) <= (after < before)
    if "rose by" in said:
        assert 1 < Fraction(after, before) < 2


def test_small_changes_and_zero_have_words_of_their_own():
    assert change(Fraction(1001, 1000), EN) == "±0 %"
    assert change(Fraction(3, 2), EN) == "+50 %"
    assert change(None, EN) == "no number"
    assert "zero" in headline(of({1: Estimate(0, 0, 0), 2: Estimate(1, 1, 1)}, 1, 2), "Here", EN)


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (Fraction(12, 5), Fraction(38, 5), "2.4 to 7.6 times as many"),
        (Fraction(2, 5), Fraction(3, 4), "25 to 60 per cent fewer"),
        (Fraction(11, 10), Fraction(3, 2), "10 to 50 per cent more"),
        (Fraction(9, 10), Fraction(5, 2), "anything from −10 % to × 2.5 is possible"),
        (Fraction(1), Fraction(1), "anything from ±0 % to ±0 % is possible"),
        (Fraction(9, 10), None, "anything from −10 % to no number is possible"),
    ],
)
def test_the_least_and_the_most_of_a_change_are_said_in_plain_words(low, high, says):
    assert says in reach(low, high, EN)


@given(st.fractions(0, 9), st.fractions(0, 9))
def test_the_least_of_a_change_is_never_more_than_the_most(low, more):
    said = reach(low, low + more, EN)
    if "possible" not in said:
        least, most = (float(part.split()[0]) for part in said.split("estimates: ")[1].split(" to "))
        assert least <= most


@pytest.mark.parametrize(("first", "last"), [(2012, 2024), (2021, 2022), (2015, 2019)])
def test_the_whole_series_stands_behind_the_window(first, last):
    shown = of(MALI, first, last)
    html = show(MALI, shown, EVENTS, "Mali", EN)
    bars = [r for r in read(html).iter("rect") if r.find("title") is not None]
    assert len(bars) == len(MALI) == len(rows(html))
    filled = [year for year, bar in zip(MALI, bars, strict=True) if bar.get("fill") != "none"]
    inside = [int(row[0]) for row in rows(html) if row[2] == EN("headlines.yes")]
    assert filled == inside == list(range(first, last + 1))
    assert [row[1] for row in rows(html)] == [text(bar.find("title")).split(": ")[1] for bar in bars]
    assert text(above(MALI, shown, "Mali", "UCDP 25.1", EN)) == spaced(sentence(MALI, shown, "Mali", "UCDP 25.1", EN))
    assert EN("headlines.not_joined") in text(html)


def test_events_are_numbered_in_order_of_time_and_not_joined_to_a_bar():
    html = show(MALI, of(MALI, 2013, 2016), EVENTS, "Mali", EN)
    listed = [text(li) for li in read(html).iter("li")]
    assert [line.split(" (")[0] for line in listed] == [EVENTS[2].label_en, EVENTS[1].label_en, EVENTS[0].label_en]
    assert len(list(read(html).iter("circle"))) == 3
    assert not {element.tag for element in read(html).iter()} & {"path", "marker", "polyline", "animate"}


def test_the_range_of_a_headline_comes_from_the_low_and_high_estimates():
    said = sentence(MALI, of(MALI, 2013, 2016), "Mali", "UCDP 25.1", EN)
    low, high = Fraction(197, 1074), Fraction(291, 881)
    assert (change(low, EN), change(high, EN)) == ("−82 %", "−67 %")
    assert reach(low, high, EN) in said and "67 to 82 per cent fewer" in said
    assert "881 deaths in 2013, 198 in 2016 (UCDP 25.1)" in said and "11 years are left out" in said


def test_kept_headlines_say_whether_they_point_both_ways():
    down, up = of(MALI, 2013, 2016), of(MALI, 2016, 2021)
    assert kept([], MALI, "Mali", EN) == ""
    assert EN("headlines.one_way") in text(kept([down], MALI, "Mali", EN))
    assert kept_sentence([down, up], MALI, EN) in text(kept([down, up], MALI, "Mali", EN))


def test_headlines_that_point_both_ways_are_followed_by_a_count_of_every_window():
    counted = kept_sentence([of(MALI, 2013, 2016), of(MALI, 2016, 2021)], MALI, EN)
    assert "78 pairs of years" in counted and "63 show a rise and 15 a fall" in counted
    assert counted.endswith("so name your years before you look.")


def test_the_task_has_its_source_and_no_number_of_deaths():
    shown = text(task(["S001"], EN))
    assert "[S001]" in shown
    assert not [e.best for e in MALI.values() if f" {e.best:,} " in shown]
