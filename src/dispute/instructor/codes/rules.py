"""A vote as four letters to show and to type: two say what was chosen and how sure, two check them.

Nobody's phone has to send anything. Equal votes have equal codes, so a code says nothing about who it is from. Any one
or two wrong letters, and two letters in the wrong order, give no code of this question (a code of Reed and Solomon
over seventeen letters). The page for learners makes the same codes; see ``publish/templates/vote.html``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dispute.errors import DisputeError
from dispute.questions.quiz import CONFIDENCE, Item

#: No vowels, so no words; none that looks like another or like a number.
LETTERS = "BCDFGHJKLMNPRSTVZ"
N, LENGTH = len(LETTERS), 4
#: What people read or type for one of the letters.
SAME = str.maketrans("8526UYW1I", "BSZGVVVLL")
#: Options of a question of which several can be ticked, so that all fits into two letters.
MOST_TICKED = 6


class Refused(ValueError):
    """Something typed is no code; ``why`` is the name of a phrase, ``typed`` what stands there."""

    def __init__(self, why: str, typed: str, near: tuple[str, ...] = ()):
        super().__init__(why)
        self.why, self.typed, self.near = why, typed, near


@dataclass(frozen=True, slots=True)
class Vote:
    """What was chosen, by option ids, and how sure; None where a question does not ask for that."""

    choice: tuple[str, ...]
    sure: str | None


def asks_how_sure(item: Item) -> bool:
    """Return whether a question asks how sure one is; a prediction, which has no key, does not."""
    return bool(item.key)


def require(item: Item) -> None:
    """Check that a question's answers fit into a code.

    Raises
    ------
    DisputeError
        If they do not.
    """
    most = {"single": N * N // len(CONFIDENCE), "several": MOST_TICKED}.get(item.type, 0)
    if not 0 < len(item.options) <= most:
        raise DisputeError(f"Question {item.id} has no options that a short code can hold. Choose another one.")


def seeds(item: Item) -> tuple[int, int]:
    """Return what a question adds to its check letters: a code of another one, or of another version, is refused."""
    mixed = 0
    for letter in "|".join((item.id, *item.option_ids)):
        mixed = (mixed * 303 + ord(letter)) % 1_000_003  # by 303 no two questions of a lesson share their check letters
    return mixed % N, mixed // N % N


def to_code(item: Item, vote: Vote) -> str:
    """Return the code of a vote."""
    places = [item.option_ids.index(key) for key in vote.choice]
    chosen = sum(1 << place for place in places) if item.type == "several" else places[0]
    value = chosen * len(CONFIDENCE) + (CONFIDENCE.index(vote.sure) if vote.sure else 0)
    first, second = divmod(value, N)
    return "".join(LETTERS[n] for n in (first, second, *_checks(item, first, second)))


def _checks(item: Item, first: int, second: int) -> tuple[int, int]:
    one, other = seeds(item)
    return (one + first + second) % N, (other + first + 2 * second) % N


def from_code(item: Item, code: str) -> Vote | None:
    """Return the vote of four letters; None if they are no code of this question."""
    first, second, *checks = (LETTERS.index(letter) for letter in code)
    if tuple(checks) != _checks(item, first, second):
        return None
    chosen, sure = divmod(first * N + second, len(CONFIDENCE))
    places = [n for n in range(chosen.bit_length()) if chosen >> n & 1] if item.type == "several" else [chosen]
    asked = asks_how_sure(item)
    if not places or max(places) >= len(item.options) or (sure and not asked):
        return None
    return Vote(tuple(item.option_ids[n] for n in places), CONFIDENCE[sure] if asked else None)


def every(item: Item) -> Iterator[Vote]:
    """Yield every vote that a question allows."""
    sizes = range(1, len(item.options) + 1) if item.type == "several" else (1,)
    for choice in (some for size in sizes for some in combinations(item.option_ids, size)):
        for sure in CONFIDENCE if asks_how_sure(item) else (None,):
            yield Vote(choice, sure)


def read(item: Item, typed: str) -> list[str]:
    """Return the codes that somebody has typed: one, or several after each other, in any case and with any signs.

    Raises
    ------
    Refused
        If a letter stands in no code, letters are missing, or a check letter does not fit.
    """
    letters = re.sub(r"[\W_]", "", typed.upper()).translate(SAME)
    if odd := next((letter for letter in letters if letter not in LETTERS), ""):
        raise Refused("letter", odd)
    if not letters or len(letters) % LENGTH:
        raise Refused("length" if letters else "empty", typed.strip())
    codes = [letters[n : n + LENGTH] for n in range(0, len(letters), LENGTH)]
    for code in codes:
        if from_code(item, code) is None:
            raise Refused("check", code, near(item, code))
    return codes


def near(item: Item, code: str) -> tuple[str, ...]:
    """Return the codes of a question that differ from four letters in one: what may have been meant."""
    known = sorted(to_code(item, vote) for vote in every(item))
    return tuple(other for other in known if sum(a != b for a, b in zip(code, other, strict=True)) == 1)
