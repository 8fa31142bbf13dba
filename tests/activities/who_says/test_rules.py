"""Who answers: the kind follows from the claims, by one rule for both states."""

from types import SimpleNamespace

import pytest

from dispute import DisputeError
from dispute.activities.who_says.rules import Asked, Kind, asked, given, kind

KINDS = {"d": "document", "r": "office on record", "u": "unnamed official", "n": "own reporting"}
ORIGINS = {key: SimpleNamespace(kind=name) for key, name in KINDS.items()}


def claim(origin, standing="stands"):
    return SimpleNamespace(origin_id=origin, standing=standing)


@pytest.mark.parametrize(
    ("claims", "found"),
    [
        ([], Kind.NONE),
        ([claim("d")], Kind.RECORD),
        ([claim("r")], Kind.RECORD),
        ([claim("u")], Kind.UNNAMED),
        ([claim("n")], Kind.UNNAMED),
        ([claim("")], Kind.UNNAMED),
        ([claim("r", "variant")], Kind.UNNAMED),
        ([claim("u"), claim("r")], Kind.RECORD),
    ],
)
def test_the_nearest_speaker_counts_and_no_claim_is_no_answer(claims, found):
    assert kind(claims, ORIGINS) is found


def raw(**by):
    return {"id": "q", "row": "why", "text": "Why?", "says": "So.", "by": by, "sources": ["D1"]}


def test_a_question_takes_its_kinds_from_the_claims_that_it_names():
    one = asked(raw(france=["K1"], mali=["K2"]), {"K1": claim("r"), "K2": claim("d")}, ORIGINS)
    assert one.kinds == {"france": Kind.RECORD, "mali": Kind.RECORD} and one.kind is Kind.RECORD
    assert asked(raw(mali=[]), {}, ORIGINS).kind is Kind.NONE


def test_one_press_cannot_fit_two_kinds():
    with pytest.raises(DisputeError, match="'q' has answers of several kinds"):
        asked(raw(france=["K1"], mali=[]), {"K1": claim("r")}, ORIGINS)


def test_what_is_no_kind_counts_as_open():
    questions = [Asked(key, "why", "?", "!", {"mali": Kind.NONE}, ()) for key in "abc"]
    assert given(questions, {"a": "record", "b": "<b>", "d": "none"}) == [Kind.RECORD, None, None]
