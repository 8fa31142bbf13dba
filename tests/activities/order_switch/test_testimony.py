"""What speakers say: the sentences count what the table lists, and say nothing of days."""

import re
from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.order_switch.testimony import WITH_ACCESS, by_whom, how_many, near, relayed, sentences, show
from dispute.evidence.testimony import Hand, Says, voices
from reading import read, rows, spaced, text

LESSON = Lesson("02_expulsions")
SIDES = LESSON.rows.sides(LESSON.rows.steps("order-switch"))
PAIRS = {pair.id: pair for pair in LESSON.rows.pairs()}


@pytest.fixture(params=list(PAIRS))
def pair(request):
    return PAIRS[request.param]


@pytest.fixture
def witnesses(pair):
    return LESSON.rows.witnesses(pair)


def test_the_table_has_a_row_for_each_witness_with_its_source(pair, witnesses, words):
    table = rows(show(witnesses, pair, SIDES, words))
    assert len(table) == len(witnesses)
    for row, one in zip(table, witnesses, strict=True):
        assert row[0] == spaced(one.voice.speaker) and row[2] == near(one.voice.hand, words)
        assert row[4] == spaced(one.wording) and row[-1] == f"[{one.voice.claim.source_id}]"


def test_the_sentences_name_every_voice_with_access_and_no_relay(pair, witnesses, words):
    said = " ".join(sentences(witnesses, pair, SIDES, words, named=True)[:2])
    for says in (Says.FIRST, Says.SECOND):
        for voice in voices(witnesses, says, *WITH_ACCESS):
            assert f"{voice.speaker} ({near(voice.hand, words)})" in said
    assert f"({near(Hand.RELAY, words)})" not in said


def test_where_a_table_names_the_voices_they_are_counted_with_their_side(words):
    pair = PAIRS["expulsions"]
    witnesses = LESSON.rows.witnesses(pair)
    first, second, *_ = sentences(witnesses, pair, SIDES, words)
    assert (
        first == "France first, say: 2 sources without a name (for France) and 2 newsrooms, perhaps in others’ words."
    )
    assert second == "Mali first: no voice known to have access."
    newsrooms = [w.voice.claim for w in witnesses if w.says is Says.FIRST and w.voice.hand is Hand.NEWSROOM]
    assert {c.claim_id for c in newsrooms} == {"K233", "K416"}
    assert all("unclear whether" in c.note_en for c in newsrooms)
    [rest] = relayed(witnesses, pair, SIDES, words)
    assert "France first: 8" in rest and "Mali first: 8" in rest, "the weak pages of both orders are counted alike"
    assert sentences([], pair, SIDES, words)[1] == words("testimony.none", order="Mali first")
    assert how_many(voices(witnesses, Says.SECOND, *WITH_ACCESS), words) == ""


def test_the_relays_are_counted_apart(pair, witnesses, words):
    relays = [w for w in witnesses if w.voice.hand is Hand.RELAY]
    [counted] = relayed(witnesses, pair, SIDES, words)
    assert counted not in sentences(witnesses, pair, SIDES, words)
    assert counted in text(show(witnesses, pair, SIDES, words))
    assert sum(int(n) for n in re.findall(r": (\d+)", counted)) == len(relays)


def test_no_day_stands_in_what_is_said(pair, witnesses, words):
    assert not re.search(r"\d+ September", text(show(witnesses, pair, SIDES, words)))


def test_the_record_is_said_to_be_silent_where_it_is_and_only_there(words):
    pair = PAIRS["expulsions"]
    witnesses = LESSON.rows.witnesses(pair)
    silent = words("testimony.not_on_record")
    assert silent in sentences(witnesses, pair, SIDES, words)
    record = next(w for w in witnesses if w.voice.hand is Hand.RECORD)
    speaking = [replace(record, says=Says.SECOND), *witnesses]
    assert silent not in sentences(speaking, pair, SIDES, words)


def test_one_side_is_named_and_two_are_not(words):
    pair = PAIRS["expulsions"]
    witnesses = LESSON.rows.witnesses(pair)
    assert words("testimony.one_side", side="France") in sentences(witnesses, pair, SIDES, words, named=True)
    first = next(w for w in witnesses if w.says is Says.FIRST)
    other = replace(first, voice=replace(first.voice, side="Mali", origin_id="somebody"))
    assert not any("speak for one" in said for said in sentences([*witnesses, other], pair, SIDES, words, named=True))


def test_by_whom_names_the_nearest_voice_of_each_side_and_counts_the_others(words):
    heard = LESSON.rows.publishers(LESSON.rows.steps("order-switch"))
    for key, told in by_whom(heard, words).items():
        first = [next(v for v in heard[key] if v.side == side) for side in dict.fromkeys(v.side for v in heard[key])]
        assert [told.index(voice.speaker) for voice in first] == sorted(told.index(voice.speaker) for voice in first)
        left = len(heard[key]) - len(first)
        assert told.endswith(f"and {left} more") if left else "more" not in told
    assert {voice.side for voice in heard["DS022"]} == {"France", "Mali"}
    assert "a Malian security source, to RFI" in by_whom(heard, words)["DS022"]


def test_odd_words_of_a_speaker_are_shown_as_they_are(words, hostile):
    pair = PAIRS["expulsions"]
    [one, *_] = LESSON.rows.witnesses(pair)
    claim = replace(one.voice.claim, speaker_en=hostile)
    odd = replace(one, voice=replace(one.voice, claim=claim), row=replace(one.row, wording_en=hostile))
    html = show([odd], pair, SIDES, words)
    assert text(html).count(spaced(hostile)) >= 2 and len(list(read(html).iter("tr"))) == 2
    told = by_whom({"DS021": [odd.voice], "DS022": []}, words)
    assert list(told) == ["DS021"] and told["DS021"].startswith(hostile)
