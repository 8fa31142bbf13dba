"""The ladder of steps: a small figure, one sentence, and a table with dates and reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.ladder.rules import Rung, used
from dispute.evidence.chronology import step as step_of
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/ladder/view.html"

#: Of the four dates these two: what a state chose, and what everybody could see.
KINDS = ("decided", "public")


def name(rung: Rung, words: Words) -> str:
    """Return what stands on a rung, in a few words."""
    return words(f"ladder.step_{rung.number}")


def sentence(ladder: Sequence[Rung], year: int, words: Words) -> str:
    """Return which rungs each side used, the highest, and those with nothing found."""
    sides = list(ladder[0].taken)
    steps = {side: used(ladder, side) for side in sides}
    every = {n for found in steps.values() for n in found}
    said = []
    for side, found in steps.items():
        phrase = "ladder.number" if len(found) == 1 else "ladder.numbers" if found else "ladder.nothing"
        what = words(phrase, n=words.listed([str(n) for n in found]) if found else "")
        said.append(words("ladder.side_used", side=words.state(side), steps=what))
    return words(
        "ladder.sentence", year=year, sides=words.parts(said), highest=max(every, default=0),
        free=words.listed([str(r.number) for r in ladder if r.number not in every]),
    )  # fmt: skip


def told(event: Any, words: Words, by: Mapping[str, str]) -> str:
    """Return an event with both its dates, each with its kind, who made it public, and the reason of its side."""
    dates = step_of(event, words.lang).dates
    days = words.parts(
        words("ladder.kind", kind=words(f"dates.{kind}"), days=in_words(dates[kind], words)) for kind in KINDS
    )
    reason, speaker = (getattr(event, f"{column}_{words.lang}") for column in ("reason", "reason_speaker"))
    why = words("ladder.reason", reason=reason, speaker=speaker) if reason else words("ladder.no_reason")
    told = [words("ladder.when", label=getattr(event, f"label_{words.lang}"), kinds=days)]
    if event.event_id in by:
        told.append(words("ladder.by", by=by[event.event_id]))
    return " ".join([*told, why])


def figure(ladder: Sequence[Rung], year: int, words: Words) -> str:
    """Return the ladder as SVG, the highest rung on top; a disc marks the first side, a hatched square the second."""
    title = words("ladder.figure", n=len(ladder), sentence=sentence(ladder, year, words))
    return render(
        "activities/ladder/figure.svg",
        ladder=ladder[::-1],
        sides=list(ladder[0].taken),
        title=title,
        name=name,
        words=words,
    )


def show(ladder: Sequence[Rung], year: int, words: Words, by: Mapping[str, str] | None = None) -> str:
    """Return sentence, figure and table; ``by`` maps events by id to the words for who made them public."""
    return render(
        TEMPLATE,
        ladder=ladder,
        sides=list(ladder[0].taken),
        names=[words.named(side) for side in ladder[0].taken],
        year=year,
        words=words,
        name=name,
        told=lambda event: told(event, words, by or {}),
        figure=Markup(figure(ladder, year, words)),
        sentence=sentence(ladder, year, words),
    )
