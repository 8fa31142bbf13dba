"""Cause cards: a worked example, the learner's own, and an answer to each field that marks nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from dispute.activities.causes.rules import LEVELS, Said, Timing, lead, timing
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

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


def option(event: Event, words: Words) -> str:
    """Return one entry of a menu: year and event."""
    return words.typeset(f"{event.when.earliest.year}: {event.label}")


def task(rows: Sequence[Event], words: Words) -> str:
    """Return what to do, and the events on offer with days and sources."""
    return render(TEMPLATE, part="task", rows=rows, words=words, in_words=in_words)


def fields(
    steps: Sequence[Event], rows: Sequence[Event], given: Collection[str], chosen: Mapping[str, str], text: str,
    words: Words,
) -> str:  # fmt: skip
    """Return a card for each step, a menu for each kind of cause, and room for a rival with its evidence.

    Parameters
    ----------
    given
        Kinds of causes that were filled in at the beginning.
    chosen, text
        What stands in the fields: an event's id by the field's name, and the rival in words.
    """
    labels = [
        (level, words("causes.given" if level in given else "causes.field", level=words(f"causes.{level}")))
        for level in LEVELS
    ]
    return render(
        TEMPLATE,
        part="fields",
        steps=[(option(e, words), e.id) for e in steps],
        rows=[(option(e, words), e.id) for e in rows],
        labels=labels,
        chosen=chosen,
        text=text,
        words=words,
    )


def answer(
    step: Event, chosen: Mapping[str, Event | None], rival: str, rival_evidence: Event | None, words: Words,
    own: Said | None = None,
) -> str:  # fmt: skip
    """Return what each field of the learner's card deserves to hear.

    Parameters
    ----------
    chosen
        For each of :data:`~dispute.activities.causes.rules.LEVELS` the event that the learner chose, or None.
    own
        What those who took the step say of it themselves.
    """
    fields = [
        {
            "name": words(f"causes.{level}"), "event": chosen.get(level), "text": "",
            "said": [*_level(level, chosen, step, words), *_status(chosen.get(level), words)],
        }
        for level in LEVELS
    ]  # fmt: skip
    said = [words("causes.rival_text", n=len(rival.split())) if rival.strip() else words("causes.empty")]
    fields.append({"name": words("causes.rival"), "event": None, "text": rival.strip(), "said": said})
    fields.append({
        "name": words("causes.rival_evidence"), "event": rival_evidence, "text": "",
        "said": [*_rival(rival_evidence, chosen, step, words), *_status(rival_evidence, words)],
    })  # fmt: skip
    return render(
        TEMPLATE, part="answer", step=step, own=own, fields=fields, words=words, in_words=in_words, distance=distance,
        score=score(chosen, rival, rival_evidence, words),
    )  # fmt: skip


def _level(level: str, chosen: Mapping[str, Event | None], step: Event, words: Words) -> list[str]:
    event = chosen.get(level)
    found = timing(level, event.when if event else None, step.when)
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
    twice = event and event in [other for name, other in chosen.items() if name != level]
    return [said, *([words("causes.twice")] if twice else [])]


def _rival(event: Event | None, chosen: Mapping[str, Event | None], step: Event, words: Words) -> list[str]:
    if event is None:
        return [words("causes.empty")]
    if timing("trigger", event.when, step.when) is Timing.AFTER:
        return [words("causes.rival_after")]
    return [words("causes.rival_same" if event in chosen.values() else "causes.rival_other")]


def _status(event: Event | None, words: Words) -> list[str]:
    if event is None or event.sure:
        return []
    return [words("causes.status", status=words(f"timeline.status_{event.status}"))]


def score(chosen: Mapping[str, Event | None], rival: str, rival_evidence: Event | None, words: Words) -> str:
    """Return how many fields are filled in, in one sentence."""
    filled = [*(bool(chosen.get(level)) for level in LEVELS), bool(rival.strip()), bool(rival_evidence)]
    return words("causes.score", n=sum(filled), total=len(filled))
