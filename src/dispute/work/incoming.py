"""Whatever a learner or a teacher brings: bytes become text, and text gives the works that are in it.

Files are read by their content, never by their name's ending. One set of rules serves *Come back to your work* and
the class report.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dispute.errors import DisputeError
from dispute.work import mail
from dispute.work.codes.found import MARKUP, Found, found_in
from dispute.work.progress import Progress
from dispute.work.resume import FORMAT, from_code, from_json

#: Larger than any export: such a text is not read.
MOST_BYTES = 8_000_000
LARGE = "This file is far too large for saved work. Choose the .json file of “Save my work”."
QUOTES = "A word processor has changed the quotation marks in this file. Choose the file that it was made from."
NO_WORK = "There is no saved work in this. Choose a file of “Save my work”, or paste its code, which begins with WMF2."
OFFICE = "This is a Word, PDF, picture or zip file. Choose a file of “Save my work”, or copy the code out of this one."
#: How files begin that hold no plain text: zip and Word, PDF, old Word, pictures.
SEALED = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")

#: A learner's own page ends with its code; a code that stands in a text of theirs is quoted.
QUOTED = re.compile(r"<blockquote(?:(?!<blockquote).)*?</blockquote\s*>", re.DOTALL | re.IGNORECASE)
#: A saved file that stands in another text.
INSIDE = re.compile(r'\{\s*"format":\s*"who-moved-first"')
#: The same, once a word processor has had it.
CURLED = re.compile(r"\{\s*[“”„«]format[“”»]:")
STRAIGHT = str.maketrans("“”„", '"' * 3)
#: What stands before each line: its number, or who wrote it and when in a chat.
MARGIN = re.compile(
    r"^(?:\[?\d[\d/.,:\u202f -]{6,30}(?:[AP]M)?\]?[ -]*[^:\n]{1,40}: |[ \t]*\d{1,4}[.:)]?[ \t]+)", re.MULTILINE
)


def decode(raw: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16 or UTF-32, marked or not, else Windows-1252. It never fails."""
    if raw.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return raw.decode("utf-32", "replace")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    sample = raw[:2_000]
    for zeros, encoding in ((sample[1::2], "utf-16-le"), (sample[::2], "utf-16-be")):
        # Text in Latin letters: every second byte is nothing.
        if len(sample) > 3 and zeros.count(0) > 0.7 * len(zeros) and sample.count(0) < 1.2 * len(zeros):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def works_in(text: str) -> list[Progress | DisputeError]:
    """Return the works that a text holds, in order, each with its own; a damaged one is the error that names it.

    The text may be a saved file, a saved page, a mail, or any words with codes among them.

    Raises
    ------
    DisputeError
        If there is no work in it at all.
    """
    text = text.strip("\ufeff\0\x1a \t\r\n")
    if len(text) > MOST_BYTES:
        raise DisputeError(LARGE)
    if found := [work for forms in mail.parts(text) for work in _in_one_of(forms)]:
        return found
    if files := _files(text) or _files(_unescaped(text)):
        return [from_json("".join(files))]  # one learner has one: two are no file of ours
    own = QUOTED.sub(" ", text) if "<" in text else text
    codes = _codes(own) or _codes(text)
    if codes:
        return [_read(from_code, code.code) for code in codes]
    if CURLED.match(text):
        return [_straightened(text)]
    if text.startswith("{") and FORMAT in text:
        return [from_json(text)]  # which says what is wrong with it
    raise DisputeError(NO_WORK)


def works(raw: bytes) -> list[Progress | DisputeError]:
    """Return the works that a file's bytes hold; see :func:`works_in`."""
    if len(raw) > MOST_BYTES:
        raise DisputeError(LARGE)
    if raw.startswith(SEALED):
        raise DisputeError(OFFICE)
    return works_in(decode(raw))


def works_of_class(raw: bytes) -> list[Progress | DisputeError]:
    """Return the works in a file of a teacher, who may have put several saved files into one; see :func:`works`."""
    files = [] if len(raw) > MOST_BYTES or raw.startswith(SEALED) else _files(decode(raw))
    return [_read(from_json, file[: file.rfind("}") + 1]) for file in files] if files[1:] else works(raw)


def work_in(text: str) -> Progress:
    """Return all work in a text as one learner's: somebody may paste the short and the full code, or two days' codes.

    Raises
    ------
    DisputeError
        If there is none, or nothing of it can be read.
    """
    return _whole(works_in(text))


def work_in_file(raw: bytes, size: int) -> Progress:
    """Return all work in a file as one learner's; a file of too large a size need not be there.

    Raises
    ------
    DisputeError
        If there is none, or nothing of it can be read.
    """
    if size > MOST_BYTES:
        raise DisputeError(LARGE)
    return _whole(works(raw))


def _whole(found: list[Progress | DisputeError]) -> Progress:
    read = [work for work in found if isinstance(work, Progress)]
    if not read:
        raise next(problem for problem in found if isinstance(problem, DisputeError))
    whole = Progress()
    for work in read:
        whole = whole.merged(work)
    return whole


def _read(read: Callable[[str], Progress], text: str) -> Progress | DisputeError:
    try:
        return read(text)
    except DisputeError as problem:
        return problem


def _codes(text: str) -> list[Found]:
    """Return the codes in a text; where one is damaged, as they are without marks that mail and chats put in."""
    ways = [list(found_in(text))]
    if any(code.problem for code in ways[0]):
        bare = MARGIN.sub("", text).replace("\\n", "\n")
        ways += [list(found_in(other)) for other in (bare, _unquoted(text)) if other != text]
    found = max(ways, key=lambda found: sum(not code.problem for code in found))
    whole = [code.code for code in found if not code.problem]
    # The beginning of a code that is there as well was copied twice.
    return [code for code in found if not code.problem or not any(one.startswith(code.code) for one in whole)]


def _straightened(text: str) -> Progress:
    try:
        return from_json(text.translate(STRAIGHT))
    except DisputeError:
        raise DisputeError(QUOTES) from None


def _unquoted(text: str) -> str:
    """Return a text without the marks of quoted-printable mail."""
    from quopri import decodestring

    return decode(decodestring(text.encode(errors="replace")))


def _files(text: str) -> list[str]:
    """Return the saved files that stand in a text, one after another, each up to where the next begins."""
    begins = [file.start() for file in INSIDE.finditer(text)]
    last = text.rfind("}") + 1 or len(text)
    return [text[begin:end] for begin, end in zip(begins, [*begins[1:], last], strict=True)] if begins else []


def _unescaped(text: str) -> str:
    """Return a text as a page shows it: somebody may have pasted the file into an LMS's box, or saved it as a page."""
    if FORMAT not in text or ("<" not in text and "&" not in text):
        return text
    from html import unescape

    return unescape(MARKUP.sub("", text)).replace("\xa0", " ")


def _in_one_of(forms: list[bytes]) -> list[Progress | DisputeError]:
    """Return the works in the first form of a text that holds some."""
    for raw in forms:
        try:
            return works(raw)
        except DisputeError:
            continue
    return []
