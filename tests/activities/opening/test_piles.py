"""The piles of voices: each side alike, an empty one said aloud, and hostile words shown as they are."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from dispute.activities.opening.piles import SIGNS, piles, said
from dispute.activities.order_switch.testimony import WITH_ACCESS
from dispute.evidence.testimony import Hand, Says, Voice, Witness
from dispute.words.texts import Words

MARKS = {"France": "one", "Mali": "two"}


def witness(n, says, hand=Hand.UNNAMED, side="France", who="a source"):
    claim = SimpleNamespace(speaker_en=who, speaker_fr=who, source_id=f"D{n:03}")
    return Witness(Voice(claim, f"origin-{n}", hand, side), says, SimpleNamespace())


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_piles_are_made_alike_whichever_side_speaks(lang):
    words = Words(lang)
    told = [witness(1, Says.FIRST), witness(2, Says.SECOND, side="Mali")]
    first, second = piles(told, "France", "Mali", MARKS, words)
    mirrored = [replace(one, says=one.says.mirror) for one in told]
    assert [pile.tokens for pile in piles(mirrored, "France", "Mali", MARKS, words)] == [second.tokens, first.tokens]
    assert [one.mark for pile in (first, second) for one in pile.tokens] == ["one", "two"]


def test_a_pile_holds_only_voices_with_access_and_each_origin_once(words):
    told = [witness(1, Says.FIRST), witness(1, Says.FIRST), witness(2, Says.FIRST, Hand.RELAY, ""),
            witness(3, Says.NONE)]  # fmt: skip
    first, second = piles(told, "France", "Mali", MARKS, words)
    assert [one.source for one in first.tokens] == ["D001"] and second.tokens == ()
    assert said(second, words) == "Mali acted first: no origin found, only pages."


def test_who_speaks_for_no_state_has_the_look_of_none_and_every_hand_with_access_a_sign(words):
    [token] = piles([witness(1, Says.SECOND, Hand.NEWSROOM, "")], "France", "Mali", MARKS, words)[1].tokens
    assert (token.mark, token.how, token.sign) == ("", "a newsroom", "□")
    assert {*SIGNS} == {*WITH_ACCESS}


def test_hostile_words_stay_words_in_a_sentence(words, hostile):
    [first, _] = piles([witness(1, Says.FIRST, who=hostile)], "France", "Mali", MARKS, words)
    assert hostile[1:] in said(first, words)
