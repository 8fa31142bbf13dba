"""What a wall counts: every learner once, only what is on offer, and nothing of a few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.instructor.wall.rules import ENOUGH, Ask, Board, Form, alike, answered, count
from dispute.work.progress import Progress


def board(rows="ab", options="xyz") -> Board:
    def read(work):
        return {row: tuple(chosen) for row, chosen in work.forms.get("f", {}).items()}

    return Board(Form.GRID, "t", {row: row for row in rows}, {o: o.upper() for o in options}, read)


def works(*chosen: dict[str, str]) -> list[Progress]:
    return [Progress(forms={"f": each}) for each in chosen]


def test_options_are_counted_by_row_in_the_order_of_the_board():
    rows = count(board(), works(*[{"a": "y"}] * 4, {"a": "x", "b": "z"}))
    assert (rows["a"].learners, dict(rows["a"].chosen)) == (5, {"x": 1, "y": 4, "z": 0})
    assert rows["a"].share("y") == 0.8 and rows["a"].most == ["y"]


@pytest.mark.parametrize("n", range(ENOUGH))
def test_fewer_than_enough_have_no_figures(n):
    row = count(board(), works(*[{"a": "x"}] * n))["a"]
    assert not row.enough and row.chosen == {} and row.most == [] and row.share("x") == 0


def test_what_is_not_on_offer_does_not_count():
    found = works(*[{"a": "x"}] * 5, {"a": "?"}, {"q": "x"}, {}, {"a": "x?"})
    rows = count(board(), found)
    assert rows["a"].learners == 6 and rows["a"].chosen["x"] == 6
    assert answered(Ask("i", "l", "t", (board(),)), found) == 6


def test_several_answers_of_one_learner_are_one_learner():
    row = count(board(), works(*[{"a": "xy"}] * 5))["a"]
    assert row.learners == 5 and row.chosen == {"x": 5, "y": 5, "z": 0} and row.most == ["x", "y"]


def test_most_and_least_alike_are_named_only_if_rows_differ():
    agreed = works(*[{"a": "x", "b": "y"}] * 3, *[{"a": "x", "b": "z"}] * 3)
    assert alike(count(board(), agreed)) == ("a", "b")
    assert alike(count(board(), works(*[{"a": "x", "b": "y"}] * 6))) is None
    assert alike(count(board(), [])) is None


@given(st.lists(st.dictionaries(st.sampled_from("abq"), st.text("xyz?", max_size=3)), max_size=40))
def test_whatever_stands_in_the_works_no_row_of_a_few_tells_anything(chosen):
    found = works(*chosen)
    for key, row in count(board(), found).items():
        said = [each for each in chosen if set(each.get(key, "")) & set("xyz")]
        assert row.learners == len(said)
        assert bool(row.chosen) == (len(said) >= ENOUGH) or not said
