"""Poll cards: the figure in large type, the claim, three chips, and the answer beside the press."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dispute.activities.polls.rules import ANSWERS, Caution, Claim, percent
from dispute.words.numbers import number
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/polls/view.html"


def task(words: Words) -> str:
    """Return what to do."""
    return render(TEMPLATE, part="task", words=words)


def card(claim: Claim, chosen: str | None, words: Words) -> str:
    """Return the figures of a claim, the claim, a chip for each answer, and the reason once one is chosen."""
    chips = [(words(f"polls.{answer}"), answer) for answer in ANSWERS]
    given = chosen if chosen in ANSWERS else None
    return render(
        TEMPLATE, part="card", claim=claim, chips=chips, chosen=given or "", words=words, percent=percent,
        fits=given == claim.answer, said=answer(claim, given, words),
    )  # fmt: skip


def answer(claim: Claim, chosen: str | None, words: Words) -> str:
    """Return our reading beside the learner's, with the reason; nothing while there is none."""
    if chosen not in ANSWERS:
        return ""
    name = "polls.same" if chosen == claim.answer else "polls.other"
    return f"{words(name, ours=words(f'polls.{claim.answer}'))} {claim.why}"


def fear(cautions: Sequence[Caution], words: Words) -> str:
    """Return who said what about how freely people could answer."""
    return render(TEMPLATE, part="fear", cautions=cautions, words=words)


def spoken(cautions: Sequence[Caution], words: Words) -> str:
    """Return the same as :func:`fear`, as it is spoken."""
    return " ".join([words("polls.free"), *(caution.text for caution in cautions), words("polls.both_ways")])


def made(editions: Sequence[Any], words: Words) -> str:
    """Return how each edition was made, what it can show and what it cannot: a table that is folded."""
    return render(TEMPLATE, part="editions", editions=editions, number=number, words=words)
