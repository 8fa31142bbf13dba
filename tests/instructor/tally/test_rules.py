"""Hand votes: shares and the next move at the design's two limits."""

import pytest

import bank
from dispute.instructor.tally.rules import Move, Tally, count
from dispute.words.typed_number import Box, Refused

ITEM = next(item for item in bank.QUESTIONS if item.type == "single")
KEY = ITEM.key[0]
OTHER = next(o for o in ITEM.option_ids if o != KEY)


@pytest.mark.parametrize(
    ("right", "wrong", "move"),
    [
        (0, 0, None), (0, 9, Move.TEACH), (29, 71, Move.TEACH), (30, 70, Move.DISCUSS), (70, 30, Move.DISCUSS),
        (71, 29, Move.GO_ON), (1, 0, Move.GO_ON),
    ],
)  # fmt: skip
def test_the_next_move_changes_at_thirty_and_seventy_percent(right, wrong, move):
    assert Tally(ITEM, {KEY: right, OTHER: wrong}).move is move


def test_shares_add_up_and_nobody_is_no_error():
    tally = Tally(ITEM, {KEY: 3, OTHER: 1})
    assert (tally.total, tally.share(KEY), tally.share(OTHER), tally.right) == (4, 0.75, 0.25, 0.75)
    assert Tally(ITEM, {}).share(KEY) == 0


@pytest.mark.parametrize(("typed", "hands"), [("", 0), (" 12 ", 12), ("12.0", 12), ("0", 0), ("30", 30)])
def test_hands_are_counted_and_an_empty_box_holds_none(typed, hands):
    assert count(Box("a", 0, 30, optional=True), typed) == hands


@pytest.mark.parametrize(
    ("typed", "why"), [("2.5", "no_whole"), ("x", "no_number"), ("31", "too_large"), ("-1", "too_small")]
)
def test_half_a_hand_and_more_hands_than_any_class_has_are_refused(typed, why):
    with pytest.raises(Refused) as found:
        count(Box("a", 0, 30, optional=True), typed)
    assert (found.value.key, found.value.why, found.value.typed) == ("a", why, typed)
