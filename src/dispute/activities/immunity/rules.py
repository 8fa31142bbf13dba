"""What the text of a treaty says about three acts, by three findings that nobody has shown.

Nothing here rules on a case. A line names the text that it follows, and where the text does not settle an act it is
open. A finding is shown, shown not to be so, or neither: then nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

#: The findings, in the order of their switches: the host had accepted him, a secret service, caught in the act.
TOLD, SERVICE, CAUGHT = FINDINGS = ("told", "service", "caught")
#: The acts, in the order of their lines.
HOLD, TRY, SEND = ACTS = ("hold", "try", "send")
#: What a switch can say; what it says at first is the empty word.
SHOWN, DENIED = SIDES = ("yes", "no")
#: Entries of the form besides the findings: which one was moved last, and what it said before.
MOVED, BEFORE = "moved", "before"
#: What ``BEFORE`` holds for a switch that was moved for the first time.
NEW = "new"


class Gate(StrEnum):
    """What the text does with an act.

    ``BRIEF`` is shut but for a short time, ``OPEN`` what the text leaves open, ``HIDDEN`` what cannot be said yet.
    """

    SHUT = "shut"
    BRIEF = "brief"
    FREE = "free"
    OPEN = "open"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one act: the end of a phrase's name, and the rows of ``treaty.csv`` that hold it."""

    says: str
    gate: Gate
    rows: tuple[str, ...]


#: Nothing follows yet: that rests on no text.
UNCLEAR = Line("unclear", Gate.HIDDEN, ())
#: Whom the host may send away does not turn on any of the findings.
SENT = Line("send", Gate.FREE, ("article-09",))
#: The acts that are about a diplomatic agent, by whether the host had been told of one.
ABOUT_AGENTS = {
    (HOLD, SHOWN): Line("hold_told", Gate.SHUT, ("article-29",)),
    (HOLD, DENIED): Line("hold_not_told", Gate.OPEN, ("article-29", "article-37")),
    (TRY, SHOWN): Line("try_told", Gate.SHUT, ("article-31", "article-32")),
    (TRY, DENIED): Line("try_not_told", Gate.OPEN, ("article-31", "article-37")),
}
#: Somebody who was caught in the act: the one line that it changes.
STOPPED = Line("hold_caught", Gate.BRIEF, ("article-29", "tool-brief-restraint"))


@dataclass(frozen=True, slots=True)
class Note:
    """What is said below a switch besides: a phrase's name, a row that holds it, and how many of its sources."""

    says: str
    row: str
    sources: int = 1


NOTES = {
    (TOLD, DENIED): Note("note_not_told", "article-10", 2),
    **{(SERVICE, side): Note("note_service", "article-41", 2) for side in SIDES},
    **{(CAUGHT, side): Note("note_caught_alone", "tool-brief-restraint") for side in SIDES},
}
#: Caught in the act, where the host had been told: the gate moves a little, and no more than that.
IN_THE_ACT = Note("note_caught", "article-29")

State = Mapping[str, str]


def state(form: Mapping[str, str]) -> dict[str, str]:
    """Return what each switch says; anything else in a form counts as a switch that nobody has moved."""
    return {finding: said if (said := form.get(finding, "")) in SIDES else "" for finding in FINDINGS}


def line(act: str, now: State) -> Line:
    """Return what the text says of an act."""
    if act == SEND:
        return SENT
    if act == HOLD and (now[TOLD], now[CAUGHT]) == (SHOWN, SHOWN):
        return STOPPED
    return ABOUT_AGENTS.get((act, now[TOLD]), UNCLEAR)


def lines(now: State) -> dict[str, Line]:
    """Return what the text says of each act."""
    return {act: line(act, now) for act in ACTS}


def press(form: Mapping[str, str], finding: str, side: str) -> dict[str, str]:
    """Return the form after a switch was moved; the same side once more takes it back."""
    said = form.get(finding, NEW)
    return {**form, finding: "" if side == said else side, MOVED: finding, BEFORE: said}


def last(form: Mapping[str, str]) -> str:
    """Return the finding that was moved last, or nothing."""
    return moved if (moved := form.get(MOVED, "")) in FINDINGS else ""


def changed(form: Mapping[str, str]) -> list[str]:
    """Return the acts whose line the last move has changed."""
    if not (moved := last(form)):
        return []
    now = lines(state(form))
    then = lines(state({**form, moved: form.get(BEFORE, "")}))
    return [act for act in ACTS if now[act] != then[act]]


def note(form: Mapping[str, str]) -> Note | None:
    """Return what is to be said of the last move besides; None where the gates say all, or a switch was taken back."""
    moved, now = last(form), state(form)
    if moved == CAUGHT and now[TOLD] == SHOWN:
        return IN_THE_ACT if now[CAUGHT] == SHOWN else None
    return NOTES.get((moved, now.get(moved, "")))


def done(form: Mapping[str, str]) -> bool:
    """Return whether each switch was moved, be it there and back."""
    return all(form.get(finding) in ("", *SIDES) for finding in FINDINGS)


def just_done(form: Mapping[str, str]) -> bool:
    """Return whether the last move was the first of the last switch."""
    return done(form) and form.get(BEFORE) == NEW
