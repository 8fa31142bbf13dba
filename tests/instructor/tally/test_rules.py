"""Hand votes: shares and the next move at the design's two limits."""

import pytest

import bank
from dispute.model.tally import Move, Tally

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
