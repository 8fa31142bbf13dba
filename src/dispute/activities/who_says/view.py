"""Seats to press, then a picture: a head for a name, masked for none, in dashes at second hand or for no answer."""

from __future__ import annotations

from collections.abc import Sequence, Set

from markupsafe import Markup

from dispute.activities.who_says.rules import LOOK, SEAT, SIDES, Asked, right, seats
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE, FIGURE = (f"activities/who_says/{name}" for name in ("view.html", "figure.svg"))


def task(words: Words) -> str:
    """Return what is to be pressed."""
    return render(TEMPLATE, part="task", words=words)


def board(questions: Sequence[Asked], empty: Set[str], words: Words) -> str:
    """Return each question with a button for each state, and the one that shows who answers."""
    rows = [
        (one.text, [(f"{SEAT}={one.id}-{side}", f"{one.id}-{side}" in empty, _place(side, words)) for side in SIDES])
        for one in questions
    ]
    return render(TEMPLATE, part="board", rows=rows, look=LOOK, words=words)


def answers(questions: Sequence[Asked], words: Words) -> str:
    """Return each question with what the two states answer."""
    return render(TEMPLATE, part="answers", questions=questions, words=words)


def picture(questions: Sequence[Asked], empty: Set[str], words: Words) -> str:
    """Return who answers what: both states by the same rows, each seat with the sign of the learner's guess."""
    good = right(questions, set(empty))
    rows = [
        (one.row, [(one.kinds[side], "✓" if f"{one.id}-{side}" in good else "✗") for side in SIDES])
        for one in questions
    ]
    heads = [_place(side, words) for side in SIDES]
    figure = render(FIGURE, heads=heads, rows=rows, title=_described(questions, words), words=words)
    return render(TEMPLATE, part="view", figure=Markup(figure))


def _place(side: str, words: Words) -> str:
    return words(f"who_says.place_{side}")


def _described(questions: Sequence[Asked], words: Words) -> str:
    """Return in words what the picture shows."""
    said = [
        words("who_says.head", place=_place(side, words), row=one.row, kind=words(f"who_says.{one.kinds[side]}"))
        for one in questions
        for side in SIDES
    ]
    return words("who_says.figure", heads=words.parts(said))


def score(questions: Sequence[Asked], empty: Set[str], words: Words) -> str:
    """Return at how many seats the learner expected what the pages show."""
    return words("who_says.score", n=len(right(questions, set(empty))), total=len(seats(questions)))


def said(questions: Sequence[Asked], empty: Set[str], words: Words) -> str:
    """Return what is spoken once the seats are shown."""
    return " ".join([score(questions, empty, words), _described(questions, words), words("who_says.end_steps")])


def end(questions: Sequence[Asked], empty: Set[str], words: Words) -> str:
    """Return the score, and what the picture comes to."""
    return render(TEMPLATE, part="end", score=score(questions, empty, words), words=words)
