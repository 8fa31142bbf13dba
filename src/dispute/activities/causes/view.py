"""Cause cards: a worked example, the learner's own chain, and an answer to each link that marks nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dispute.activities.causes.rules import FIELDS, LEVELS, OPEN, RIVAL, TRIGGER, Said, Tie, Timing, lead, place, timing
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

    ``short`` holds a few words for each event of ``rows``, which are in the order of time; ``ties``, by step, what ties
    it to others. The ``other`` state's step can be a trigger, and nothing else.
    """

    step: Event
    filled: Mapping[str, Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    open: str
    other: Event
    ties: Mapping[str, Tie]

    def offered(self, field: str) -> list[Event]:
        """Return what can be put into a link, in the order of time."""
        rows = [*self.rows, self.other] if field == TRIGGER else self.rows
        return sorted(rows, key=lambda event: event.when.earliest)

    def answers(self, field: str) -> bool:
        """Whether a link holds the other state's step: then the days of decision count, and no others."""
        return self.filled.get(field) == self.other


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
    if event == drawn.other:
        return words("causes.decided", days=in_words(drawn.ties[event.id].decided, words, year=True))
    return distance(event.when, drawn.step.when, words)


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
              *((heard, tied(field, drawn, words)) if field == answered else ([], [])),
              drawn.offered(field)) for field in FIELDS]  # fmt: skip
    return render(
        TEMPLATE, part="chain", drawn=drawn, links=links[: len(LEVELS)], rival=links[len(LEVELS) :], opens=OPEN,
        line=_line(drawn), words=words, in_words=in_words, full=len(drawn.filled) == len(FIELDS),
        away=lambda event: away(event, drawn, words) or in_words(event.when, words, year=True),
        sources=lambda event: (drawn.ties[event.id].basis if event == drawn.other else event).source_ids,
    )  # fmt: skip


def link(field: str, words: Words) -> str:
    """Return the name of a link."""
    return words(f"causes.{_key(field)}")


def _key(field: str) -> str:
    return "rival" if field == RIVAL else field


def _line(drawn: Chain) -> tuple[list[tuple[float, bool]], list[tuple[float, int]], float]:
    """Return the line of years above the events: a dot for each (large if it stands in a link), numbers, the step."""
    days = {event.id: event.when.earliest for event in drawn.offered(drawn.open)}
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


def paper(rows: Sequence[Event], ties: Mapping[str, Tie], words: Words) -> str:
    """Return the chain with lines to write on, the events with their days and sources, and when each state decided."""
    links = [(link(field, words), words(f"causes.ask_{_key(field)}")) for field in FIELDS]
    return render(TEMPLATE, part="paper", links=links, rows=rows, words=words, in_words=in_words,
                  decided=[_decided(tie, words) for tie in ties.values()])  # fmt: skip


def spoken(field: str, drawn: Chain, heard: Sequence[str], words: Words) -> str:
    """Return the answer to an event as it is said: how far away it is first, since the eye finds that in the link."""
    far = "" if drawn.answers(field) else away(drawn.filled[field], drawn, words)
    ties = [f"{title} {said.text}".strip() for title, said in tied(field, drawn, words)]
    return " ".join([*([f"{capital(far)}."] if far else []), *heard, *ties])


def said(field: str, drawn: Chain, words: Words) -> list[str]:
    """Return what the event of one link deserves to hear."""
    if drawn.answers(field):
        return [_timed(field, drawn.ties[drawn.other.id].decided, drawn.ties[drawn.step.id].decided, words)]
    event, step = drawn.filled[field], drawn.step
    heard = _rival(event, drawn.filled, step, words) if field == RIVAL else _level(field, drawn.filled, step, words)
    return [*heard, *_status(event, words)]


def tied(field: str, drawn: Chain, words: Words) -> list[tuple[str, Said]]:
    """Return who ties the step to its trigger, with a title for each line, and who to the other state's step.

    The same lines stand there for either state, whatever they hold; a gap is said.
    """
    if field != TRIGGER or field not in drawn.filled:
        return []
    one, other = drawn.ties[drawn.step.id], drawn.ties[drawn.other.id]
    if drawn.answers(field):
        return [*(("", _decided(tie, words)) for tie in (one, other)), (words("causes.answered"), one.answered)]
    unknown = timing(TRIGGER, other.decided, one.decided) is Timing.OPEN
    days = f" {words('causes.open_other')}" if unknown else ""
    answered = Said(f"{one.answered.text}{days}", one.answered.source_ids)
    return [(f"{words('causes.own')}.", one.own), (words("causes.or_answer"), answered)]


def _decided(tie: Tie, words: Words) -> Said:
    days = in_words(tie.decided, words, year=True)
    return Said(words("causes.decided_by", who=tie.who, days=days, basis=tie.basis.text), tie.basis.source_ids)


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
    if timing("trigger", event.when, step.when) is Timing.AFTER:
        return [words("causes.rival_after")]
    shared = event in [other for name, other in chosen.items() if name != RIVAL]
    return [words("causes.rival_same" if shared else "causes.rival_other")]


def _status(event: Event, words: Words) -> list[str]:
    if event.sure:
        return []
    return [words("causes.status", status=words(f"timeline.status_{event.status}"))]
