"""A card for each question, and a picture: a head for a name, a masked one for none, a dashed one for no answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dispute.activities.who_says.rules import BLOCKS, SIDES, Asked, Kind
from dispute.words.template import render
from dispute.words.texts import Words, capital

TEMPLATE, FIGURE = (f"activities/who_says/{name}" for name in ("view.html", "figure.svg"))


def answer(one: Asked, words: Words) -> str:
    """Return who answers, and what."""
    return f"{capital(words(f'who_says.{one.kind}'))}. {one.says}"


def card(one: Asked, choice: Kind | None, words: Words) -> str:
    """Return a question with a button for each kind; once one was pressed, with the answer in their place."""
    kinds = [(words(f"who_says.{kind}"), kind) for kind in Kind]
    return render(TEMPLATE, part="card", one=one, choice=choice, kinds=kinds, words=words)


def picture(told: Sequence[Asked], words: Words) -> str:
    """Return who answers what: both states by the same rows, and below them what no state answers for."""
    kinds = {(one.row, place): kind for one in told for place, kind in one.kinds.items()}
    blocks = [
        {
            "heads": [words(f"who_says.place_{place}") for place in places],
            "rows": [
                {
                    "name": words(f"who_says.row_{row}") if len(rows) > 1 else "",
                    "kinds": [kinds.get((row, place)) for place in places],
                }
                for row in rows
            ],
        }
        for rows, places in BLOCKS
    ]
    figure = render(FIGURE, blocks=blocks, title=_described(kinds, words), words=words)
    return render(TEMPLATE, part="view", figure=Markup(figure))


def _described(kinds: Mapping[tuple[str, str], Kind], words: Words) -> str:
    """Return in words what the picture shows."""
    said = []
    for (row, place), kind in kinds.items():
        named = {"place": words(f"who_says.place_{place}"), "kind": words(f"who_says.{kind}")}
        if place in SIDES:
            said.append(words("who_says.head_of_state", row=words(f"who_says.row_{row}"), **named))
        else:
            said.append(words("who_says.head", **named))
    return words("who_says.figure", heads=words.parts(said) if said else words("who_says.nothing"))


def end(words: Words) -> str:
    """Return what the picture comes to."""
    return render(TEMPLATE, part="end", words=words)
