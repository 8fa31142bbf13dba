"""One report at a time: a card with a chip for each voice, the answer to the last press, and a dot for each report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.origins.rules import CANNOT_TELL, Origin, Report
from dispute.activities.origins.view import answer, short, sign
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/origins/cards.html"
#: What a dot is called, by its sign.
STATES = {"○": "open", "✓": "agrees", "½": "fair", "✗": "differs"}


def card(n: int, each: Report, known: Mapping[str, Origin], chosen: str, words: Words) -> str:
    """Return one report with a short chip for each origin on offer; ``chosen`` is the learner's, or empty."""
    chips = [*((words(f"origins.voice_{key}"), key) for key in known), (words("origins.cannot_tell"), CANNOT_TELL)]
    return render(TEMPLATE, part="card", n=n, each=each, chips=chips, chosen=chosen, words=words, short=short)


def told(each: Report, known: Mapping[str, Origin], chosen: str, words: Words) -> str:
    """Return the answer to a guess, under the name of its report: the next card comes below it."""
    return render(
        TEMPLATE, part="told", each=each, short=short, words=words, sign=sign(each, chosen, known),
        answer=answer(each, chosen, known, words),
    )  # fmt: skip


def way(reports: Sequence[Report], known: Mapping[str, Origin], chosen: Mapping[str, str], at: int | None,
        words: Words) -> str:  # fmt: skip
    """Return a dot for each report, which brings its card; ``at`` is the place of the card that is shown."""
    signs = [sign(each, chosen[each.id], known) if each.id in chosen else "○" for each in reports]
    dots = [(short(each), each.id, one) for each, one in zip(reports, signs, strict=True)]
    return render(TEMPLATE, part="way", dots=dots, states=STATES, at=at, words=words)
