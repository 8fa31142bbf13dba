"""What a cause card answers: how far away, what the days rule out, and who names a cause. No link is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.causes.chain import Chain
from dispute.activities.causes.rules import FIELDS, NEAR, RIVAL, TRIGGER, Said, Timing, lead, timing
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange, Order
from dispute.words.days import in_words
from dispute.words.texts import Words, capital

#: From how many days on a distance is told in years.
YEARS_FROM = 2 * 365


def link(field: str, words: Words) -> str:
    """Return the name of a link."""
    return words(f"causes.{_key(field)}")


def asks(field: str, words: Words) -> str:
    """Return what a link asks."""
    return words(f"causes.ask_{_key(field)}")


def _key(field: str) -> str:
    return "rival" if field == RIVAL else field


def distance(cause: DateRange, step: DateRange, words: Words, since: str = "") -> str:
    """Return how long before a step something lies, ``31 days before that date``; empty where that is not certain.

    ``since`` says what the day of the step is, if not just a date.
    """
    since = since or words("causes.since")
    away = lead(cause, step)
    if away.least is None or away.most is None:
        return ""
    if away.least >= YEARS_FROM:
        return words("causes.lead_years", n=round(away.least / 365.25))
    if away.least == away.most:
        return words("causes.lead", n=away.least, since=since)
    return words("causes.lead_range", least=away.least, most=away.most, since=since)


def away(event: Event, drawn: Chain, words: Words) -> str:
    """Return how far an event lies from the step; for the other state's step the days on which it was decided."""
    if event == drawn.other:
        return day(event, drawn, words)
    return distance(event.when, drawn.step.when, words, drawn.ties[drawn.step.id].since)


def day(event: Event, drawn: Chain, words: Words) -> str:
    """Return the day of an event, which is near; of a step, when it can have been decided."""
    days = in_words(drawn.days(event), words)
    return words("causes.decided", days=days) if event.id in drawn.ties else days


def ruled(drawn: Chain, words: Words) -> str:
    """Return the answer to the event that was ruled out last: here the days do tell right from wrong."""
    event = next((each for each in drawn.near if each.id == drawn.ruled), None)
    if event is None:
        return ""
    if event == drawn.other and not drawn.late(event):
        return words("causes.may_be")
    return words("causes.too_late" if drawn.late(event) else "causes.in_time", day=capital(day(event, drawn, words)))


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
            return [words("causes.both_by")]
        order = other.compared_with(one)
        return [words("causes.first")] if order is Order.BEFORE else [_timed(TRIGGER, other, one, words)]
    event, step = drawn.filled[field], drawn.step
    heard = _rival(event, drawn.filled, step, words) if field == RIVAL else _level(field, drawn.filled, step, words)
    status = _status(event, words)
    return [*status, *heard] if field in NEAR else [*heard, *status]  # there a question leads to what is tied below


def tied(field: str, drawn: Chain, words: Words) -> list[tuple[str, Said]]:
    """Return who ties the event of a link to the step, with a title for each line.

    What is near has such lines. The same ones stand there for either state, whatever they hold; a gap is said. An older
    cause has one line, on what it leaves unexplained.
    """
    if field not in drawn.filled:
        return []
    if field not in NEAR:
        limit = drawn.limits.get(drawn.filled[field].id)
        return [("", limit)] if limit else []
    one, other = drawn.ties[drawn.step.id], drawn.ties[drawn.other.id]
    if drawn.answers(field):
        bases = [(f"{tie.who}.", tie.basis) for tie in (one, other)]
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
