"""Columns: heights, range lines and marks are read back from the picture and agree with the numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.charts.columns import Bar, Mark, figure, in_words, number, step_of, top_of
from dispute.evidence.deaths import Estimate
from dispute.words.texts import Words
from reading import read, spaced, text

EN = Words("en")
values = st.lists(
    st.lists(st.integers(0, 9000), min_size=3, max_size=3).map(lambda ends: Estimate(*sorted(ends))),
    min_size=1, max_size=15,
)  # fmt: skip


def bars_of(svg):
    return [r for r in svg.iter("rect") if r.find("title") is not None]


def drawn(estimates):
    return read(figure([Bar(str(n), e.best, e.low, e.high, title=str(n)) for n, e in enumerate(estimates)], "t", EN))


@given(values)
def test_heights_and_lines_stand_in_the_proportion_of_the_numbers(estimates):
    svg = drawn(estimates)
    scale = 182 / top_of([e.high for e in estimates])  # pixels for one
    for bar, e in zip(bars_of(svg), estimates, strict=True):
        assert float(bar.get("height")) == pytest.approx(e.best * scale, abs=0.11)
    lines = [g.find("line") for g in svg.iter("g") if g.get("class") == "range"]
    for line, e in zip(lines, estimates, strict=True):
        assert float(line.get("y1")) - float(line.get("y2")) == pytest.approx((e.high - e.low) * scale, abs=0.11)


@given(values)
def test_nothing_is_drawn_above_the_picture(estimates):
    svg = drawn(estimates)
    tops = [float(bar.get("y")) for bar in bars_of(svg)] + [float(line.get("y2")) for line in svg.iter("line")]
    assert min(tops) >= 0


@given(st.floats(0.05, 1e6))
def test_an_axis_is_round_holds_its_values_and_has_few_lines(most):
    top, step = top_of([most]), step_of(most)
    assert most <= top * (1 + 1e-9) and top / step <= 5.001


def test_without_a_range_there_is_no_line_and_without_values_the_axis_stands():
    svg = read(figure([Bar("a", 5, title="a"), Bar("b", 0, title="b")], "t", EN))
    assert not [g for g in svg.iter("g") if g.get("class") == "range"]
    assert top_of([]) > 0


def test_a_bar_that_is_not_chosen_is_an_outline():
    svg = read(figure([Bar("a", 5, title="a"), Bar("b", 5, chosen=False, title="b")], "t", EN))
    filled, outline = bars_of(svg)
    assert filled.get("fill") != "none" == outline.get("fill")


def test_a_mark_stands_under_its_year_and_a_longer_time_is_a_longer_line():
    marks = [Mark(1, date(2013, 1, 1), date(2013, 1, 1)), Mark(2, date(2014, 1, 1), date(2014, 12, 31))]
    svg = read(figure([Bar(str(y), 1, title=str(y)) for y in (2013, 2014)], "t", EN, marks=marks, first_year=2013))
    assert [text(t) for t in svg.iter("text")][-2:] == ["1", "2"]
    one, other = [line for line in svg.iter("line") if line.get("stroke-width") == "6"]
    assert one.get("x1") == one.get("x2") == "11.0%"
    assert (other.get("x1"), other.get("x2")) == ("54.0%", "96.85%")


def test_numbers_have_their_thousands_apart_and_rates_one_decimal():
    assert (number(3656, EN), number(198, EN), number(15.846, EN)) == ("3,656", "198", "15.8")
    assert in_words(Estimate(209, 218, 579), EN) == "218 (range 209 to 579)"
    assert in_words(Estimate(209, 218, 579), EN, ranges=False) == "218"


def test_odd_words_are_shown_as_they_are(hostile):
    assert spaced(hostile) in text(figure([Bar(hostile, 5, title="a")], "t", EN))
    assert read(figure([Bar("a", 5, title=hostile)], hostile, EN)) is not None
