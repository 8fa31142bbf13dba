"""Codes found in any text, however mail, chats, phones, word processors and PDF have dressed them.

Length and checksum tell where a code ends, and what is wrong with it. Codes of the first edition are found too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dispute.work.codes import first as first_codes
from dispute.work.codes.letters import HEAD, PREFIX, content, letters, size, written

#: How far a code of the first edition is followed past what looks like the next code.
MOST_AFTER = 300_000
#: No class hands in more codes in one text; a hostile one must not keep a teacher waiting.
MOST_CODES = 2_000
#: Longer codes are not searched for foreign lines inside them.
MOST_SEARCHED = 20_000

MARKUP = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>]{0,500}>", re.DOTALL)
#: All that is neither a letter of a code, nor a dash, nor a line's end: blanks, quotes, marks that nobody sees.
OTHER = re.compile(r"[^A-Za-z0-9_\-\u2010-\u2015\u2212\n]+")
START = re.compile(r"(?i:W\s*M\s*F\s*)([12])|W\s*M\s*F\s*[3-9]")
#: Letters of other alphabets that look the same.
TWINS = str.maketrans("АВЕКМНОРСТХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEKMHOPCTXaeopcyxijsABEZHIKMNOPTYXoi")

AGAIN = "Copy it again, from its first letter to its last, or use the file."
CUT = "This code is damaged: at least {n} of its {all} letters are missing. " + AGAIN
CUT_FIRST = "This code is damaged: its end is missing. " + AGAIN
CHANGED = "This code is damaged: a letter in it is changed or missing. " + AGAIN
CASE = "This code is damaged: capital and small letters were made alike. " + AGAIN
DASH = "This code is damaged: a dash in it was changed, and cannot be put back. " + AGAIN
FIRST = {"cut": CUT_FIRST, "dash": DASH, "changed": CHANGED}
NEWER = "This code comes from a newer version of the module. Open the newest version, then try again."


@dataclass(frozen=True, slots=True)
class Found:
    """A code in a text, as it should have been written, with its content; or with what is wrong with it."""

    code: str
    content: bytes = b""
    problem: str = ""


def found_in(text: str) -> Iterator[Found]:
    """Yield every code in a text, in order; a code may be broken into lines, quoted, and stand among words.

    Whatever begins like a code and is none is passed over if hardly a letter follows.
    """
    return islice(_found_in(text), MOST_CODES)


def _found_in(text: str) -> Iterator[Found]:
    text = OTHER.sub("", unicodedata.normalize("NFKC", _without_markup(text)).translate(TWINS))
    starts, at = list(START.finditer(text)), 0
    for n, start in enumerate(starts):
        if start.start() < at:  # letters of a code that has been read
            continue
        end = starts[n + 1].start() if n + 1 < len(starts) else len(text)
        here = text[start.end() : end]
        if len(letters(here[: 20 * HEAD])) < HEAD:
            continue
        if start[1] == "2":
            most = size(letters(text[start.end() : start.end() + 20 * HEAD]))
            found, used = _second_edition(text[start.end() : start.end() + 3 * most + 2_000] if most else here, here)
            at = start.end() + used
            yield found
        elif start[1] == "1":
            # What looks like the next code may be letters of this one.
            ends = [end, *(later.start() for later in starts[n + 2 : n + 6]), start.end() + MOST_AFTER]
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


def _first_edition(here: str) -> Found:
    code, held, wrong = first_codes.read(here)
    return Found(code, held or b"", FIRST.get(wrong, ""))


def _second_edition(rest: str, here: str) -> tuple[Found, int]:
    """Return the code that begins here, and how much of the text it takes; ``here`` ends where another begins."""
    lines = [letters(line) for line in rest.split("\n")]
    whole = "".join(lines)
    most = size(whole)
    held = content(whole[:most]) if 0 < most <= len(whole) else None
    if held is None and most:
        held = _between_lines(lines, most)
    if held is not None:
        places = (match.end() for match in re.finditer(r"[A-Za-z0-9]", rest))
        return Found(written(held), held), next(islice(places, most - 1, None))
    near = letters(here)
    if most and len(near) < most:
        problem = CUT.format(n=most - len(near), all=len(PREFIX) + most)
    else:
        problem = CASE if near in (letters(near.upper()), near.lower()) else CHANGED
    return Found(PREFIX + (near[:most] if most else near), problem=problem), len(here)


def _between_lines(lines: list[str], most: int) -> bytes | None:
    """Return the content once lines that stand inside the code are left out, such as a page's foot and head."""
    for first in range(1, min(len(lines), 120) if most < MOST_SEARCHED else 0):
        for last in range(first + 1, min(first + 4, len(lines))):
            whole = "".join([*lines[:first], *lines[last:]])[:most]
            if len(whole) == most and (held := content(whole)) is not None:
                return held
    return None
