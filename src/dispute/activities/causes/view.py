"""Cause cards: a worked example, the learner's own chain, and an answer to each link that marks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dispute.activities.causes.rules import (
    FIELDS,
    LEVELS,
    NEAR,
    OPEN,
    RIVAL,
    RULE,
    TRIGGER,
    Said,
    Tie,
    Timing,
    late,
    lead,
    near,
    place,
    timing,
)
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange, Order
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/causes/view.html"

#: From how many days on a distance is told in years.
YEARS_FROM = 2 * 365
#: How many years lie between two numbers on the line of years.
TICK = 20
#: How many days of air the picture of days has on either side.
AIR = 14


@dataclass(frozen=True)
class Chain:
    """What is drawn: a step, the events that stand in its links, and the link that is open, if any.

    ``short`` holds a few words for each event of ``rows``, which are in the order of time; ``ties``, by step, what ties
    it to others. The ``other`` state's step can stand in a link for what is near, and in no other. ``ruled`` is the
    event of which the learner said last that it comes too late, if any.
    """

    step: Event
    filled: Mapping[str, Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    open: str
    other: Event
    ties: Mapping[str, Tie]

    ruled: str = ""

    @property
    def near(self) -> list[Event]:
        """What lies close enough to the step to explain "just then", in the order of time."""
        rows = [row for row in self.rows if near(row.when, self.step.when)]
        return sorted([*rows, self.other], key=lambda event: event.when.earliest)

    @property
    def sifted(self) -> bool:
        """Whether the learner has found what comes too late."""
        return any(event.id == self.ruled and self.late(event) for event in self.near)

    @property
    def sifting(self) -> bool:
        """Whether the open link asks first what the days rule out."""
        return self.open in NEAR and self.open not in self.filled and not self.sifted

    def days(self, event: Event) -> DateRange:
        """Return when an event happened; of a step, when it can have been decided."""
        return self.ties[event.id].decided if event.id in self.ties else event.when

    def late(self, event: Event) -> bool:
        """Whether the days rule an event out."""
        return late(self.days(event), self.days(self.step))

    def offered(self, field: str) -> list[Event]:
        """Return what can be put into a link, in the order of time.

        A link for what is near has what the days leave, and the rival none that is the trigger already.
        """
        if field not in NEAR:
            return [row for row in self.rows if row not in self.near]
        if self.sifting:
            return self.near
        taken = self.filled.get(TRIGGER) if field == RIVAL else None
        return [event for event in self.near if event != taken and not self.late(event)]

    def answers(self, field: str) -> bool:
        """Whether a link holds the other state's step: then the days of decision count, and no others."""
        return self.filled.get(field) == self.other

    def named(self, field: str) -> bool:
        """Whether a speaker names the event of a link as a reason for the step."""
        return field in self.filled and self.filled[field].id in self.ties[self.step.id].names


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


def away(event: Event, drawn: Chain, words: Words) -> str:
    """Return how far an event lies from the step; for the other state's step the days on which it was decided."""
    return _day(event, drawn, words) if event == drawn.other else distance(event.when, drawn.step.when, words)


def _day(event: Event, drawn: Chain, words: Words) -> str:
    """Return the day of an event, which is near; of a step, when it can have been decided."""
    days = in_words(drawn.days(event), words)
    return words("causes.decided", days=days) if event.id in drawn.ties else days


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
    links = [(field, link(field, words), _asks(field, words), drawn.filled.get(field),
              *((heard, tied(field, drawn, words)) if field == answered else ([], [])),
              drawn.offered(field)) for field in FIELDS]  # fmt: skip
    return render(
        TEMPLATE, part="chain", drawn=drawn, links=links[: len(LEVELS)], rival=links[len(LEVELS) :], opens=OPEN,
        line=_line(drawn), words=words, in_words=in_words, near=NEAR, rule=RULE, said=said,
        verdict=verdict(drawn, words) if len(drawn.filled) == len(FIELDS) else [],
        last=words.day(drawn.days(drawn.step).latest),
        day=lambda event: _day(event, drawn, words), track=lambda event: _track(event, drawn),
        away=lambda event: away(event, drawn, words) or in_words(event.when, words, year=True),
        sources=lambda event: (drawn.ties[event.id].basis if event == drawn.other else event).source_ids,
    )  # fmt: skip


def link(field: str, words: Words) -> str:
    """Return the name of a link."""
    return words(f"causes.{_key(field)}")


def _asks(field: str, words: Words) -> str:
    return words(f"causes.ask_{_key(field)}")


def _key(field: str) -> str:
    return "rival" if field == RIVAL else field


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


def ruled(drawn: Chain, words: Words) -> str:
    """Return the answer to the event that was ruled out last: here the days do tell right from wrong."""
    event = next((each for each in drawn.near if each.id == drawn.ruled), None)
    if event is None:
        return ""
    if event == drawn.other and not drawn.late(event):
        return words("causes.may_be")
    return words("causes.too_late" if drawn.late(event) else "causes.in_time", day=capital(_day(event, drawn, words)))


def verdict(drawn: Chain, words: Words) -> list[str]:
    """Return how many links a speaker names, and whose the others are."""
    links = [link(field, words).lower() for field in FIELDS if drawn.named(field)]
    some = words("causes.named_some", n=len(links), total=len(FIELDS), links=", ".join(links))
    none = words("causes.named_none", total=len(FIELDS))
    return [some if links else none, words("causes.yours")]


def who(field: str, drawn: Chain, words: Words) -> str:
    """Return who names the event of a link as the reason; the gap, where we found nobody."""
    tie = drawn.ties[drawn.step.id]
    if drawn.answers(field):
        return tie.answered.text
    return tie.own.text if drawn.named(field) else words("causes.unnamed")


def paper(rows: Sequence[Event], ties: Mapping[str, Tie], words: Words) -> str:
    """Return the chain with lines to write on, the events with their days and sources, and when each state decided."""
    links = [(link(field, words), _asks(field, words)) for field in FIELDS]
    decided = []
    for tie in ties.values():
        told = words("causes.decided_by", who=tie.who, days=in_words(tie.decided, words, year=True))
        decided.append(Said(f"{told} {tie.basis.text}", tie.basis.source_ids))
    return render(TEMPLATE, part="paper", links=links, rows=rows, words=words, in_words=in_words, decided=decided)


def spoken(field: str, drawn: Chain, heard: Sequence[str], words: Words) -> str:
    """Return the answer to an event as it is said: how far away it is first, since the eye finds that in the link."""
    far = "" if drawn.answers(field) else away(drawn.filled[field], drawn, words)
    ties = [f"{title} {said.text}".strip() for title, said in tied(field, drawn, words)]
    return " ".join([*([f"{capital(far)}."] if far else []), *heard, *ties])


def said(field: str, drawn: Chain, words: Words) -> list[str]:
    """Return what the event of one link deserves to hear."""
    if drawn.answers(field):
        other, one = drawn.days(drawn.other), drawn.days(drawn.step)
        if other == one and not one.single:
            return [words("causes.both_by", days=in_words(one, words))]
        order = other.compared_with(one)
        return [words("causes.first")] if order is Order.BEFORE else [_timed(TRIGGER, other, one, words)]
    event, step = drawn.filled[field], drawn.step
    heard = _rival(event, drawn.filled, step, words) if field == RIVAL else _level(field, drawn.filled, step, words)
    status = _status(event, words)
    return [*status, *heard] if field in NEAR else [*heard, *status]  # there a question leads to what is tied below


def tied(field: str, drawn: Chain, words: Words) -> list[tuple[str, Said]]:
    """Return who ties the event of a link to the step, with a title for each line.

    Only what is near has such lines. The same ones stand there for either state, whatever they hold; a gap is said.
    """
    if field not in NEAR or field not in drawn.filled:
        return []
    one, other = drawn.ties[drawn.step.id], drawn.ties[drawn.other.id]
    if drawn.answers(field):
        bases = [(words("causes.basis", who=tie.who), tie.basis) for tie in (one, other)]
        return [*bases, (words("causes.answered"), one.answered)]
    return [
        *([] if drawn.named(field) else [("", Said(words("causes.unnamed")))]),
        (f"{words('causes.own')}.", one.own),
    ]


def _level(level: str, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    event = chosen[level]
    twice = event in [other for name, other in chosen.items() if name != level]
    return [_timed(level, event.when, step.when, words), *([words("causes.twice")] if twice else [])]


def _timed(level: str, cause: DateRange, step: DateRange, words: Words) -> str:
    """Return what is said of where a cause of a kind stands in time."""
    found = timing(level, cause, step)
    if found in (Timing.USUAL, Timing.NEARER, Timing.FARTHER):
        return words(f"causes.{found}_{level}")
    return words("causes.open_order" if found is Timing.OPEN else f"causes.{found}")


def _rival(event: Event, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    if timing(TRIGGER, event.when, step.when) is Timing.AFTER:
        return [words("causes.rival_after")]
    twice = event in [other for name, other in chosen.items() if name != RIVAL]
    return [words("causes.usual_trigger"), *([words("causes.twice")] if twice else [])]


def _status(event: Event, words: Words) -> list[str]:
    if event.sure:
        return []
    return [words("causes.status", status=words(f"timeline.status_{event.status}"))]
