"""Which form of the test a learner meets first, and what a learner's work tells about its two sittings.

A coin at the first press decides. It is kept in the work, as is the sitting with each form that is handed in. In work
of the first edition form A came before the lessons and form B after them, and so it stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from zlib import crc32

from dispute.errors import DisputeError, one_of
from dispute.questions.plan import Form
from dispute.work.progress import Progress

#: The form of a learner's work that holds the coin, and which question is on the screen.
COIN = "test-order"
FIRST, SECOND = "first", "second"
SITTINGS = (FIRST, SECOND)
#: Forms of the opening begin so: how many there are when a set is handed in tells whether it came before.
OPENING = "opening-"


@dataclass(frozen=True, slots=True)
class Handed:
    """What the work keeps with a form that is handed in.

    ``opened`` counts the scenes of the opening that were begun by then; None where that was not kept.
    """

    sitting: str
    opened: int | None


def sitting_of(called: str) -> str:
    """Return the sitting that a notebook asks for; those of the first edition said ``A`` and ``B``.

    Raises
    ------
    DisputeError
        If there is no such sitting.
    """
    found = {"A": FIRST, "B": SECOND}.get(called, called)
    if found not in SITTINGS:
        raise DisputeError(f"There is no set {called!r} of the test: choose {one_of(SITTINGS)}.")
    return found


def tossed(at: int, ids: Iterable[str]) -> str:
    """Return the id of the form that comes first, from the moment of the first press in milliseconds.

    Sums rather than the last digit: some browsers round their clocks.
    """
    known = sorted(ids)
    return known[crc32(str(at).encode()) % len(known)]


def handed(form: Form, progress: Progress) -> Handed | None:
    """Return how a form was handed in; None if it was not. Without a sitting it is of the first edition."""
    kept = progress.forms.get(form.key)
    if kept is None or kept.get("handed_in") != "yes":
        return None
    sitting, opened = kept.get("sitting"), kept.get("opened", "")
    if sitting not in SITTINGS:
        sitting = FIRST if form.id == "A" else SECOND
    return Handed(sitting, int(opened) if opened.isdecimal() and opened.isascii() and len(opened) < 4 else None)


def order(forms: Mapping[str, Form], progress: Progress) -> tuple[Form, Form] | None:
    """Return the form of the first sitting and that of the second; None before the coin is thrown.

    What was handed in decides, the first sitting before the second, and after it the coin: two windows may have
    thrown it apart.
    """
    one, other = (forms[key] for key in sorted(forms))
    for sitting in SITTINGS:
        for form, rest in ((one, other), (other, one)):
            done = handed(form, progress)
            if done and done.sitting == sitting:
                return (form, rest) if sitting == FIRST else (rest, form)
    first = progress.forms.get(COIN, {}).get(FIRST)
    return {one.id: (one, other), other.id: (other, one)}.get(first or "")


def opened(progress: Progress) -> int:
    """Return how many scenes of the opening a learner has begun."""
    return sum(key.startswith(OPENING) for key in progress.forms)
