"""The question, its answer, and a strip of days: one bar before the press, all of them after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from markupsafe import Markup

from dispute.activities.came_first.rules import ANSWERS, OPEN, Happening, Older, answer, earliest
from dispute.activities.order_switch import view as chronology
from dispute.activities.order_switch.axis import Axis
from dispute.words.days import in_words
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/came_first/view.html"


def ask(others: Sequence[Happening], chosen: str, words: Words) -> str:
    """Return the question with a chip for each answer; no day of the others stands here."""
    options = [(words(f"came_first.{each}"), each) for each in ANSWERS]
    sources = [each.event.source_ids[0] for each in others]
    return render(TEMPLATE, part="ask", options=options, chosen=chosen, sources=sources, words=words)


def said(one: Happening, others: Sequence[Happening], chosen: str, words: Words) -> tuple[str, str]:
    """Return what in a choice the days bear out, and the days; other rows would need other words, and fail here."""
    truth = answer(one, others)
    kind = "fits" if chosen == truth else "too_careful" if chosen == OPEN else "reversed"
    first = earliest(others)
    why = words(f"came_first.why_{truth}", first=words.day(first.date_lo), who=words.of(first, "speaker"))
    return words(f"came_first.{kind}"), why


def spoken(one: Happening, others: Sequence[Happening], older: Older, chosen: str, words: Words) -> str:
    return " ".join((*said(one, others, chosen, words), older.says))


def answered(one: Happening, others: Sequence[Happening], older: Older, chosen: str, words: Words) -> str:
    """Return what the days say, under the learner's choice; the answer never stands without what is older still."""
    lead, why = said(one, others, chosen, words)
    return render(
        TEMPLATE, part="answer", right=chosen == answer(one, others), lead=lead, why=why, older=older,
        sources=[one.earliest.source_id, earliest(others).source_id], words=words,
    )  # fmt: skip


def picture(one: Happening, others: Sequence[Happening], shown: bool, words: Words) -> str:
    """Return the strip. Its days are the same before and after the press, so that nothing jumps."""
    last = max(each.when.hi for each in (one, *others))
    days = Axis(one.when.lo - timedelta(2), last + timedelta(1))
    lines = [(words("came_first.bar_one"), one, None)]
    lines += [(words("came_first.bar_other", side=words.named(each.side)), each, n) for n, each in enumerate(others)]
    lines = lines if shown else lines[:1]
    bars = [chronology.bar(label, each.when, days, side, words, each.event.event_id) for label, each, side in lines]
    told = words.parts(f"{label}: {in_words(each.when, words)}" for label, each, _ in lines)
    drawn = chronology.draw(bars, days, words.typeset(told), words, hatch="hatch-came-first")
    return render(TEMPLATE, part="picture", picture=Markup(drawn), all=shown, words=words)
