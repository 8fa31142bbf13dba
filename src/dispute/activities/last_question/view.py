"""The question by four kinds of date: a row for each, and under a press our answer with the days that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from dispute.activities.last_question.rules import (
    DECIDED,
    KINDS,
    NOTIFIED,
    OPEN,
    ORDERED,
    SAME,
    agreed,
    allowed,
    answers,
    different,
    settled,
)
from dispute.activities.order_switch import view as chronology
from dispute.evidence.chronology import Pair
from dispute.evidence.dates import TRACED, Order
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/last_question/view.html"


def task(sources: Sequence[str], words: Words) -> str:
    """Return what is asked; no day stands here."""
    return render(TEMPLATE, part="task", sources=sources, words=words)


def says(choice: str, sides: Mapping[str, str], words: Words) -> str:
    """Return an answer in words."""
    return words(f"last_question.{choice}") if choice in (SAME, OPEN) else words.named(sides[choice])


def lead(
    pair: Pair, kind: str, choice: str, sides: Mapping[str, str], voices: Collection[str], words: Words
) -> str:  # fmt: skip
    """Return our answer, and how the learner's stands to it; ``voices`` are the countries of those who vouch for it.

    An order that rests on somebody's word is open for who does not take that word: that is no mistake.
    """
    order, first = settled(pair, kind)
    name = order.replace(" ", "_")
    if order is Order.NOT_LATER:  # its own word carries it only where nobody else vouches for it
        name += "_own" if set(voices) == {sides[first]} else "_other"
    ours = words(f"last_question.ours_{name}", first=words.named(sides[first]))
    agrees = choice in allowed(pair, kind)
    name = "agree" if agrees else "careful" if (choice, order) == (OPEN, Order.NOT_LATER) else "other"
    return words(f"last_question.{name}", ours=ours)


def why(pair: Pair, kind: str, words: Words) -> str:
    """Return the one reason of our answer."""
    return words(f"last_question.why_{kind}", **_days(pair, kind, words))


def limits(
    pair: Pair, kind: str, reported: date, words: Words, *, also: bool = False, variant: Any = None
) -> str:  # fmt: skip
    """Return how far our answer goes; ``reported`` is the day on which a note was made public.

    ``also`` tells whether a second voice puts the first step before the other and gives no day. ``variant`` is the
    claim of one page alone that differs. Empty where nothing limits it.
    """
    told = []
    if kind == TRACED:
        told.append(words("last_question.limits_traced", reported=words.day(reported)))
    if kind == DECIDED:
        more = words(f"last_question.{'also' if also else 'only'}_decided")
        told.append(words("last_question.limits_decided", also=more, **_days(pair, kind, words)))
    if variant and variant.date_lo:  # the page has another day
        told.append(words(f"last_question.limits_{kind}", variant=words.day(variant.date_lo)))
    if also and kind in ORDERED:
        told.append(words("last_question.also_notified" if kind == NOTIFIED else "last_question.if_decided"))
        told += [words("last_question.if_decided_variant")] if variant and kind == DECIDED else []
    if kind == NOTIFIED:
        told.append(words("last_question.limits_notified"))
    return " ".join(told)


def spoken(
    pair: Pair, kind: str, choice: str, reported: date, sides: Mapping[str, str], voices: Collection[str], words: Words,
    *, also: bool = False, variant: Any = None,
) -> str:  # fmt: skip
    """Return what a press brings, for who hears it: the days of the picture too."""
    told = [
        lead(pair, kind, choice, sides, voices, words), why(pair, kind, words),
        limits(pair, kind, reported, words, also=also, variant=variant), drawn(pair, kind, sides, words),
    ]  # fmt: skip
    return " ".join(each for each in told if each)


def _days(pair: Pair, kind: str, words: Words) -> dict[str, str]:
    """Return the latest day of each step by the id of who acts."""
    return {step.actor: words.day(step.dates[kind].latest) for step in (pair.a, pair.b)}


def drawn(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> str:
    """Return in words what the picture shows."""
    said = [
        words("last_question.bar", side=words.named(sides[step.actor]), days=in_words(step.dates[kind], words))
        for step in (pair.a, pair.b)
    ]
    return words("last_question.figure", days=words.parts(said))


def row(
    pair: Pair, kind: str, choice: str, reported: date, sources: Sequence[str], sides: Mapping[str, str],
    voices: Collection[str], words: Words, *, also: bool = False, variant: Any = None,
) -> str:  # fmt: skip
    """Return one kind of date with its chips, and once one is pressed our answer beside them."""
    options = [(says(each, sides, words), each) for each in answers(pair)]
    told = {}
    if choice:
        told = {
            "lead": lead(pair, kind, choice, sides, voices, words),
            "why": why(pair, kind, words),
            "limits": limits(pair, kind, reported, words, also=also, variant=variant),
            "picture": picture(pair, kind, sides, words),
        }  # fmt: skip
    return render(TEMPLATE, part="row", kind=kind, options=options, chosen=choice, sources=sources, words=words, **told)


def picture(pair: Pair, kind: str, sides: Mapping[str, str], words: Words) -> Markup:
    """Return both steps on the days. All pictures have one axis: a bar elsewhere is another day, not another scale."""
    days = chronology.axis((pair.a, pair.b))
    bars = [
        chronology.Bar(
            [words.named(sides[step.actor])], days.left(when.lo), round(days.right(when.hi) - days.left(when.lo), 2),
            when.lo is None or when.hi is None, side, in_words(when, words), 0,
        )
        for side, (step, when) in enumerate((step, step.dates[kind]) for step in (pair.a, pair.b)) if when.stated
    ]  # fmt: skip
    return Markup(chronology.draw(bars, days, drawn(pair, kind, sides, words), words, hatch=f"hatch-last-{kind}"))


def end(pair: Pair, chosen: Mapping[str, str], words: Words) -> str:
    """Return how many answers there are to one question, and in how many rows the learner gives ours."""
    n = different(pair)
    said = words("last_question.end_all") if n == len(KINDS) else words("last_question.end_some", n=n)
    return f"{said} {words('last_question.agreed', n=agreed(pair, chosen))}"


def closing(said: str, words: Words) -> str:
    return render(TEMPLATE, part="end", said=said, words=words)
