"""Two events beside one series: the fall, the rebound, and months without a figure."""

from dataclasses import replace
from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.experiments.rules import a_year_before, change, pressed, turn
from dispute.activities.experiments.view import gaps


@pytest.fixture(scope="module")
def tests():
    return Lesson("04_corridor")._tests()[0]


def test_the_embargo_runs_from_january_to_july_2022_and_the_ban_has_no_stated_end(tests):
    embargo, ban = tests
    assert (embargo.begins, embargo.ends) == (date(2022, 1, 9), date(2022, 7, 3))
    assert (ban.begins, ban.ends) == (date(2025, 9, 3), None)


def test_the_series_runs_through_the_rebound_of_march_2022(tests):
    embargo = tests[0]
    assert [month.first.month for month in embargo.months] == [12, 1, 2, 3]
    assert [(month.lo, month.hi) for month in embargo.months] == [
        (86.1, 86.4),
        (62.0, 62.0),
        (24.3, 24.4),
        (43.7, 43.7),
    ]
    assert embargo.changes == [-28.1, -60.6, 78.5]
    assert embargo.lowest.first == date(2022, 2, 1)


def test_our_changes_agree_with_those_that_the_office_prints(tests, evidence):
    """Offices round, and two of them differ a little on one month, so a change may differ by a point."""
    printed = {row.period_lo: row.value_lo for row in evidence["trade"] if row.series == "change-on-month-before"}
    for test in tests:
        for before, month in zip(test.months, test.months[1:], strict=False):
            assert change(before, month) == pytest.approx(printed[month.first], abs=1)


def test_a_change_that_no_office_prints_is_our_own_sum(tests):
    """Two months on have no printed change: the fall from December to February is worked out from the figures."""
    december, january, february, _ = tests[0].months
    assert tests[0].change(december, february) == change(december, february)
    assert tests[0].change(december, january) == -28.1
    assert replace(tests[0], printed={}).change(december, january) == change(december, january)


def test_sales_rose_in_the_first_month_of_the_ban(tests):
    ban = tests[1]
    assert [(month.lo, month.hi) for month in ban.months] == [(64.2, 64.2), (84.4, 84.4)]
    assert ban.lowest is ban.months[0] and ban.changes == [31.6]


def test_a_month_counts_as_under_way_if_one_day_of_it_does(tests):
    embargo, ban = tests
    assert [embargo.under_way(month) for month in embargo.months] == [False, True, True, True]
    assert [ban.under_way(month) for month in ban.months] == [False, True]


def test_months_without_a_figure_are_named_and_not_filled(tests):
    assert [day.month for day in gaps(tests)] == [4, 5, 6, 7]


def test_each_month_is_told_by_what_it_shows(tests):
    embargo, ban = tests
    assert [turn(embargo, month) for month in embargo.months] == [("", 0), ("down", 28.1), ("low", 72), ("again", 78.5)]
    assert [turn(ban, month) for month in ban.months] == [("", 0), ("up", 31.6)]


def test_a_rise_once_the_event_has_ended_is_no_rise_in_spite_of_it(tests):
    over = replace(tests[0], ends=date(2022, 2, 20))
    assert turn(over, over.months[-1]) == ("up", 78.5)


def test_the_same_month_a_year_before_begins_on_its_first_day():
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 1)


@pytest.mark.parametrize(("kept", "drawn"), [({"drawn": "0"}, 0), ({"drawn": "5"}, 5), ({"drawn": "7"}, 6), (None, 6)])
def test_what_was_drawn_stays_drawn_and_work_without_a_count_has_seen_all(kept, drawn):
    assert pressed(kept, 6) == drawn
