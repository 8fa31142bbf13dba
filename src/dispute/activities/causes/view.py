"""Cause cards: a worked example, the learner's own chain, and an answer to each link that marks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dispute.activities.causes.rules import FIELDS, LEVELS, OPEN, RIVAL, Said, Timing, lead, place, timing
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/causes/view.html"

#: From how many days on a distance is told in years.
YEARS_FROM = 2 * 365
#: How many years lie between two numbers on the line of years.
TICK = 20


@dataclass(frozen=True)
class Chain:
    """What is drawn: a step, the events that stand in its links, and the link that is open, if any.

    ``short`` holds a few words for each event of ``rows``, which are in the order of time; ``own`` the reasons given
    for the step.
    """

    step: Event
    filled: Mapping[str, Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    open: str
    own: Said | None = None


def distance(cause: DateRange, step: DateRange, words: Words) -> str:
    """Return how long before a step something lies: ``31 days earlier``; empty where that is not certain."""
    away = lead(cause, step)
    if away.least is None or away.most is None:
        return ""
    if away.least >= YEARS_FROM:
        return words("causes.lead_years", n=round(away.least / 365.25))
    if away.least == away.most:
        return words("causes.lead", n=away.least)
    return words("causes.lead_range", least=away.least, most=away.most)


def example(step: Event, parts: Sequence[tuple[str, Sequence[Event], Said]], words: Words) -> str:
    """Return a card that is filled in.

    Parameters
    ----------
    parts
        Name of a field (a kind of cause, ``own``, ``rival`` or ``open``), its events, and what it says.
    """
    return render(TEMPLATE, part="example", step=step, parts=parts, words=words, in_words=in_words, distance=distance)


def steps(found: Sequence[Event], short: Mapping[str, str], chosen: str, words: Words) -> str:
    """Return what to do, and a button for each step that the card can explain."""
    options = [(short[event.id], event.id) for event in found]
    return render(TEMPLATE, part="step", steps=options, chosen=chosen, words=words)


def chain(drawn: Chain, answered: str, heard: Sequence[str], words: Words) -> str:
    """Return the links that lead to the step, then the rival's, which pulls from the other side.

    Parameters
    ----------
    answered, heard
        The link whose event is answered now, and the answer, which stands below it.
    """
    links = [(field, link(field, words), words(f"causes.ask_{_key(field)}"), drawn.filled.get(field),
              heard if field == answered else []) for field in FIELDS]  # fmt: skip
    return render(
        TEMPLATE, part="chain", drawn=drawn, links=links[: len(LEVELS)], rival=links[len(LEVELS) :], opens=OPEN,
        line=_line(drawn), words=words, in_words=in_words, distance=distance, full=len(drawn.filled) == len(FIELDS),
    )  # fmt: skip


def link(field: str, words: Words) -> str:
    """Return the name of a link."""
    return words(f"causes.{_key(field)}")


def _key(field: str) -> str:
    return "rival" if field == RIVAL else field


def _line(drawn: Chain) -> tuple[list[tuple[float, bool]], list[tuple[float, int]], float]:
    """Return the line of years above the events: a dot for each (large if it stands in a link), numbers, the step."""
    days = {event.id: event.when.earliest for event in drawn.rows}
    step = drawn.step.when.earliest
    first = date(min(days.values()).year, 1, 1)
    last = max(*days.values(), step)
    used = {event.id for event in drawn.filled.values()}
    dots = [(place(day, first, last), id in used) for id, day in days.items()]
    ticks = [(place(date(year, 1, 1), first, last), year) for year in range(first.year, last.year, TICK)]
    return dots, ticks, place(step, first, last)


def rival(text: str, words: Words) -> str:
    """Return room for a rival in words, and what is said once it is kept."""
    said = words("causes.rival_text") if text.strip() else ""
    return render(TEMPLATE, part="rival", text=text, said=said, words=words)


def paper(rows: Sequence[Event], words: Words) -> str:
    """Return the chain with lines to write on, and the events with their days and sources."""
    links = [(link(field, words), words(f"causes.ask_{_key(field)}")) for field in FIELDS]
    return render(TEMPLATE, part="paper", links=links, rows=rows, words=words, in_words=in_words)


def spoken(event: Event, step: Event, heard: Sequence[str], words: Words) -> str:
    """Return the answer to an event as it is said: how far away it is first, since the eye finds that in the link."""
    away = distance(event.when, step.when, words)
    return " ".join([*([f"{capital(away)}."] if away else []), *heard])


def said(field: str, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    """Return what the event of one link deserves to hear."""
    event = chosen[field]
    heard = _rival(event, chosen, step, words) if field == RIVAL else _level(field, chosen, step, words)
    return [*heard, *_status(event, words)]


def _level(level: str, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    event = chosen[level]
    found = timing(level, event.when, step.when)
    match found:
        case Timing.USUAL:
            said = words(f"causes.usual_{level}")
        case Timing.NEARER:
            said = words(f"causes.nearer_{level}")
        case Timing.FARTHER:
            said = words(f"causes.farther_{level}")
        case Timing.OPEN:
            said = words("causes.open_order")
        case _:
            said = words(f"causes.{found}")
    twice = event in [other for name, other in chosen.items() if name != level]
    return [said, *([words("causes.twice")] if twice else [])]


def _rival(event: Event, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    if timing("trigger", event.when, step.when) is Timing.AFTER:
        return [words("causes.rival_after")]
    shared = event in [other for name, other in chosen.items() if name != RIVAL]
    return [words("causes.rival_same" if shared else "causes.rival_other")]


def _status(event: Event, words: Words) -> list[str]:
    if event.sure:
        return []
    return [words("causes.status", status=words(f"timeline.status_{event.status}"))]
