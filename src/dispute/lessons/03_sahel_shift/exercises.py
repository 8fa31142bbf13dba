"""Checks of E3: the change between two years, and the windows with the largest changes."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose


def _series(values: dict[int, float]):
    import pandas

    return pandas.Series(values)


def a_double_is_plus_100(pct_change: Callable) -> bool:
    return isclose(pct_change(_series({2001: 30, 2002: 7, 2003: 60}), 2001, 2003), 100)


def a_half_is_minus_50(pct_change: Callable) -> bool:
    s = _series({2001: 80, 2002: 40, 2003: 100})
    return isclose(pct_change(s, 2001, 2002), -50) and isclose(pct_change(s, 2002, 2003), 150)


def _windows(extreme_windows: Callable, values: dict[int, float]) -> list[tuple[int, int]]:
    return [tuple(int(year) for year in window) for window in extreme_windows(_series(values))]


PEAK = {2018: 100, 2019: 400, 2020: 900, 2021: 600, 2022: 450}


def a_peak_has_its_rise_before_and_its_fall_after(extreme_windows: Callable) -> bool:
    return _windows(extreme_windows, PEAK) == [(2018, 2020), (2020, 2022)]


def a_window_runs_forward_in_any_order_of_rows(extreme_windows: Callable) -> bool:
    values = {2003: 500, 2001: 100, 2002: 20, 2004: 90}
    return _windows(extreme_windows, values) == [(2002, 2003), (2003, 2004)]


def changes_are_compared_in_per_cent(extreme_windows: Callable) -> bool:
    values = {2001: 400, 2002: 1000, 2003: 50, 2004: 250}
    return _windows(extreme_windows, values) == [(2003, 2004), (2002, 2003)]
