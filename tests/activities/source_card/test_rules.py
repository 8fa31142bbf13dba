"""A source card says five things, in one order."""

import pytest

from dispute.activities.source_card.rules import ASPECTS, read
from dispute.errors import DisputeError
from dispute.questions.plan import load

RAW = load("00_start_here").activities["source-card"]


def test_the_card_of_the_lesson_is_complete_and_in_order():
    card = read(RAW)
    assert [aspect for aspect, _ in card.entries] == list(ASPECTS)
    assert card.source in RAW["sources"] and card.question.endswith("?")


@pytest.mark.parametrize("missing", ["source", "question", *ASPECTS])
def test_a_missing_entry_is_an_error_that_names_it(missing):
    with pytest.raises(DisputeError, match=missing):
        read({key: value for key, value in RAW.items() if key != missing})
