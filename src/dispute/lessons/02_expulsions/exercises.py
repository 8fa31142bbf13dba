"""Checks of exercise E2: ``before(a, b)`` for ranges of days. All dates here are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

Before = Callable[[tuple[date, date], tuple[date, date]], str]


def _days(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2001, 5, first), date(2001, 5, last or first)


def a_range_that_is_over_comes_before(before: Before) -> bool:
    return before(_days(3, 9), _days(12)) == "yes" and before(_days(3), _days(4, 8)) == "yes"


def a_range_that_begins_later_does_not_come_before(before: Before) -> bool:
    return before(_days(14), _days(13)) == "no" and before(_days(20, 25), _days(1, 19)) == "no"


def ranges_that_share_a_day_leave_the_order_open(before: Before) -> bool:
    return (
        before(_days(10, 12), _days(12)) == "unknown"
        and before(_days(12), _days(10, 12)) == "unknown"
        and before(_days(1, 30), _days(15)) == "unknown"
    )


def two_steps_on_one_single_day_are_a_tie(before: Before) -> bool:
    """Whichever hour it was, nobody can say from the days alone."""
    return before(_days(7), _days(7)) == "unknown"


def the_mirror_question_gets_the_mirror_answer(before: Before) -> bool:
    mirror = {"yes": "no", "no": "yes", "unknown": "unknown"}
    pairs = [(_days(a, b), _days(c, d)) for a in (1, 5) for b in (5, 8) for c in (2, 8) for d in (8, 11)]
    return all(before(y, x) == mirror.get(before(x, y)) for x, y in pairs)
