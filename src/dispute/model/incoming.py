"""Whatever a learner or a teacher brings: bytes become text, and text gives the works that are in it.

Files are read by their content, never by their name's ending. One set of rules serves *Come back to your work* and
the class report.
"""

from __future__ import annotations

import re

from dispute.errors import DisputeError
from dispute.model.codes import found_in
from dispute.model.progress import Progress
from dispute.model.resume import FORMAT, from_code, from_json

#: Larger than any export: such a text is not read.
MOST_BYTES = 8_000_000
LARGE = "This file is far too large for saved work. Choose the .json file of “Save my work”."
NO_WORK = "There is no saved work in this. Choose a file of “Save my work”, or paste its code, which begins with WMF2."
OFFICE = "This is a Word, PDF, picture or zip file. Choose a file of “Save my work”, or copy the code out of this one."
#: How files begin that hold no plain text: zip and Word, PDF, old Word, pictures.
SEALED = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")

#: A learner's own page ends with its code; a code that stands in a text of theirs is quoted.
QUOTED = re.compile(r"<blockquote.*?</blockquote\s*>", re.DOTALL | re.IGNORECASE)
#: A mail's head says what its content is; a list such as “Ana: code” is none.
MAIL = re.compile(
    r"\A(?:From .*\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):",
    re.IGNORECASE,
)


def decode(raw: bytes) -> str:
    """Return bytes as text: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252. It never fails."""
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
    text = text.lstrip("\ufeff \t\r\n")
    if len(text) > MOST_BYTES:
        raise DisputeError(LARGE)
    if text.startswith("{"):
        return [from_json(text)]
    if MAIL.match(text.replace("\r\n", "\n")) and (found := _in_mail(text)):
        return found
    own = QUOTED.sub(" ", text) if "<" in text else text
    codes = list(found_in(own)) or list(found_in(text))
    if any(code.problem for code in codes) and re.search(r"=\r?\n|=[0-9A-F]{2}", text):
        codes = _better(codes, list(found_in(_unquoted(text))))
    if codes:
        return [_read(code.code) for code in codes]
    if FORMAT in text and (inside := _json_inside(text)):
        return inside
    raise DisputeError(NO_WORK)


def works(raw: bytes) -> list[Progress | DisputeError]:
    """Return the works that a file's bytes hold; see :func:`works_in`."""
    if len(raw) > MOST_BYTES:
        raise DisputeError(LARGE)
    if raw.startswith(SEALED):
        raise DisputeError(OFFICE)
    return works_in(decode(raw))


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


def _read(code: str) -> Progress | DisputeError:
    try:
        return from_code(code)
    except DisputeError as problem:
        return problem


def _better(one: list, other: list) -> list:
    """Return the reading in which more codes are whole."""
    return max(one, other, key=lambda found: sum(not code.problem for code in found))


def _unquoted(text: str) -> str:
    """Return a text without the marks of quoted-printable mail."""
    from quopri import decodestring

    return decode(decodestring(text.encode()))


def _in_mail(text: str) -> list[Progress | DisputeError]:
    """Return the works in the parts of a saved mail; of two forms of one text, the first that holds some."""
    from email import message_from_string, policy

    found: list[Progress | DisputeError] = []
    taken: set[int] = set()
    message = message_from_string(text.replace("\r\n", "\n"), policy=policy.default)
    for part in message.walk():
        if part.is_multipart() or id(part) in taken:
            continue
        try:
            here = works(part.get_payload(decode=True) or b"")
        except DisputeError:
            continue
        found += here
        for group in message.walk():
            if group.get_content_type() == "multipart/alternative" and part in group.get_payload():
                taken |= {id(other) for other in group.get_payload()}
    return found


def _json_inside(text: str) -> list[Progress | DisputeError]:
    """Return the work of a file that was pasted among other words."""
    at = text.find("{")
    return [from_json(text[at : text.rfind("}") + 1])] if at >= 0 else []
