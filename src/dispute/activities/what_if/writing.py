"""What a learner's own text is given of a run of the model: its numbers, what to look for, and what answers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dispute.activities.shares import rules as shares
from dispute.activities.what_if.rules import CALLS, Inputs, bought, shortfall_range, whole
from dispute.activities.what_if.view import shown
from dispute.words.numbers import number, percent
from dispute.words.texts import Words


def figures(inputs: Inputs, words: Words, *, made: str | None = None) -> str:
    """Return the numbers of a run without its sentence, for a text of the learner's own.

    If a call was ``made``, it is said not to count: it was imagined, so it measured nothing.
    """
    said = words(
        "what_if.figures", missing=shown(inputs.missing, words), share=shown(inputs.share, words),
        rerouted=shown(inputs.rerouted, words),
    )  # fmt: skip
    return f"{said} {words('what_if.imagined')}" if made else said


def looked_for(inputs: Inputs, words: Words) -> list[tuple[str, tuple[str, ...]]]:
    """Return what of a run can stand in a text: its result, then what was assumed, each with its numbers."""
    ends = [(words("what_if.in_text_missing"), (inputs.missing,))]
    ends.append((words("what_if.in_text_assumed"), (inputs.share, inputs.rerouted)))
    return [
        (what, tuple(dict.fromkeys(percent(end, words) for one in ranges for end in whole(one))))
        for what, ranges in ends
    ]


def reply(inputs: Inputs, words: Words) -> str:
    """Return which check makes the range of a run narrower, for whoever has said which to make first, and why."""
    by = {call: bought(inputs, call) for call in CALLS}
    best, least = sorted(CALLS, key=by.__getitem__, reverse=True)
    if by[best] == by[least]:
        return words("what_if.reply_same", n=number(by[best], words))
    return words("what_if.reply", input=words(f"what_if.input_{best}"))


def misses(inputs: Inputs, claims: Sequence[Any], words: Words) -> str:
    """Return how many claims that count imports lie outside the learner's share; nothing if none does.

    ``claims`` are rows of ``shares.csv`` of the cut road, in per cent.
    """
    same, guess = shares.of_imports(claims), shares.Guess(*inputs.share)
    out = sum(not guess.holds(row) for row in same)
    return words("what_if.reply_misses", share=shown(inputs.share, words), n=out, total=len(same)) if out else ""


def fuel(inputs: Inputs, claim: Any, words: Words) -> str:
    """Return what a run gives for fuel alone, and what it still leaves open.

    ``claim`` is a row of ``shares.csv``: the share of fuel needs on the cut road, in per cent, which takes the place of
    the learner's share of imports.
    """
    share = shares.ends(claim)
    return words(
        "what_if.reply_fuel", share=shown(share, words), year=claim.year_hi,
        missing=shown(shortfall_range(share, inputs.rerouted), words),
    )  # fmt: skip
