"""Figures of forces: what counts different things stays apart, and nothing is lost."""

import pytest

from dispute.activities.forces.rules import above_ceiling, in_year, years


@pytest.fixture
def rows(evidence):
    return evidence["forces"].rows


def test_each_figure_stands_in_each_of_its_years_under_what_it_counts(rows):
    for row in rows:
        for year in years(rows):
            found = [r for group in in_year(rows, year).values() for r in group]
            assert (row in found) == (row.as_of_lo.year <= year <= row.as_of_hi.year)
    for year in years(rows):
        for counts, group in in_year(rows, year).items():
            assert group and {row.counts_what for row in group} == {counts}


def test_a_year_without_figures_has_no_group(rows):
    assert in_year(rows, 1999) == {}


def test_planned_sizes_pass_the_ceiling_in_every_year_but_2014(rows):
    above = above_ceiling(rows, "UN mission MINUSMA", "planned size of units on a map")
    assert [row.as_of_lo.year for row, _ in above] == list(range(2015, 2024))
    assert all(row.strength_lo > limit.strength_hi for row, limit in above)
    # 2016 had two ceilings; the higher one is the fair measure.
    assert next(limit for row, limit in above if row.as_of_lo.year == 2016).strength_hi == 15209


def test_people_present_are_never_above_the_ceiling(rows):
    assert above_ceiling(rows, "UN mission MINUSMA", "uniformed deployed") == []
