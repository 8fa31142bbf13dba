"""Memos in words, and two of them side by side."""

from dispute.activities.memo.rules import FIELDS, Memo
from dispute.activities.memo.view import kept, sentence
from reading import read, rows, text

ROLES, STEPS, KNOWN = {"a": "Ministry A", "b": "Ministry B"}, {"s": "1: A note"}, {"D001", "D002"}


def memo(role, facts="Both [D001] [D002]."):
    return Memo(role, "s", {**dict.fromkeys(FIELDS, f"Text of {role}"), "facts": facts})


def test_one_memo_alone_is_kept_without_a_comparison(words):
    shown = kept("memo-one", memo("a"), None, ROLES, STEPS, KNOWN, words)
    assert not list(read(shown).iter("table")) and "Memo 1 is kept. Known tags: 2." in text(shown)


def test_two_memos_stand_side_by_side_the_first_one_left(words):
    for key, mine, other in (("memo-one", "a", "b"), ("memo-two", "b", "a")):
        shown = kept(key, memo(mine), memo(other), ROLES, STEPS, KNOWN, words)
        heads = [text(th) for th in read(shown).iter("th") if th.get("scope") == "col"]
        assert heads[1:] == ["Ministry A", "Ministry B"]
        assert rows(shown)[0][1:] == ["Text of a", "Text of b"] and rows(shown)[-1][1:] == ["1: A note"] * 2


def test_what_to_look_at_again_is_said(words):
    said = sentence("memo-two", memo("a", "One [D001] [D009]."), memo("a"), KNOWN, words)
    assert "two facts" in said and "[D009]" in said and "one role" in said
    assert sentence("memo-one", memo("a"), memo("b"), KNOWN, words).count(".") == 2


def test_hostile_text_stays_text(words, hostile):
    bad = Memo(hostile, hostile, dict.fromkeys(FIELDS, hostile))
    shown = kept("memo-one", bad, bad, ROLES, STEPS, KNOWN, words)
    assert read(shown) is not None and "<script" not in shown and "<img" not in shown
