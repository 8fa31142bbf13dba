"""Position memos: kept, read back, and their tags."""

from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.memo.rules import FIELDS, KEYS, Memo, read, tags, written
from dispute.work.progress import Progress

memos = st.builds(
    Memo, st.text(max_size=20), st.text(max_size=20), st.fixed_dictionaries(dict.fromkeys(FIELDS, st.text()))
)


@given(memos, memos)
def test_two_memos_are_kept_apart_and_come_back_as_they_were(one, other):
    progress = written(written(Progress(), KEYS[0], one), KEYS[1], other)
    assert (read(KEYS[0], progress), read(KEYS[1], progress)) == (one, other)
    assert read(KEYS[0], Progress()) is None


def test_the_choices_are_in_the_short_code_and_the_texts_are_notes():
    progress = written(Progress(), KEYS[0], Memo("mediator", "tool-mediation", dict.fromkeys(FIELDS, "mine")))
    assert progress.forms == {"memo-one": {"role": "mediator", "step": "tool-mediation"}}
    assert set(progress.notes) == {f"memo-one-{field}" for field in FIELDS}


def test_known_and_unknown_tags_are_told_apart_once_each():
    memo = Memo("a", "b", {"interest": "", "options": "X [D009].", "facts": "Y [D001] [D001]. Z [D002]."})
    assert tags(memo, {"D001", "D002"}) == (["D001", "D002"], ["D009"])
