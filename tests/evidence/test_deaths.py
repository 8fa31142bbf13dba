"""Totals by definition: they agree with adding up the rows by hand, and nothing is averaged or stored."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.evidence.deaths import KINDS, Estimate, between, peak, rates, series


@dataclass(frozen=True)
class Row:
    country: str
    year: int
    kind: str
    low: int
    best: int
    high: int


@dataclass(frozen=True)
class People:
    country: str
    year: int
    value: int


COUNTRIES = ["Here", "There"]
numbers = st.lists(st.integers(0, 5000), min_size=3, max_size=3).map(sorted)
tables = st.dictionaries(
    st.tuples(st.sampled_from(COUNTRIES), st.integers(2010, 2015), st.sampled_from(KINDS)), numbers, min_size=1
).map(lambda cells: [Row(*key, *values) for key, values in cells.items()])
some_kinds = st.sets(st.sampled_from(KINDS))


@given(tables, st.sampled_from(COUNTRIES), some_kinds)
def test_a_series_is_what_adding_up_the_rows_by_hand_gives(rows, country, kinds):
    found = series(rows, country, kinds)
    assert list(found) == sorted({row.year for row in rows if row.country == country})
    for year, counted in found.items():
        parts = [r for r in rows if (r.country, r.year) == (country, year) and r.kind in kinds]
        assert counted == Estimate(sum(r.low for r in parts), sum(r.best for r in parts), sum(r.high for r in parts))


@given(tables, st.sampled_from(COUNTRIES))
def test_the_sum_over_all_kinds_equals_the_total(rows, country):
    single = [series(rows, country, [kind]) for kind in KINDS]
    for year, whole in series(rows, country).items():
        assert whole == single[0][year] + single[1][year] + single[2][year]


@given(tables, st.sampled_from(COUNTRIES), some_kinds, some_kinds)
def test_counting_more_kinds_never_counts_fewer_people(rows, country, kinds, more):
    fewer, wider = series(rows, country, kinds), series(rows, country, kinds | more)
    for year in fewer:
        assert fewer[year].low <= wider[year].low
        assert fewer[year].best <= wider[year].best
        assert fewer[year].high <= wider[year].high


@given(tables, st.sampled_from(COUNTRIES), st.integers(1, 10**8))
def test_a_rate_keeps_the_order_of_low_best_and_high_and_gives_the_count_back(rows, country, people):
    counts = series(rows, country)
    found = rates(counts, [People(country, year, people) for year in counts], country)
    for year, rate in found.items():
        assert rate.low <= rate.best <= rate.high
        assert rate.best * people / 100_000 == pytest.approx(counts[year].best)


def test_a_year_without_a_population_has_no_rate():
    counts = {2010: Estimate(1, 2, 3), 2011: Estimate(1, 2, 3)}
    assert list(rates(counts, [People("Here", 2011, 10), People("There", 2010, 10)], "Here")) == [2011]


@given(tables, st.integers(2009, 2016), st.integers(2009, 2016))
def test_a_part_of_the_years_keeps_both_ends(rows, first, last):
    whole = series(rows, "Here")
    assert list(between(whole, first, last)) == [year for year in whole if year in range(first, last + 1)]


def test_of_two_equal_peaks_the_first_counts():
    assert peak({2010: Estimate(0, 5, 9), 2011: Estimate(5, 5, 5), 2012: Estimate(0, 4, 99)}) == 2010


# The real table ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def mali(evidence):
    return series(evidence["deaths"], "Mali")


def test_the_totals_for_mali_are_those_of_the_published_file(mali):
    best = [359, 881, 291, 256, 198, 612, 1281, 1227, 1543, 1287, 3656, 2118, 1901]
    assert [counted.best for counted in between(mali, 2012, 2024).values()] == best
    assert mali[2012] == Estimate(350, 359, 735)
    assert peak(mali) == 2022


def test_the_real_table_has_every_year_of_three_countries(evidence):
    for country in ("Mali", "Burkina Faso", "Niger"):
        counts = series(evidence["deaths"], country)
        assert list(counts) == list(range(2010, 2025))
        assert list(rates(counts, evidence["population"], country)) == list(counts)


def test_rates_of_mali_agree_with_the_population_table(evidence, mali):
    found = rates(mali, evidence["population"], "Mali")
    assert [round(found[year].best, 1) for year in (2012, 2022, 2024)] == [2.1, 15.8, 7.8]
