"""The text taken apart: nothing of it is lost, no sentence has a decision's day, and each state has one motive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.riddle.rules import LAST, NONE, PRESSED, Piece, Stage, offered, stage
from dispute.evidence.chronology import step

ACTIVITY = Lesson("00_start_here").riddle().activity
PIECES = ACTIVITY.pieces
MOTIVES = [each.id for each in PIECES if each.motive]
ANY = [*(each.id for each in ACTIVITY.sentences), NONE, *(each.id for each in PIECES), "x"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_pieces_of_a_sentence_are_the_sentence(lang):
    activity = Lesson("00_start_here", lang).riddle().activity
    known = {one.id: one.text for one in activity.sentences}
    assert [*known] == ["s01", "s06", "s07"]
    for key in ("s06", "s07"):
        assert " ".join(each.text for each in activity.pieces if each.of == key) == known[key]
    assert len({each.id for each in activity.pieces} | {*known, NONE, LAST}) == len(activity.pieces) + len(known) + 2


def test_the_text_prints_no_day_on_which_a_state_decided(evidence):
    """If a decision of one of the three steps had a stated day that the text prints, ``none`` would be wrong."""
    printed = {one.day for one in ACTIVITY.sentences}
    for key in ("DS025", "DS021", "DS022"):
        decided = step(evidence["events"][key], "en").dates["decided"]
        assert not decided.single or decided.lo not in printed


def test_each_state_has_one_motive_and_somebody_who_gives_it(evidence):
    assert MOTIVES == ["retaliation", "countered"]
    actors = [evidence["events"][each.motive.event_id].actor_id for each in PIECES if each.motive]
    assert actors == ["france", "mali"]
    for each in PIECES:
        if each.motive:
            assert (each.motive.topic, each.motive.standing) == ("motive", "stands")
    [silent] = ACTIVITY.silent.values()
    assert "no reason given" in silent.value_en and evidence["events"][silent.event_id].actor_id == "mali"


def test_the_page_with_the_other_order_stands_in_the_tables(evidence):
    [row] = [
        row for row in evidence["testimony"] if row.source_id == ACTIVITY.solved.other and row.step_a_id == "DS019"
    ]
    assert row.says == "b-first"


def test_one_piece_after_the_other_leads_to_the_end():
    kept: dict[str, str] = {}
    for button, now in ((f"day={NONE}", Stage.WORDS), ("word=told", Stage.WORDS), ("word=countered", Stage.WORDS),
                        ("word=retaliation", Stage.SOLVED)):  # fmt: skip
        assert button in offered(ACTIVITY.sentences, PIECES, kept)
        kept |= {button.partition("=")[2]: PRESSED}
        assert stage(PIECES, kept) is now
    assert offered(ACTIVITY.sentences, PIECES, kept) == []


def test_words_that_only_hold_a_sentence_together_are_not_pressed():
    bare = [f"word={each.id}" for each in PIECES if each.bare]
    assert bare and not {*bare} & {*offered(ACTIVITY.sentences, PIECES, {NONE: PRESSED})}


@given(st.dictionaries(st.sampled_from(ANY), st.sampled_from([PRESSED, "", "<b>"])))
def test_the_motives_count_only_once_the_days_are_found(kept):
    now = stage(PIECES, kept)
    assert (now is Stage.DAYS) is (kept.get(NONE) != PRESSED)
    if now is Stage.SOLVED:
        assert all(kept.get(key) == PRESSED for key in MOTIVES)


def test_a_text_without_motives_is_solved_by_its_days():
    assert stage([Piece("a", "s", "A step.")], {NONE: PRESSED}) is Stage.SOLVED
