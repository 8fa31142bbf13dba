"""A code as letters: what it holds, its length and its checksum, in an alphabet that nothing on the way changes.

A code is ``WMF2``, its length with a check letter, a checksum, and its content, all in 58 letters and digits: no dash,
which phones and word processors change, and no 0, O, I and l, which look like others.
"""

from __future__ import annotations

import math
import re
import zlib

PREFIX = "WMF2"
LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
VALUE = {letter: n for n, letter in enumerate(LETTERS)}
#: What is taken for a letter that no code has.
LIKE = str.maketrans("0OIl", "oo11")
#: Bytes in a block, and letters that a part of a block needs: 41 bytes fill 56 letters almost wholly.
BLOCK = 41
WIDTH = [math.ceil(n * 8 / math.log2(len(LETTERS))) for n in range(BLOCK + 1)]
LENGTH, CHECK = 4, 6
HEAD = LENGTH + 1 + CHECK


def written(content: bytes) -> str:
    """Return a code that holds the content."""
    blocks = [content[at : at + BLOCK] for at in range(0, len(content), BLOCK)]
    body = "".join(_digits(int.from_bytes(b, "big"), WIDTH[len(b)]) for b in blocks)
    length = _digits(len(body), LENGTH)
    return f"{PREFIX}{length}{_check(length)}{_digits(zlib.crc32(content), CHECK)}{body}"


def letters(text: str) -> str:
    """Return the letters of a code alone, those that look alike as they were meant."""
    return re.sub(r"\W|_", "", text).translate(LIKE)


def size(letters: str) -> int:
    """Return how many letters follow the prefix; 0 if the check letter says that the length is damaged."""
    known = len(letters) >= HEAD and letters[LENGTH] == _check(letters[:LENGTH])
    return HEAD + _number(letters[:LENGTH]) if known else 0


def content(letters: str) -> bytes | None:
    """Return what the letters after the prefix hold, all of them; None if the checksum says no."""
    body, parts = letters[HEAD:], []
    full = WIDTH[BLOCK]
    for at in range(0, len(body), full):
        block = body[at : at + full]
        number = _number(block)
        if len(block) not in WIDTH or number >= 256 ** WIDTH.index(len(block)):
            return None
        parts.append(number.to_bytes(WIDTH.index(len(block)), "big"))
    held = b"".join(parts)
    return held if _digits(zlib.crc32(held), CHECK) == letters[LENGTH + 1 : HEAD] else None


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
