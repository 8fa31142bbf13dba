"""Cause cards: a worked example, the learner's own, and an answer to each field that marks nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dispute.activities.causes.rules import FIELDS, LEVELS, RIVAL, Said, Timing, lead, timing
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE = "activities/causes/view.html"

#: From how many days on a distance is told in years.
YEARS_FROM = 2 * 365


def distance(cause: DateRange, step: DateRange, words: Words) -> str:
    """Return how long before a step something lies: ``31 days before the step``; empty where that is not certain."""
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


def step(steps: Sequence[Event], chosen: str, words: Words) -> str:
    """Return what to do, and a button for each step that the card can explain."""
    options = [(event.label, event.id) for event in steps]
    return render(TEMPLATE, part="step", steps=options, chosen=chosen, words=words)


def row(event: Event, used: Collection[str], said: Sequence[str], words: Words) -> str:
    """Return an event with a button for each thing that it can be to the step, and what those pressed deserve to hear.

    Parameters
    ----------
    used
        The fields that the event stands in: kinds of causes, or :data:`~dispute.activities.causes.rules.RIVAL`.
    """
    fields = [*((level, words(f"causes.press_{level}")) for level in LEVELS), (RIVAL, words("causes.press_rival"))]
    return render(TEMPLATE, part="row", event=event, fields=fields, used=used, said=said, words=words,
                  in_words=in_words)  # fmt: skip


def rival(text: str, words: Words) -> str:
    """Return room for a rival in words, and what is said once it is kept."""
    said = words("causes.rival_text", n=len(text.split())) if text.strip() else ""
    return render(TEMPLATE, part="rival", text=text, said=said, words=words)


def answer(step: Event, chosen: Mapping[str, Event], rival: str, words: Words, own: Said | None = None) -> str:
    """Return the card as it stands: the kinds of causes in the order of time, then the step.

    Parameters
    ----------
    chosen
        For each of :data:`~dispute.activities.causes.rules.FIELDS` the event that the learner chose.
    rival
        The rival in the learner's words.
    own
        The reasons that are given for the step, and by whom.
    """
    places = [(words(f"causes.{level}"), chosen.get(level)) for level in LEVELS]
    return render(
        TEMPLATE, part="answer", step=step, own=own, places=places, rival=rival.strip(), evidence=chosen.get(RIVAL),
        words=words, in_words=in_words, distance=distance,
    )  # fmt: skip


def said(field: str, chosen: Mapping[str, Event], step: Event, words: Words) -> list[str]:
    """Return what the event of one field deserves to hear: how far away it is first."""
    event = chosen[field]
    heard = _rival(event, chosen, step, words) if field == RIVAL else _level(field, chosen, step, words)
    away = distance(event.when, step.when, words)
    return [*([f"{capital(away)}."] if away else []), *heard, *_status(event, words)]


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


def score(chosen: Mapping[str, Event], rival: str, words: Words) -> str:
    """Return how many fields are filled in, in one sentence."""
    filled = [*(bool(chosen.get(field)) for field in FIELDS), bool(rival.strip())]
    return words("causes.score", n=sum(filled), total=len(filled))
