"""A vote as bars and a table. What is on the wall never says which option is right."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from dispute.charts.bars import Bar, bars
from dispute.instructor.tally.rules import Tally
from dispute.questions.fields import LETTERS
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "instructor/tally/view.html"


def hands(boxes: Sequence[tuple[str, str]], text: str, words: Words) -> str:
    """Return a field for each box, given by label and name, with a text in it, and the buttons for what comes next."""
    return render(TEMPLATE, part="hands", boxes=boxes, text=text, words=words)


def said(sentence: str) -> str:
    """Return what a press has brought."""
    return render(TEMPLATE, part="said", sentence=sentence)


def show(tally: Tally, first: Tally | None, words: Words) -> str:
    """Return the hands for each option; with an earlier vote, that one below each bar."""
    rows = []
    for letter, option in zip(LETTERS, tally.item.options, strict=False):
        n, before = tally.hands.get(option.id, 0), first and first.hands.get(option.id, 0)
        rows.append({"letter": letter, "n": n, "before": before, "bar": Bar(
            words("tally.option", letter=letter), _value(n, before, words), tally.share(option.id),
            earlier=first.share(option.id) if first else None,
        )})  # fmt: skip
    title = words("tally.figure", id=tally.item.id)
    figure = bars(title, [row["bar"] for row in rows], f"tally-{tally.item.id}")
    return render(TEMPLATE, part="vote", rows=rows, figure=Markup(figure), title=title, first=first, words=words,
                  sentence=sentence(tally, first, words))  # fmt: skip


def _value(n: int, before: int | None, words: Words) -> str:
    return words("tally.hands", n=n) if before is None else words("tally.hands_before", n=n, before=before)


def sentence(tally: Tally, first: Tally | None, words: Words) -> str:
    """Return how many hands there are and which option has most."""
    if not tally.total:
        return words("tally.nobody")
    most = max(tally.hands.values())
    leading = [
        letter for letter, o in zip(LETTERS, tally.item.options, strict=False) if tally.hands.get(o.id, 0) == most
    ]
    said = [words("tally.most", total=tally.total, letters=words.listed(leading), n=most)]
    if first and first.total != tally.total:
        said.append(words("tally.differ", before=first.total))
    return " ".join(said)


def move(tally: Tally, words: Words) -> str:
    """Return what to do next, with the share of right votes, which is the class's own result."""
    return (
        words(f"tally.{tally.move.replace(' ', '_')}", share=words.typeset(f"{100 * tally.right:.0f} %"))
        if tally.move
        else ""
    )
