"""Counts of the dead as tables: two events beside each other, or one group of the dead over all years."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.losses.rules import WHO, Loss, count, in_order, of_event
from dispute.words.days import in_words
from dispute.words.numbers import number
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/losses/view.html"


def group(who: str, words: Words) -> str:
    """Return a group of the dead in words."""
    return words(f"losses.{who.lower().replace(' ', '_').replace('-', '_')}")


def fields(name: str, who: str, words: Words) -> str:
    """Return one segment for each group of the dead."""
    return render(
        TEMPLATE, part="fields", words=words, name=name, chosen=who, options=[(group(w, words), w) for w in WHO]
    )


def show(losses: Sequence[Loss], who: str, words: Words) -> tuple[str, str]:
    """Return the table of one group, and the sentence above it."""
    counts = [loss for loss in losses if not loss.is_answer]
    makers = {loss.row.maker for loss in counts}
    said = words("losses.count", who=group(who, words), n=len(counts), makers=len(makers))
    return render(
        TEMPLATE,
        part="view",
        words=words,
        said=said,
        who=group(who, words),
        rows=in_order(losses),
        count=lambda row: count(row, lambda value: number(value, words)),
        in_words=in_words,
    ), said


def beside(losses: Sequence[Loss], events: Sequence, words: Words) -> str:
    """Return events side by side: the same lines for each, so that no force gets another question."""
    columns = [(event, of_event(losses, event.id)) for event in events]
    return render(TEMPLATE, part="beside", words=words, columns=columns, group=group, in_words=in_words,
                  count=lambda row: count(row, lambda value: number(value, words)))  # fmt: skip
