"""Who answers: the kind follows from the claims, by one rule for both states."""

from types import SimpleNamespace

import pytest

from dispute import DisputeError
from dispute.activities.who_says.rules import Asked, Kind, asked, expected, kind, looked, right, seats

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
        ([claim("n")], Kind.SECOND),
        ([claim("")], Kind.SECOND),
        ([claim("r", "variant")], Kind.SECOND),
        ([claim("n"), claim("u")], Kind.UNNAMED),
        ([claim("u"), claim("r")], Kind.RECORD),
    ],
)
def test_the_nearest_speaker_counts_and_no_claim_is_no_answer(claims, found):
    assert kind(claims, ORIGINS) is found


def raw(**by):
    return {"id": "q", "row": "why", "text": "Why?", "says": "So.", "by": by, "sources": ["D1"]}


def test_a_question_takes_its_kinds_from_the_claims_that_it_names():
    one = asked(raw(france=["K1"], mali=["K2"]), {"K1": claim("r"), "K2": claim("u")}, ORIGINS)
    assert one.kinds == {"france": Kind.RECORD, "mali": Kind.UNNAMED}
    assert asked(raw(france=[], mali=[]), {}, ORIGINS).kinds == {"france": Kind.NONE, "mali": Kind.NONE}


@pytest.mark.parametrize("by", [{"france": ["K1"]}, {"mali": []}, {"mali": [], "france": ["K1"]}])
def test_a_question_is_put_to_both_states_in_one_order(by):
    with pytest.raises(DisputeError, match="'q' is not put to both states"):
        asked(raw(**by), {"K1": claim("r")}, ORIGINS)


QUESTIONS = [
    Asked("a", "", "?", "!", {"france": Kind.RECORD, "mali": Kind.NONE}, ()),
    Asked("b", "", "?", "!", {"france": Kind.UNNAMED, "mali": Kind.RECORD}, ()),
]


def test_each_question_to_each_state_has_a_seat():
    assert [*seats(QUESTIONS)] == ["a-france", "a-mali", "b-france", "b-mali"]
    assert seats(QUESTIONS)["b-france"] is Kind.UNNAMED


def test_what_is_no_seat_is_passed_over():
    form = {"a-mali": "on", "b-mali": "<b>", "c-mali": "on", "look": "on", "plot": "record"}
    assert expected(QUESTIONS, form) == {"a-mali"} and looked(form) and not looked({"look": "yes"})


@pytest.mark.parametrize(
    ("empty", "found"),
    [
        ({"a-mali", "b-france"}, {"a-france", "a-mali", "b-france", "b-mali"}),
        (set(), {"a-france", "b-mali"}),
        ({"a-france", "b-mali"}, set()),
    ],
)
def test_a_guess_is_right_where_nobody_is_on_the_record_and_the_same_rule_holds_for_both_states(empty, found):
    assert right(QUESTIONS, empty) == found
