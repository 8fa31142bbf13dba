"""Codes survive what carries them; what does not survive is named by its cause."""

import textwrap
import zlib
from base64 import urlsafe_b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

import version_1
from dispute.work.codes import compact
from dispute.work.codes.found import codes_in, found_in
from dispute.work.codes.letters import LETTERS, PREFIX, WIDTH, written
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from work import refusal

WORK = version_1.WORK.with_note("W1", "Seven states, three orders, one voice.").stamped(
    1_790_000_000, "Wq7z", "Ab3dE6gH9k"
)
CODE = to_code(WORK)
LINES = "\n".join(CODE[at : at + 60] for at in range(0, len(CODE), 60))


def every(n: int, mark: str, code: str = CODE) -> str:
    """Return a code with a mark after every so many letters."""
    return mark.join(code[at : at + n] for at in range(0, len(code), n))


DRESSES = {
    "alone": CODE,
    "lines": LINES,
    "words around": f"Dear teacher, my code is {CODE} thanks, Tom",
    "words in the next line": f"My code:\n{CODE}\nThank you for the course",
    "glued to a word": f"code:{CODE}. Bye",
    "blanks": every(4, " "),
    "curly quotes": f"“{CODE}”",
    "angle quotes": f"«\u00a0{CODE}\u00a0»",
    "backticks": f"```\n{LINES}\n```",
    "stars": f"**{CODE}**",
    "zero width": every(9, "\u200b"),
    "soft hyphens": every(9, "\u00ad"),
    "byte order mark": f"\ufeff{CODE}",
    "bidi marks": f"\u2067{CODE}\u2069",
    "no-break blanks": every(9, "\u00a0"),
    "hyphens of a PDF": LINES.replace("\n", "-\n"),
    "dashes between": every(20, "–"),
    "underscores between": every(20, "_"),
    "quoted mail": textwrap.indent(LINES, "> "),
    "quoted twice": textwrap.indent(LINES, ">> > "),
    "quoted-printable": LINES.replace("\n", "=\r\n"),
    "carriage returns": LINES.replace("\n", "\r\n"),
    "breaks": LINES.replace("\n", "<br>\n"),
    "word breaks": every(10, "<wbr>"),
    "spans": f'<p><span class="x" data-n="3">{every(30, "</span><span>")}</span></p>',
    "entities": LINES.replace("\n", "&nbsp;&#8203;"),
    "full width": "".join(chr(ord(c) + 0xFEE0) for c in CODE),
    "small prefix": CODE.replace("WMF", "wmf", 1),
    "prefix of a phone": CODE.replace("WMF", "Wmf", 1),
    "broken prefix": CODE.replace("WMF2", "WM\nF2 ", 1),
    "Cyrillic twins": CODE.translate(str.maketrans("aceopx", "асеорх")),
    "letters that look alike": CODE.translate(str.maketrans("1o", "l0")),
    "page foot inside": LINES.replace("\n", "\n\nPage 2 of 3\nMy work\n", 1),
    "after the word WMF1": f"It is not a WMF1 code: {CODE}",
}


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES.keys())
def test_a_code_survives(dress):
    assert from_code(dress) == from_code(CODE)
    assert [code for code in codes_in(dress) if code == CODE] == [CODE]


@given(st.binary(max_size=200), st.data())
def test_any_content_comes_back_from_any_lines(raw, data):
    code = written(raw)
    assert set(code) <= set(LETTERS) and code.startswith(PREFIX)
    at = data.draw(st.integers(0, len(code)))
    [found] = found_in(f"x {code[:at]}\n>\u00a0{code[at:]} and more words")
    assert (found.code, found.content, found.problem) == (code, raw, "")


def test_every_number_of_bytes_has_its_own_number_of_letters_that_can_hold_it():
    assert len(set(WIDTH)) == len(WIDTH)
    assert all(256**n <= len(LETTERS) ** width for n, width in enumerate(WIDTH))


def test_several_codes_in_one_text_are_all_found_in_order_without_the_words_between():
    other = to_code(Progress().with_note("W2", "Another."))
    text = f"Léa: {LINES}\n\nTom: {other} and\nMia {version_1.CODE}, first\nLéa again: {CODE}"
    assert codes_in(text) == [CODE, other, version_1.CODE, CODE]


def test_a_code_that_is_cut_does_not_swallow_the_next_one():
    found = codes_in(f"{CODE[:80]}\n{version_1.CODE}\n{CODE[:90]}\n{CODE}")
    assert version_1.CODE in found and CODE in found and len(found) == 4


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (CODE[:-7], f"7 of its {len(CODE)} letters are missing"),
        (CODE[:40] + CODE[41:] + " and many words that follow it", "a letter in it is changed or missing"),
        (CODE[:40] + ("x" if CODE[40] != "x" else "y") + CODE[41:], "a letter in it is changed or missing"),
        (CODE.upper(), "capital and small letters"),
        (CODE.lower(), "capital and small letters"),
        (CODE[:9], "hardly more than its beginning"),
        (PREFIX, "hardly more than its beginning"),
        ("hello", "no code in this"),
        ("", "no code in this"),
        (CODE[4:], "no code in this"),
        (CODE.replace("WMF2", "WMF4", 1), "newer version"),
        (version_1.CODE[:-30], "its end is missing"),
        (version_1.CODE[:60] + "!" + version_1.CODE[63:], "a letter in it is changed"),
        ("WMF1-" + "–".join(["eNp1kMFKAzEQhl8lzD"] * 9), "a dash in it was changed"),
    ],
)
def test_what_is_wrong_is_named(code, said):
    assert said in refusal(from_code, code)


def test_a_dash_after_the_prefix_of_the_first_edition_is_no_newer_version():
    for dash in "–—‑−":
        assert from_code(version_1.CODE.replace("WMF1-", f"WMF1{dash}")) == version_1.WORK


FIRST_LINES = "\n".join(version_1.DASHED[at : at + 50] for at in range(0, len(version_1.DASHED), 50))
FIRST_DRESSES = {
    "two dashes made one": version_1.DASHED.replace("--", "–"),
    "two dashes made a long one": version_1.DASHED.replace("--", "—"),
    "each dash made another": version_1.DASHED.replace("-", "–"),
    "one long, others short": version_1.DASHED.replace("--", "—").replace("-", "–"),
    "lines": FIRST_LINES,
    "hyphens of a PDF": FIRST_LINES.replace("\n", "-\n"),
    "quoted": textwrap.indent(FIRST_LINES, "> "),
    "words around": f"My code is {version_1.DASHED} thanks, Tom-Leo",
    "full stop": f"{version_1.DASHED}.",
    "tags": FIRST_LINES.replace("\n", "<br>"),
    "small prefix": version_1.DASHED.replace("WMF1", "wmf1"),
}


@pytest.mark.parametrize("dress", FIRST_DRESSES.values(), ids=FIRST_DRESSES.keys())
def test_a_code_of_the_first_edition_survives_too(dress):
    assert from_code(dress) == from_code(version_1.DASHED)
    assert codes_in(dress) == [version_1.DASHED]


def test_letters_of_an_old_code_that_look_like_a_prefix_do_not_end_it():
    packed = zlib.compress(b'{"notes": {"W2": "xxZavZavZav and a few words that follow"}}', 0)  # stored as it is
    code = "WMF1-" + urlsafe_b64encode(packed).decode().rstrip("=")
    assert "WmF2WmF2" in code
    assert codes_in(f"{code} and words, and {CODE}") == [code, CODE]


def test_the_words_that_codes_are_compressed_with_never_change():
    assert sha256(compact.words()).hexdigest() == "47ff82dac3724a06a3863e3c5a60f81258a78ddf25834a0f02833fe0cfc13bb7"
    assert from_code(FROZEN) == WORK


#: A code as this edition first wrote it; later ones must read it.
FROZEN = (
    "WMF2116KV1QYpm4XZNjTurhbSheT86JWtDHTcQC2uFUMsuhWCoSaUiZ1yaTqewmkE2MXUQcFL5bYExDZt4TUsGL5X3e1MeYWKFg8jwb7MYAVmB"
    "CqKooTqzAQMe4jV48JhdJRivFcgXGiXQLgCmKsmvu6fzLhqGogX24CBbMuA3m2vYUyup74MKoho7spE2NLLkSoXZxJFEfUosf6FfVdTzvgGZiX"
    "M2GeSuGP3jLimj7NWiaa9qARhuamcVArpBDpmj2oMqewcmoiAUVthS7QBHiXQ6Tgimy2PYtHuVj19QLArPJ7uKJx6aMhpiHcQdgTa5u"
)
