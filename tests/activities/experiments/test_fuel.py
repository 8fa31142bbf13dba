"""Figures that test a reading: each is read from its rows, for the first month of the ban."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dispute import Lesson
from dispute.activities.experiments import fuel
from dispute.activities.experiments.rules import month_of

SEPTEMBER = date(2025, 9, 3)


@pytest.fixture(scope="module")
def rows():
    return Lesson("04_corridor")._tests()[2]


def test_burnt_tankers_are_those_on_one_road_in_one_month_and_those_of_no_sure_road_stand_apart(rows, evidence, words):
    burnt = month_of(rows, fuel.BURNT, SEPTEMBER)
    assert {row.place_id for row in burnt} == {"dakar", None} and sum(row.value_lo for row in burnt) == 39
    every = [row for row in evidence["trade"] if row.series == fuel.BURNT]
    assert burnt == [row for row in every if row.period_lo.month == 9], "no row of that month is left out"
    more = [replace(row, value_lo=row.value_lo + 1) if row in burnt else row for row in rows]
    assert fuel.figures(more, SEPTEMBER, words)["road"].short == "31+"
    assert (
        "at least 31 tankers burnt on the Dakar road in September, perhaps 41 ("
        in fuel.figures(more, SEPTEMBER, words)["road"].said
    )
    sure = [row for row in rows if row not in burnt or row.place_id]
    assert "perhaps" not in fuel.figures(sure, SEPTEMBER, words)["road"].said


def test_oil_is_read_for_the_month_of_the_bar_and_not_for_the_latest_one(rows, words):
    assert fuel.figures(rows, SEPTEMBER, words)["sold"].short == "+94%"
    fell = [replace(row, value_lo=-12, value_hi=-12) if row.series == fuel.OIL else row for row in rows]
    turned = fuel.figures(fell, SEPTEMBER, words)["sold"]
    assert turned.short == "−12%" and "This supports it" in turned.said and "12% below the year before" in turned.said
    assert month_of(rows, fuel.OIL, date(2025, 10, 6))[0].value_lo == 105.6
    assert not month_of(rows, fuel.OIL, date(2024, 9, 3))


def test_each_figure_is_told_with_the_sources_of_its_rows(rows, words):
    found = fuel.figures(rows, SEPTEMBER, words)
    tags = {reading: [[*ids] for _, ids in figure.told] for reading, figure in found.items()}
    assert tags == {"sold": [["S085"]], "road": [["S240"], ["S947"], ["S142"]]}
    assert [*found] == [*fuel.READINGS] and {*fuel.FIGURES} == {*fuel.READINGS, fuel.LAST}


def test_who_says_so_is_read_from_the_rows(rows, words):
    found = fuel.figures(rows, SEPTEMBER, words)
    assert "as we read DPEE, Senegal's forecasting office." in found["sold"].said, "no name is cut at its comma"
    other = [replace(row, who_says_en="One, two") if row.series == fuel.OIL else row for row in rows]
    assert "as we read One, two." in fuel.figures(other, SEPTEMBER, words)["sold"].said


def test_what_others_say_of_burnt_tankers_is_read_from_every_row_of_the_month(rows, evidence, words):
    claimed = month_of(rows, fuel.CLAIMED, SEPTEMBER)
    assert claimed == month_of([*evidence["trade"]], fuel.CLAIMED, SEPTEMBER), "no row of that month is left out"
    assert {row.place_id for row in claimed} == {"dakar"}
    for row, agency in zip(claimed, ("Reuters", "AP"), strict=True):
        assert row.who_says_en.endswith(agency)
    first, several = claimed
    assert first.value_hi is None and first.period_lo == first.period_hi and several.note_en.startswith("About 100")
    two = "Two sources to Reuters: at least {} on 14 September. "
    two += "A drivers union, through AP: about {} trucks in those days."
    assert two.format(40, 100) in fuel.figures(rows, SEPTEMBER, words)["road"].said
    more = [replace(row, value_lo=row.value_lo + 1) if row in claimed else row for row in rows]
    assert two.format(41, 101) in fuel.figures(more, SEPTEMBER, words)["road"].said
    none = fuel.figures([row for row in rows if row not in claimed], SEPTEMBER, words)["road"]
    assert "Reuters" not in none.said and "union" not in none.said


def test_no_row_splits_the_rise_on_the_month_before_by_goods(evidence):
    """The page says so: oil products are set against the year before alone."""
    oil = {row.series for row in evidence["trade"] if "oil-product" in row.series and row.period_lo.year == 2025}
    assert oil == {fuel.OIL} and fuel.OIL.endswith("change-on-year")


def test_a_count_that_is_no_lower_bound_has_no_plus(rows, words):
    exact = [replace(row, value_hi=row.value_lo) if row.series == fuel.BURNT else row for row in rows]
    assert fuel.figures(rows, SEPTEMBER, words)["road"].short == "30+"
    assert fuel.figures(exact, SEPTEMBER, words)["road"].short == "30"


def test_a_tanker_count_for_september_would_have_to_be_told(evidence):
    """The page says that no row counts tankers that reached Mali in that month."""
    assert not month_of([*evidence["trade"]], "tankers-arrived", SEPTEMBER)


@pytest.mark.parametrize(("kept", "waits", "tested"), [
    ({}, "sold", []),
    ({"sold": "road"}, "sold", []),
    ({"sold": "sold", "road": "pump"}, "road", ["sold"]),
    ({"road": "road"}, "sold", ["road"]),
    ({"sold": "sold", "port": "port"}, "road", ["sold"]),
    (dict(zip(fuel.READINGS, fuel.READINGS, strict=True)), "", [*fuel.READINGS]),
])  # fmt: skip
def test_a_reading_waits_until_it_has_met_its_own_figure(kept, waits, tested):
    assert fuel.ahead(kept) == waits and fuel.solved(kept) == tested


@pytest.mark.parametrize("pressed", ["", "all", "<b>"])
def test_what_is_no_figure_is_no_miss(words, pressed):
    assert fuel.miss({"sold": pressed}, words) == fuel.miss({}, words) == ""


def test_a_miss_names_where_the_figure_counts_and_where_the_reading_stands(words):
    assert fuel.miss({"sold": "sold", "road": "sold"}, words) == (
        "It counts at the stop “Sold”, but this reading is about “Road”. Which figure counts there?"
    )
    assert fuel.miss({"sold": fuel.LAST}, words).endswith("Which figure counts at “Sold”?")


def test_the_row_that_rests_on_a_title_says_so_and_its_page_was_not_found(evidence):
    rows = {row.trade_id: row for row in evidence["trade"]}
    assert rows["TR087"].note_en.startswith("Title and address alone")
    with (Path(__file__).parents[3] / "data" / "readings.csv").open(encoding="utf-8", newline="") as lines:
        assert [line["result"] for line in csv.DictReader(lines) if line["key"] == "TR087"] == ["not found"]
