"""The rubric: marks, and how far two readers agree."""

from dispute.activities.rubric.rules import LEVELS, MOST, agreement, marks


def test_marks_are_read_by_row_and_anything_else_is_left_out():
    entries = {"one.a": "3", "one.b": "4", "one.c": "", "two.a": "0", "one.d": "²"}
    assert marks(entries, "one.") == {"a": 3} and marks(entries, "two.") == {"a": 0}


def test_agreement_counts_equal_rows_and_rows_one_point_apart():
    assert agreement({"a": 3, "b": 1, "c": 0}, {"a": 3, "b": 2, "c": 3}) == (1, 1)


def test_the_levels_go_down_from_the_most_points_to_none():
    assert list(LEVELS) == sorted(range(MOST + 1), reverse=True)
