"""Cause cards: a worked example, the learner's own chain, and an answer to each link that marks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from dispute.activities.causes.answers import asks, away, day, distance, link, tied, verdict
from dispute.activities.causes.chain import Chain
from dispute.activities.causes.rules import FIELDS, LEVELS, NEAR, OPEN, RULE, Said, Tie, place
from dispute.activities.timeline.rules import Event
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/causes/view.html"

#: How many years lie between two numbers on the line of years.
TICK = 20
#: How many days of air the picture of days has on either side.
AIR = 14


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


def chain(drawn: Chain, answered: str, heard: Sequence[str], words: Words, said: str = "") -> str:
    """Return the links that lead to the step, then the rival's, which pulls from the other side.

    Parameters
    ----------
    answered, heard
        The link whose event is answered now, and the answer, which stands below it.
    said
        The answer to what was ruled out by this press.
    """
    links = [(field, link(field, words), asks(field, words), drawn.filled.get(field),
              *((heard, tied(field, drawn, words)) if field == answered else ([], [])),
              drawn.offered(field)) for field in FIELDS]  # fmt: skip
    return render(
        TEMPLATE, part="chain", drawn=drawn, links=links[: len(LEVELS)], rival=links[len(LEVELS) :], opens=OPEN,
        line=_line(drawn), words=words, in_words=in_words, near=NEAR, rule=RULE, said=said,
        verdict=verdict(drawn, words) if len(drawn.filled) == len(FIELDS) else [],
        last=words.day(drawn.days(drawn.step).latest),
        day=lambda event: day(event, drawn, words), track=lambda event: _track(event, drawn),
        away=lambda event: away(event, drawn, words) or in_words(event.when, words, year=True),
        sources=lambda event: (drawn.ties[event.id].basis if event == drawn.other else event).source_ids,
    )  # fmt: skip


def _line(drawn: Chain) -> tuple[list[tuple[float, bool]], list[tuple[float, int]], float]:
    """Return the line of years above the events: a dot for each (large if it stands in a link), numbers, the step."""
    days = {event.id: event.when.earliest for event in drawn.offered(LEVELS[0])}
    step = drawn.step.when.earliest
    first = date(min(days.values()).year, 1, 1)
    last = max(*days.values(), step)
    used = {event.id for event in drawn.filled.values()}
    dots = [(place(day, first, last), id in used) for id, day in days.items()]
    ticks = [(place(date(year, 1, 1), first, last), year) for year in range(first.year, last.year, TICK)]
    return dots, ticks, place(step, first, last)


def _track(event: Event, drawn: Chain) -> tuple[float, float, float]:
    """Return where the days of an event begin and end on the picture of days, and where the step's last day is.

    In per cent of the width. Without a first day they begin at the left end.
    """
    known = [day for each in (*drawn.near, drawn.step) for day in (drawn.days(each).lo, drawn.days(each).hi) if day]
    first, last = min(known) - timedelta(AIR), max(known) + timedelta(AIR)
    days = drawn.days(event)
    ends = (max(days.earliest, first), min(days.latest, last), min(drawn.days(drawn.step).latest, last))
    begin, end, limit = (place(day, first, last) for day in ends)
    return begin, end, limit


def paper(rows: Sequence[Event], ties: Mapping[str, Tie], words: Words) -> str:
    """Return the chain with lines to write on, the events with their days and sources, and when each state decided."""
    links = [(link(field, words), asks(field, words)) for field in FIELDS]
    decided = []
    for tie in ties.values():
        told = words("causes.decided_by", who=tie.who, days=in_words(tie.decided, words, year=True))
        decided.append(Said(f"{told} {tie.basis.text}", tie.basis.source_ids))
    return render(TEMPLATE, part="paper", links=links, rows=rows, words=words, in_words=in_words, decided=decided)
