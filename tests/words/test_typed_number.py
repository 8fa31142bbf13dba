"""Numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.words.typed_number import Box, Refused, parse, plain, read, read_range, readings

SHARE, DAYS = Box("share"), Box("days", 0, 365, optional=True)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("25", 25),
        (" 25 % ", 25),
        ("0,25", 0.25),
        ("4,000", 4000),
        ("4 000", 4000),
        ("1,234,567.5", 1234567.5),
        (".5", 0.5),
        ("−5", -5),
        ("- 5", -5),
        ("+5", 5),
        ("~40", 40),
        ("≈ 40 %", 40),
        ("%40", 40),
        ("٤٠", 40),
        ("٤٫٥", 4.5),
        ("２５，５％", 25.5),
        ("4’000", 4000),
        ("4'000.5", 4000.5),
        ("4\u202f000,500", 4000.5),
        ("4.000,5", 4000.5),
        ("4.000.000", 4_000_000),
        ("12,34,567", 1_234_567),
        ("0.125", 0.125),
    ],
)
def test_what_people_type_is_read(typed, value):
    assert parse(typed) == value


@pytest.mark.parametrize("typed", ["40–60", "1/2", "½", "5²", "①", "forty", "1e3", "4 5", "1 00", "1,2,3", "9" * 400])
def test_what_can_be_guessed_only_is_refused(typed):
    with pytest.raises(ValueError):
        parse(typed)


@pytest.mark.parametrize("typed", ["", "abc", "12 apples", "nan", "inf", "1e9", "1_0", "--1", "1.2.3", "{0}"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(ValueError):
        parse(typed)


@given(st.floats(0, 100).map(lambda value: round(value, 3)))
def test_every_share_in_its_limits_comes_back(value):
    assert read(SHARE, f"{value:.3f}") == pytest.approx(value)


@given(st.text(max_size=12))
def test_odd_text_is_a_number_in_limits_or_refused_with_what_was_typed(typed):
    try:
        assert 0 <= read(SHARE, typed) <= 100
    except Refused as problem:
        assert problem.key == "share" and problem.typed in (typed.strip(), "")


@pytest.mark.parametrize(
    ("typed", "why"), [("", "empty"), ("x", "no_number"), ("-1", "too_small"), ("140", "too_large")]
)
def test_each_refusal_says_why(typed, why):
    with pytest.raises(Refused) as problem:
        read(SHARE, typed)
    assert problem.value.why == why


def test_a_number_that_can_be_two_is_asked_about_unless_the_limits_leave_one():
    assert readings("4.000") == (4, 4000) and readings("-4.000") == (-4, -4000) and readings("0.250") == (0.25,)
    assert read(SHARE, "4.000") == 4 and read(Box("trucks", 10, 9999), "4.000") == 4000
    with pytest.raises(Refused, match="two_numbers"):
        read(Box("trucks", 1, 9999), "4.000")


@pytest.mark.parametrize(("value", "typed"), [(4000, "4000"), (25.5, "25.5"), (-0.25, "-0.25"), (0, "0")])
def test_a_number_is_written_as_everybody_types_it(value, typed):
    assert plain(value) == typed and parse(typed) == value


def test_only_an_optional_box_may_stay_empty():
    assert read(DAYS, " ") is None and read(DAYS, "5") == 5


def test_a_range_that_runs_backwards_is_refused():
    low, high = Box("low"), Box("high")
    assert read_range(low, high, {"low": "40", "high": "80"}) == (40, 80)
    with pytest.raises(Refused, match="swapped"):
        read_range(low, high, {"low": "80", "high": "40"})
