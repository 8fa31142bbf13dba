"""A cause card: how long before a step its possible causes lie, and what that says and does not say.

A distance in time can rule a cause out, and the learner does that. It can never show one: the choice between
explanations stays the learner's, so no link is told right or wrong. What is told is who names its event as a reason.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dispute.evidence.dates import DateRange, Order

#: The kinds of causes, the most distant first.
TRIGGER = "trigger"
LEVELS = ("long", "mid", TRIGGER)
#: What an event can be on a card: a kind of cause, or evidence for the rival explanation. So they are kept.
RIVAL = "rival-evidence"
FIELDS = (*LEVELS, RIVAL)
#: The press that opens a link: ``open=mid``. One that puts an event into it is ``TL044=mid``.
OPEN = "open"
#: The two links for what is near. Before either is filled, the learner rules out what comes too late:
#: ``rule-TL103=trigger`` is that press, and the event is kept under ``ruled-out``.
NEAR = (TRIGGER, RIVAL)
RULE, RULED = "rule-", "ruled-out"

#: For each kind, the fewest and the most days before the step that this lesson calls usual; None is no limit.
#: They are a rule of thumb of ours, and they overlap because the words do.
USUAL = {"long": (8 * 365, None), "mid": (183, 12 * 366), "trigger": (0, 183)}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about a step, and the sources that it rests on."""

    text: str
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties a step to another event: the reasons that are given for it, and who calls it an answer.

    Parameters
    ----------
    who
        The state that took the step.
    decided
        Days on which the step can have been decided. The timeline has the day on which it became public or the date
        on a note, and two such days have no order that says who moved first.
    basis
        What the last of these days rests on.
    own
        Reasons that those who took the step give.
    answered
        Who says that it answered the other state's step; the gap, where nobody does.
    names
        Ids of the events that a speaker names as its reason.
    by
        On whose word, or on what, the last of these days rests, in a few words.
    since
        What the day of the step in the timeline is, after "before"; empty is "that date".
    """

    who: str
    decided: DateRange
    basis: Said
    own: Said
    answered: Said
    names: tuple[str, ...] = ()
    by: str = ""
    since: str = ""


class Timing(StrEnum):
    """Where a row stands in time, seen from the step that it should explain."""

    EMPTY = "empty"
    AFTER = "after"  # later than the step: cannot have caused it
    OPEN = "open"  # the ranges overlap, or a day is not stated
    USUAL = "usual"  # as far away as this kind of cause usually is
    NEARER = "nearer"
    FARTHER = "farther"


@dataclass(frozen=True, slots=True)
class Lead:
    """How many days a row lies before a step: at least and at most; None where that is not certain."""

    least: int | None = None
    most: int | None = None


def lead(cause: DateRange, step: DateRange) -> Lead:
    """Return the distance in days if the cause certainly comes first and both are limited on both ends."""
    if cause.compared_with(step) is not Order.BEFORE or None in (cause.lo, cause.hi, step.lo, step.hi):
        return Lead()
    return Lead((step.lo - cause.hi).days, (step.hi - cause.lo).days)


def timing(level: str, cause: DateRange | None, step: DateRange) -> Timing:
    """Return where a cause of a kind stands; see :data:`USUAL`."""
    if cause is None:
        return Timing.EMPTY
    order = cause.compared_with(step)
    if order is Order.AFTER:
        return Timing.AFTER
    away = lead(cause, step)
    if order is not Order.BEFORE or away.least is None or away.most is None:
        return Timing.OPEN
    fewest, most = USUAL[level]
    if away.most < fewest:
        return Timing.NEARER
    return Timing.FARTHER if most is not None and away.least > most else Timing.USUAL


def near(event: DateRange, step: DateRange) -> bool:
    """Return whether an event lies so close to a step, before or after it, that it could explain "just then"."""
    if None in (event.lo, event.hi, step.lo, step.hi):
        return False
    return max(abs((step.lo - event.lo).days), abs((step.hi - event.hi).days)) <= USUAL[TRIGGER][1]


def late(event: DateRange, decided: DateRange) -> bool:
    """Return whether an event certainly comes after the days on which a step can have been decided."""
    return event.compared_with(decided) is Order.AFTER


def named(told: str | None) -> str:
    """Return the link that the last press was about; empty if it was about none."""
    field = (told or "").partition("=")[2]
    return field if field in FIELDS else ""


def opened(told: str | None, filled: Container[str]) -> str:
    """Return the one link that is open: the one just pressed or emptied, else the first that is still empty."""
    field = named(told)
    if field and (field not in filled or told == f"{OPEN}={field}"):
        return field
    return next((each for each in FIELDS if each not in filled), "")


def ruled(press: str) -> str:
    """Return the event that a press says comes too late; empty if it says that of none."""
    event, _, field = press.partition("=")
    return event.removeprefix(RULE) if event.startswith(RULE) and field in NEAR else ""


def place(day: date, first: date, last: date) -> float:
    """Return where a day stands on a line from one day to another, in per cent."""
    return round(100 * (day - first).days / max((last - first).days, 1), 1)
