"""People present by year: plans and ceilings make no bar, and a gap stays a gap."""

from datetime import date
from types import SimpleNamespace

import pytest

from dispute.activities.forces.rules import PRESENT, Bar, above_ceiling, present, stays, together

CUTOFF = date(2026, 6, 5)


def row(lo, hi, counts="deployed", year=2020, start="2019-05", end="2021-02-03"):
    return SimpleNamespace(
        strength_lo=lo, strength_hi=hi, counts_what=counts, as_of_lo=date(year, 3, 1), as_of_hi=date(year, 3, 31),
        start=start, end=end,
    )  # fmt: skip


@pytest.fixture
def rows(evidence):
    return evidence["forces"].rows


def test_a_bar_runs_from_the_lowest_to_the_highest_figure_of_people_present():
    bars = present([row(300, 300), row(None, 500), row(9000, 9000, "planned")], range(2018, 2023), CUTOFF)
    assert [*bars] == [2019, 2020, 2021]
    assert (bars[2020].low, bars[2020].high, bars[2020].open) == (300, 500, False)
    assert [len(bars[year].rows) for year in bars] == [0, 2, 0] and bars[2019].low is None


@pytest.mark.parametrize(
    ("figures", "is_open"), [([(400, 400), (1000, None)], True), ([(400, None), (900, 900)], False)]
)
def test_a_bar_is_open_where_its_highest_figure_is_a_lower_bound(figures, is_open):
    assert present([row(*each) for each in figures], [2020], CUTOFF)[2020].open is is_open


def test_together_are_the_years_that_every_owner_has():
    assert together({"a": dict.fromkeys((1, 2, 4), Bar(())), "b": dict.fromkeys((4, 2, 5), Bar(()))}) == [2, 4]
    assert together({"a": {}, "b": {1: Bar(())}}) == []


def test_who_has_no_end_stays_until_the_cut_off_day():
    assert max(stays([row(1, 1, end=None)], CUTOFF)) == 2026


def test_no_figure_of_a_bar_counts_plans_ceilings_or_trained_soldiers(rows):
    for owner in {r.owner for r in rows}:
        for bar in present([r for r in rows if r.owner == owner], range(2012, 2027), CUTOFF).values():
            assert all(r.counts_what in PRESENT for r in bar.rows)


def test_planned_sizes_pass_the_ceiling_in_every_year_but_2014(rows):
    above = above_ceiling(rows, "UN mission MINUSMA", "planned size of units on a map")
    assert [row.as_of_lo.year for row, _ in above] == list(range(2015, 2024))
    assert all(row.strength_lo > limit.strength_hi for row, limit in above)
    # 2016 had two ceilings; the higher one is the fair measure.
    assert next(limit for row, limit in above if row.as_of_lo.year == 2016).strength_hi == 15209


def test_people_present_are_never_above_the_ceiling(rows):
    assert above_ceiling(rows, "UN mission MINUSMA", "uniformed deployed") == []
