"""Codes as letters: written so that mail, chats, phones and PDF leave them whole, and found again in any text.

A code is ``WMF2``, its length with a check letter, a checksum, and its content, all in 58 letters and digits without
dashes and without 0, O, I and l, which look like others. Length and checksum tell where a code ends and what is
wrong with it. Codes of the first edition (``WMF1-``, base64 with dashes) are still read; spoiled dashes are tried.
"""

from __future__ import annotations

import math
import re
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

PREFIX, FIRST_PREFIX = "WMF2", "WMF1-"
LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
VALUE = {letter: n for n, letter in enumerate(LETTERS)}
#: Bytes in a block, and letters that a part of a block needs: 41 bytes fill 56 letters almost wholly.
BLOCK = 41
WIDTH = [math.ceil(n * 8 / math.log2(len(LETTERS))) for n in range(BLOCK + 1)]
LENGTH, CHECK = 4, 6
HEAD = LENGTH + 1 + CHECK
#: No honest work comes near this; a hostile code must not fill the memory.
MOST_BYTES = 1_000_000
#: How many ways to put spoiled dashes right are tried.
MOST_TRIES = 3_000

MARKUP = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]{0,500}>", re.DOTALL)
#: All that is neither a letter of a code, nor a dash, nor a line's end: blanks, quotes, marks that nobody sees.
OTHER = re.compile(r"[^A-Za-z0-9_\-\u2010-\u2015\u2212\n]+")
START = re.compile(r"(?i:W\s*M\s*F\s*)([12])|W\s*M\s*F\s*[3-9]")
#: What is taken for a letter that no code has, or comes from another alphabet and looks the same.
LIKE = str.maketrans("0OIl", "oo11")
TWINS = str.maketrans("АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXoi")
DASHES = re.compile(r"[\u2010-\u2015\u2212]|-\n")

AGAIN = "Copy it again, from its first letter to its last, or use the file."
CUT = "This code is damaged: {n} of its {all} letters are missing at the end. " + AGAIN
CUT_OLD = "This code is damaged: its end is missing. " + AGAIN
CHANGED = "This code is damaged: a letter in it is changed or missing. " + AGAIN
CASE = "This code is damaged: capital and small letters were made alike. " + AGAIN
DASH = "This code is damaged: a dash in it was changed, and cannot be put back. " + AGAIN
NEWER = "This code comes from a newer version of the module. Open the newest version, then try again."


@dataclass(frozen=True, slots=True)
class Found:
    """A code in a text, as it should have been written, with its content; or with what is wrong with it."""

    code: str
    content: bytes = b""
    problem: str = ""


def written(content: bytes) -> str:
    """Return a code that holds the content."""
    blocks = [content[at : at + BLOCK] for at in range(0, len(content), BLOCK)]
    body = "".join(_digits(int.from_bytes(b, "big"), WIDTH[len(b)]) for b in blocks)
    length = _digits(len(body), LENGTH)
    return f"{PREFIX}{length}{_check(length)}{_digits(zlib.crc32(content), CHECK)}{body}"


def found_in(text: str) -> Iterator[Found]:
    """Yield every code in a text, in order; a code may be broken into lines, quoted, and stand among words.

    Whatever begins like a code and is none is passed over if hardly a letter follows.
    """
    text = OTHER.sub("", unicodedata.normalize("NFKC", _without_markup(text)).translate(TWINS))
    starts, at = list(START.finditer(text)), 0
    for n, start in enumerate(starts):
        if start.start() < at:  # letters of a code that has been read
            continue
        end = starts[n + 1].start() if n + 1 < len(starts) else len(text)
        here = text[start.end() : end]
        if len(_letters(here[: 20 * HEAD])) < HEAD:
            continue
        if start[1] == "2":
            size = _size(_letters(text[start.end() : start.end() + 20 * HEAD]))
            found, used = _second_edition(text[start.end() : start.end() + 3 * size + 2_000] if size else here, here)
            at = start.end() + used
            yield found
        elif start[1] == "1":
            # What looks like the next code may be letters of this one.
            ends = [end, *(later.start() for later in starts[n + 2 : n + 6]), len(text)]
            tries = ((_first_edition(text[start.end() : end]), end) for end in dict.fromkeys(ends))
            found, at = first = next(tries)
            if found.problem:
                found, at = next((one for one in tries if not one[0].problem), first)
            yield found
        else:
            yield Found(start[0] + here, problem=NEWER)


def codes_in(text: str) -> list[str]:
    """Return all codes in a text, each on one line; damaged ones as they are: reading them says what is wrong."""
    return [found.code for found in found_in(text)]


def _without_markup(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    from html import unescape  # only where there is something to do

    return unescape(MARKUP.sub("", text))


def _digits(number: int, width: int) -> str:
    letters = ""
    for _ in range(width):
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(LETTERS) + VALUE[letter]
    return number


def _check(length: str) -> str:
    return LETTERS[zlib.crc32(length.encode()) % len(LETTERS)]


def _letters(text: str) -> str:
    return re.sub(r"\W|_", "", text).translate(LIKE)


def _size(letters: str) -> int:
    """Return how many letters follow the prefix; 0 if the check letter says that the length is damaged."""
    known = len(letters) >= HEAD and letters[LENGTH] == _check(letters[:LENGTH])
    return HEAD + _number(letters[:LENGTH]) if known else 0


def _second_edition(rest: str, here: str) -> tuple[Found, int]:
    """Return the code that begins here, and how much of the text it takes; ``here`` ends where another begins."""
    lines = [_letters(line) for line in rest.split("\n")]
    letters = "".join(lines)
    size = _size(letters)
    content = _content(letters[:size]) if 0 < size <= len(letters) else None
    if content is None and size:
        content = _between_lines(lines, size)
    if content is not None:
        places = (match.end() for match in re.finditer(r"[A-Za-z0-9]", rest))
        return Found(written(content), content), next(islice(places, size - 1, None))
    letters = _letters(here)
    if size and len(letters) < size:
        problem = CUT.format(n=size - len(letters), all=len(PREFIX) + size)
    else:
        problem = CASE if letters in (letters.upper(), letters.lower()) else CHANGED
    return Found(PREFIX + (letters[:size] if size else letters), problem=problem), len(here)


def _content(letters: str) -> bytes | None:
    """Return what whole letters hold; None if the checksum says no."""
    body, parts = letters[HEAD:], []
    full = WIDTH[BLOCK]
    for at in range(0, len(body), full):
        block = body[at : at + full]
        number = _number(block)
        if len(block) not in WIDTH or number >= 256 ** WIDTH.index(len(block)):
            return None
        parts.append(number.to_bytes(WIDTH.index(len(block)), "big"))
    content = b"".join(parts)
    return content if _digits(zlib.crc32(content), CHECK) == letters[LENGTH + 1 : HEAD] else None


def _between_lines(lines: list[str], size: int) -> bytes | None:
    """Return the content once lines that stand inside the code are left out, such as a page's foot and head."""
    for first in range(1, min(len(lines), 120)):
        for last in range(first + 1, min(first + 4, len(lines))):
            letters = "".join([*lines[:first], *lines[last:]])[:size]
            if len(letters) == size and (content := _content(letters)) is not None:
                return content
    return None


def _first_edition(here: str) -> Found:
    """Return a code of the first edition, whose length nobody knows: it ends where its content ends."""
    import base64

    body = here.lstrip("-\n\u2010\u2011\u2012\u2013\u2014\u2015\u2212")[: 2 * MOST_BYTES]
    spoiled, cut = DASHES.findall(body), False
    parts = [part.replace("\n", "") for part in DASHES.split(body)]
    ways = [("-", "") if dash == "-\n" else ("--", "-", "---", "") for dash in spoiled]
    same = [[(("-" if n < 3 else "") if d == "-\n" else ("--", "-", "---")[n % 3]) for d in spoiled] for n in range(6)]
    for dashes in islice((*same, *product(*ways)) if spoiled else [()], MOST_TRIES):
        tried = parts[0] + "".join(d + part for d, part in zip(dashes, parts[1:], strict=True))
        packed = base64.b64decode(tried + "A" * (-len(tried) % 4), altchars=b"-_")
        unpack = zlib.decompressobj()
        try:
            content = unpack.decompress(packed, MOST_BYTES)
        except zlib.error:
            continue
        if unpack.eof:
            whole = packed[: len(packed) - len(unpack.unused_data)]
            return Found(FIRST_PREFIX + base64.urlsafe_b64encode(whole).decode().rstrip("="), content)
        cut = True
    problem = CUT_OLD if cut else DASH if any(d != "-\n" for d in spoiled) else CHANGED
    return Found(FIRST_PREFIX + body.replace("\n", ""), problem=problem)
