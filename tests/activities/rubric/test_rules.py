"""The rubric: marks, and how far two readers agree."""

from dispute.activities.rubric.rules import MOST, ORDERS, agreement, marks


def test_marks_are_read_by_row_and_anything_else_is_left_out():
    entries = {"one.a": "3", "one.b": "4", "one.c": "", "two.a": "0", "one.d": "²"}
    assert marks(entries, "one.") == {"a": 3} and marks(entries, "two.") == {"a": 0}


def test_agreement_counts_equal_rows_and_rows_one_point_apart():
    assert agreement({"a": 3, "b": 1, "c": 0}, {"a": 3, "b": 2, "c": 3}) == (1, 1)


def test_the_place_of_a_line_does_not_tell_what_it_is_worth():
    levels = list(range(MOST + 1))
    for order in ORDERS:
        assert sorted(order) == levels and list(order) not in (levels, levels[::-1])
    for place in levels:
        counts = [sum(order[place] == level for order in ORDERS) for level in levels]
        assert set(counts) <= {1, 2}, "no place belongs to one level"
