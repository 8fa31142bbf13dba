"""Testimony: one voice counts once, a relay is no witness, and the order of days hears none of it."""

from itertools import permutations
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.evidence.dates import SORTS
from dispute.evidence.testimony import Hand, Says, hand, on_order, publishers, sides_of, voice, voices

EXPULSIONS, COOPERATION, DEPARTURE = ("DS021", "DS022"), ("DS025", "DS023"), ("DS019", "DS022")
WITH_ACCESS = (Hand.DOCUMENT, Hand.RECORD, Hand.UNNAMED, Hand.NEWSROOM)


@pytest.fixture(scope="module")
def heard(evidence):
    return lambda pair: on_order(pair, evidence["testimony"], evidence["claims"], evidence["origins"])


@pytest.fixture(scope="module")
def public(evidence):
    return lambda event: publishers(event, evidence["claims"], evidence["origins"])


@given(st.sampled_from(Says))
def test_the_mirror_of_a_mirror_is_the_same_order(says):
    assert says.mirror.mirror is says


def test_asked_the_other_way_round_each_witness_says_the_mirror(heard):
    for pair in (EXPULSIONS, COOPERATION, DEPARTURE):
        one, other = heard(pair), heard(pair[::-1])
        assert [w.voice for w in one] == [w.voice for w in other]
        assert [w.says.mirror for w in one] == [w.says for w in other]


def test_the_nearest_hands_stand_first(heard):
    near = [list(Hand).index(w.voice.hand) for w in heard(EXPULSIONS)]
    assert near == sorted(near)


@pytest.mark.parametrize("kind", ["document", "office on record", "unnamed official", "own reporting", "dataset", None])
@pytest.mark.parametrize("standing", ["stands", "variant", "slip"])
def test_only_a_claim_that_stands_and_is_traced_can_be_more_than_a_relay(kind, standing):
    origin = SimpleNamespace(kind=kind) if kind else None
    found = hand(SimpleNamespace(standing=standing), origin)
    assert (found is Hand.RELAY) == (standing != "stands" or kind in (None, "dataset"))


def test_newsrooms_and_relays_speak_for_no_side(evidence):
    for claim in evidence["claims"]:
        one = voice(claim, evidence["origins"])
        assert not one.side or one.hand in (Hand.DOCUMENT, Hand.RECORD, Hand.UNNAMED)


# The real pairs ---------------------------------------------------------------------------------


@pytest.mark.parametrize("pair", [EXPULSIONS, COOPERATION, DEPARTURE])
def test_each_voice_with_access_counts_once_however_many_pages_carry_it(heard, pair):
    for says in Says:
        origins = [v.origin_id for v in voices(heard(pair), says, *WITH_ACCESS)]
        assert len(origins) == len(set(origins))


def test_every_voice_with_access_that_orders_the_expulsions_puts_france_first_and_speaks_for_france_or_no_state(heard):
    witnesses = heard(EXPULSIONS)
    first = voices(witnesses, Says.FIRST, *WITH_ACCESS)
    assert [v.origin_id for v in first] == [
        "french-source-afp", "french-source-ap", "rfi-reporting", "jeune-afrique-reporting",
    ]  # fmt: skip
    assert sides_of(first) == ["France"]
    assert voices(witnesses, Says.SECOND, *WITH_ACCESS) == []


def test_nobody_on_the_record_and_no_document_orders_the_expulsions(heard):
    firm = (Hand.DOCUMENT, Hand.RECORD)
    assert [v.origin_id for v in voices(heard(EXPULSIONS), Says.NONE, *firm)] == ["french-ministry"]
    assert not voices(heard(EXPULSIONS), Says.FIRST, *firm) and not voices(heard(EXPULSIONS), Says.SECOND, *firm)


def test_mali_first_is_found_in_relays_alone(heard):
    hands = {w.voice.hand for w in heard(EXPULSIONS) if w.says is Says.SECOND}
    assert hands == {Hand.RELAY}


def test_the_suspension_too_is_put_first_by_one_french_source_alone(heard):
    [only] = voices(heard(COOPERATION), Says.FIRST, *WITH_ACCESS)
    assert only.origin_id == "french-source-ap"


def test_both_expulsions_came_out_through_french_officials_and_unnamed_malian_voices(public):
    for event in EXPULSIONS:
        found = public(event)
        assert {"France", "Mali"} == set(sides_of(found))
        assert {v.side for v in found if v.hand is Hand.RECORD} == {"France"}
        assert {v.hand for v in found if v.side == "Mali"} == {Hand.UNNAMED}


def test_no_malian_voice_made_the_departure_or_the_note_on_cooperation_public(public):
    assert sides_of(public("DS019")) == ["France"]
    assert sides_of(public("DS023")) == [] and public("DS023")[0].origin_id == "ap-reporting"


def test_every_step_of_the_switch_has_somebody_who_made_it_public(plans, public):
    assert all(public(event) for event in plans["02_expulsions"].activities["order-switch"]["steps"])


def test_what_speakers_say_never_enters_the_days_of_a_step(evidence):
    """A claim on the order of steps carries no kind of date, so no range can rest on it."""
    for row in evidence["testimony"]:
        claim = evidence["claims"][row.claim_id]
        assert claim.date_kind is None and claim.date_kind not in SORTS


def test_the_order_of_rows_changes_no_voice(evidence, heard):
    rows = list(evidence["testimony"])[:4]
    expected = {w.voice for w in on_order(EXPULSIONS, rows, evidence["claims"], evidence["origins"])}
    for shuffled in permutations(rows):
        found = on_order(EXPULSIONS, shuffled, evidence["claims"], evidence["origins"])
        assert {w.voice for w in found} == expected
