"""What the functions of lesson 01's exercises must do, tried on small inputs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def a_printed_day_that_is_right_passes(weekday_ok: Callable[[str, str], bool]) -> bool:
    return weekday_ok("2023-09-16", "Saturday") is True and weekday_ok("2025-09-14", "Sunday") is True


def a_printed_day_that_is_wrong_fails(weekday_ok: Callable[[str, str], bool]) -> bool:
    return weekday_ok("2023-09-15", "Saturday") is False


def only_one_of_seven_names_fits_a_day(weekday_ok: Callable[[str, str], bool]) -> bool:
    days = [date(2024, 2, 26) + timedelta(n) for n in range(8)]  # across a leap day
    return all([weekday_ok(day.isoformat(), name) for name in NAMES].count(True) == 1 for day in days)


def small_letters_are_read_too(weekday_ok: Callable[[str, str], bool]) -> bool:
    return weekday_ok("2023-09-16", "saturday") is True
