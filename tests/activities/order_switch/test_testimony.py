"""What speakers say: the sentences count what the table lists, and say nothing of days."""

import re
from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.order_switch.testimony import WITH_ACCESS, by_whom, counts, near, relayed, sentences, show
from dispute.evidence.testimony import Hand, Says, voices
from reading import read, spaced, text

LESSON = Lesson("02_expulsions")
SIDES = LESSON.rows.sides(LESSON.rows.steps("order-switch"))
PAIRS = {pair.id: pair for pair in LESSON.rows.pairs()}


@pytest.fixture(params=list(PAIRS))
def pair(request):
    return PAIRS[request.param]


@pytest.fixture
def witnesses(pair):
    return LESSON.rows.witnesses(pair)


def tables(html):
    """The words of each body row of both tables: how many say what, and every witness."""
    return [[[text(cell) for cell in row] for row in body] for body in read(f"<div>{html}</div>").iter("tbody")]


def test_the_table_has_a_row_for_each_witness_with_its_source(pair, witnesses, words):
    _, table = tables(show(witnesses, pair, SIDES, words))
    assert len(table) == len(witnesses)
    for row, one in zip(table, witnesses, strict=True):
        assert row[0] == spaced(one.voice.speaker) and row[2] == near(one.voice.hand, words)
        assert row[4] == spaced(one.wording) and row[-1] == f"[{one.voice.claim.source_id}]"


def test_the_sentences_name_every_voice_with_access_and_no_relay(pair, witnesses, words):
    said = " ".join(sentences(witnesses, pair, SIDES, words)[:2])
    for says in (Says.FIRST, Says.SECOND):
        for voice in voices(witnesses, says, *WITH_ACCESS):
            assert f"{voice.speaker} ({near(voice.hand, words)})" in said
    assert f"({near(Hand.RELAY, words)})" not in said


def test_the_voices_are_counted_by_kind_and_order_and_nobody_is_left_out(pair, witnesses, words):
    heads, kinds = counts(witnesses, pair, SIDES, words)
    shown, _ = tables(show(witnesses, pair, SIDES, words))
    assert shown == [[spaced(kind), *numbers] for kind, numbers in kinds]
    assert all(len(numbers) == len(heads) for _, numbers in kinds)
    hands = [hand for hand in Hand if any(one.voice.hand is hand for one in witnesses)]
    given = [says for says in Says if any(one.says is says for one in witnesses)]
    assert [int(n.split()[0]) for _, numbers in kinds for n in numbers] == [
        len(voices(witnesses, says, hand)) if hand in WITH_ACCESS
        else sum((one.says, one.voice.hand) == (says, hand) for one in witnesses)
        for hand in hands for says in given
    ]  # fmt: skip
    assert all(one.voice.hand in hands and one.says in given for one in witnesses)


def test_of_the_expulsions_both_orders_are_counted_alike_and_a_state_is_named_where_all_speak_for_it(words):
    pair = PAIRS["expulsions"]
    witnesses = LESSON.rows.witnesses(pair)
    heads, kinds = counts(witnesses, pair, SIDES, words)
    assert heads == ["France first", "Mali first", "No order"]
    found = dict(kinds)
    assert found["source without a name"][:2] == ["2 (for France)", "0"]
    assert found["a newsroom (whose words?)"][:2] == ["2", "0"]
    assert found["on the record: under its own name"][:2] == ["0", "0"]
    assert found["a page that copies, or names no source"] == ["8", "8", "1"]
    newsrooms = [w.voice.claim for w in witnesses if w.says is Says.FIRST and w.voice.hand is Hand.NEWSROOM]
    assert {c.claim_id for c in newsrooms} == {"K233", "K416"}
    assert all("unclear whether" in c.note_en for c in newsrooms)
    [first] = [w for w in witnesses if w.says is Says.FIRST and w.voice.hand is Hand.UNNAMED][:1]
    other = replace(first, voice=replace(first.voice, side="Mali", origin_id="somebody"))
    mixed = dict(counts([*witnesses, other], pair, SIDES, words)[1])
    assert mixed["source without a name"][0] == "3", "for two states: none is named"
    assert sentences([], pair, SIDES, words)[1] == words("testimony.none", order="Mali first")
    assert counts([], pair, SIDES, words) == ([], [])


def test_the_relays_are_counted_apart(pair, witnesses, words):
    relays = [w for w in witnesses if w.voice.hand is Hand.RELAY]
    [counted] = relayed(witnesses, pair, SIDES, words)
    assert counted not in sentences(witnesses, pair, SIDES, words)
    [row] = [
        numbers for kind, numbers in counts(witnesses, pair, SIDES, words)[1] if kind == words("testimony.row_relay")
    ]
    assert sum(int(n) for n in re.findall(r": (\d+)", counted)) == len(relays) == sum(int(n.split()[0]) for n in row)


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
    assert words("testimony.one_side", side="France") in sentences(witnesses, pair, SIDES, words)
    first = next(w for w in witnesses if w.says is Says.FIRST)
    other = replace(first, voice=replace(first.voice, side="Mali", origin_id="somebody"))
    assert not any("speak for one" in said for said in sentences([*witnesses, other], pair, SIDES, words))


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
    assert text(html).count(spaced(hostile)) >= 2 and [len(body) for body in tables(html)] == [1, 1]
    told = by_whom({"DS021": [odd.voice], "DS022": []}, words)
    assert list(told) == ["DS021"] and told["DS021"].startswith(hostile)
