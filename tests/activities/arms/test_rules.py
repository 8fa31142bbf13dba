"""Arms by period: shares keep their period, overlaps are named, totals are summed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.arms.rules import NOBODY, first, periods, shared_years, shares, volume

spans = st.tuples(st.integers(2000, 2020), st.integers(0, 6)).map(lambda p: (p[0], p[0] + p[1]))


@given(spans, spans)
def test_shared_years_are_those_of_both_periods(one, other):
    both = set(range(one[0], one[1] + 1)) & set(range(other[0], other[1] + 1))
    assert shared_years(one, other) == shared_years(other, one) == sorted(both)


@pytest.fixture
def rows(evidence):
    return evidence["arms"].rows


def test_the_last_two_periods_share_two_years(rows):
    early, middle, late = periods(rows)
    assert shared_years(early, middle) == []
    assert shared_years(middle, late) == [2021, 2022]


def test_every_share_stands_under_its_supplier_and_period(rows):
    for country in ("Mali", "Burkina Faso", "Niger"):
        found = shares(rows, country)
        cells = {(who, span): pct for who, by in found.items() for span, pct in by.items()}
        assert cells == {(r.supplier, (r.year_lo, r.year_hi)): r.share_pct for r in rows if r.country == country}
        named = [who for who in found if who not in NOBODY]
        assert list(found)[: len(named)] == named, "what names no state comes last"


def test_the_first_supplier_is_a_state_with_the_largest_volume(rows):
    for country in ("Mali", "Burkina Faso", "Niger"):
        for span in periods(rows):
            row = first(rows, country, span)
            rivals = [r for r in rows if (r.country, r.year_lo, r.year_hi) == (country, *span)]
            assert row.supplier not in NOBODY
            assert row.value == max(r.value for r in rivals if r.supplier not in NOBODY)


def test_volumes_to_mali_and_its_first_supplier_are_those_of_the_register(rows):
    assert [round(volume(rows, "Mali", span), 1) for span in periods(rows)] == [55.2, 205.4, 272.2]
    assert [(first(rows, "Mali", s).supplier, first(rows, "Mali", s).share_pct) for s in periods(rows)] == [
        ("Russia", 28), ("Russia", 49), ("Russia", 43),
    ]  # fmt: skip
