"""Text that somebody typed or pasted: what of it is kept, and how it can be shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.errors import DisputeError
from dispute.questions.view import notice
from dispute.words.typed_text import disturbs, shown, taken
from dispute.work.progress import Progress
from dispute.work.resume import MOST_LETTERS, from_json, to_json
from reading import HOSTILE, text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\0b", "a\ufffdb"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("half \ud83d", "half \ufffd"),
        ("one\r\ntwo\vthree\ffour\tfive", "one\ntwo\nthree\nfour\tfive"),
        ("🇲🇱 👩🏽‍⚖️ سلام", "🇲🇱 👩🏽‍⚖️ سلام"),
        ("\u202eturned", "\u202eturned"),
        ("<script>alert(1)</script> & “{0}”", "<script>alert(1)</script> & “{0}”"),
        ("", ""),
    ],
)
def test_words_and_line_breaks_are_kept_and_what_cannot_be_shown_leaves_a_mark(typed, kept):
    assert taken(typed) == kept


def test_a_text_that_saved_work_could_not_hold_is_refused_before_it_is_kept():
    assert taken("x" * MOST_LETTERS)
    with pytest.raises(DisputeError, match=r"^This text has 200,000 letters, and 100,000 can be kept\. .*shorten it"):
        taken("x" * 200_000)


@given(
    st.text(st.characters(), max_size=50) | st.text("\ud800\udfff\0\x1b\x7f\u202e\u2066\u2069\u202ca<&", max_size=50)
)
def test_whatever_is_typed_can_be_saved_loaded_and_shown(typed):
    work = Progress().with_note("W0", taken(typed)).stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")
    assert from_json(to_json(work)) == work
    assert notice(typed).encode() and text(notice(taken(typed))) is not None


@pytest.mark.parametrize(
    ("given_text", "on_the_page"),
    [
        ("plain", "plain"),
        ("caf\udce9", "caf\\udce9"),
        ("a\0b", "a\ufffdb"),
        ("\u202eabc", "\u202eabc\u202c"),
        ("\u2066a\u202eb", "\u2066a\u202eb\u202c\u2069"),
        ("\u202eabc\u202c", "\u202eabc\u202c"),
        ("\u2069a", "\u2069a"),
    ],
)
def test_a_text_ends_where_it_ends(given_text, on_the_page):
    assert shown(given_text) == on_the_page
    assert disturbs("plain é") is False
    assert on_the_page in notice(given_text)


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_text(typed):
    page = notice(taken(typed))
    assert "<script" not in page.lower() and "<img" not in page.lower()
