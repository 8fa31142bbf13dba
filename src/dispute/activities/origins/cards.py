"""One report at a time: a card with a chip for each voice, and a dot for each report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dispute.activities.origins.rules import CANNOT_TELL, Origin, Report
from dispute.activities.origins.view import note, short
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/origins/cards.html"
#: What a dot says of its report, as a sign.
SIGNS = {"open": "○", "traced": "●", "agrees": "✓", "differs": "✗"}


def card(n: int, each: Report, known: Mapping[str, Origin], chosen: str, words: Words, *, answered: bool) -> str:
    """Return one report with a chip for each origin on offer.

    Parameters
    ----------
    chosen
        The id that the learner has chosen for it; empty while there is none.
    answered
        Tell what the data say of the choice.
    """
    chips = [*((one.label, one.id) for one in known.values()), (words("origins.cannot_tell"), CANNOT_TELL)]
    differs = note(each, chosen, known, words) if answered else ""
    return render(
        TEMPLATE, part="card", n=n, each=each, chips=chips, chosen=chosen, words=words, short=short,
        answered=answered, differs=differs,
    )  # fmt: skip


def way(reports: Sequence[Report], chosen: Mapping[str, str], at: int, words: Words, *, answered: bool) -> str:
    """Return a dot for each report, which brings its card, and the button that checks the tracing."""

    def state(each: Report) -> str:
        if each.id not in chosen:
            return "open"
        return "traced" if not answered else "agrees" if chosen[each.id] == each.origin else "differs"

    dots = [(short(each), each.id, state(each)) for each in reports]
    return render(TEMPLATE, part="way", dots=dots, signs=SIGNS, at=at, words=words)
