"""The tally on the wall: bars follow the numbers, the key stays hidden, and a second vote stands above the first."""

import ipywidgets as w
import pytest

import bank
from dispute import DisputeError
from dispute.instructor import Classroom
from driving import find, html, press, seen, spoken
from reading import read
from test_answers_stay_out import told

CLASSROOM = Classroom()
ITEM = CLASSROOM.item("N2-Q5")


def vote(panel, *numbers) -> None:
    for box, n in zip(find(panel, w.BoundedIntText), numbers, strict=False):
        box.value = n


@pytest.fixture
def panel():
    return CLASSROOM.tally(ITEM.id)


def bars(panel) -> list[str]:
    return [r.get("width") for r in read(html(panel)).iter("rect") if "--one" in r.get("fill", "")]


def test_bars_and_sentence_follow_the_numbers(panel):
    assert "No votes yet" in seen(panel)
    vote(panel, 3, 9, 0)
    assert "12 votes. Most for B: 9." in seen(panel)
    assert bars(panel) == ["25.0%", "75.0%", "0.0%"]
    vote(panel, 9, 9, 0)
    assert "Most for A and B: 9." in seen(panel)


def test_the_wall_never_says_which_option_is_right(panel):
    vote(panel, 20, 4, 4)
    shown = seen(panel)
    assert not [o.reason for o in ITEM.options if o.reason in shown]
    assert "key" not in shown


@pytest.mark.parametrize("item", [i for i in bank.QUESTIONS if i.type == "single"], ids=lambda item: item.id)
def test_what_is_stored_of_a_vote_tells_no_answer(item):
    assert not told(CLASSROOM.tally(item.id).twin)


def test_the_next_move_comes_on_request_and_goes_with_the_next_number(panel):
    press(panel, 0)
    assert "No votes yet" in spoken(panel)
    at = ITEM.option_ids.index(ITEM.key[0])
    numbers = [0, 0, 0]
    numbers[at], numbers[at - 1] = 5, 5
    vote(panel, *numbers)
    press(panel, 0)
    assert "talk for two minutes" in spoken(panel) and "50 %" in seen(panel)
    vote(panel, *numbers[:2], numbers[2] + 1)
    assert "talk for two minutes" not in seen(panel)


def test_the_first_vote_stays_beside_the_second(panel):
    vote(panel, 2, 8, 0)
    press(panel, 1)
    assert [box.value for box in find(panel, w.BoundedIntText)] == [0, 0, 0]
    vote(panel, 7, 2, 0)
    assert "7 (first vote: 2)" in seen(panel) and "The first vote had 10" in seen(panel)


def test_an_empty_first_vote_is_not_kept(panel):
    press(panel, 1)
    assert "No votes yet" in spoken(panel) and "first vote" not in seen(panel)


def test_a_question_without_one_answer_or_without_existence_is_refused_in_one_sentence():
    order = next(item for item in bank.QUESTIONS if item.type == "order")
    with pytest.raises(DisputeError, match="no single answer"):
        CLASSROOM.tally(order.id)
    with pytest.raises(DisputeError, match="N9-Q9"):
        CLASSROOM.tally("N9-Q9")


def test_what_is_projected_is_large_and_stays_the_same_activity(panel):
    assert "dispute-projector" in panel._dom_classes
    page = CLASSROOM.project(CLASSROOM.start())
    assert "dispute-projector" in page._dom_classes and "Ready" in seen(page)
