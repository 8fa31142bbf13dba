"""The fields that fit each type of question, and the answer that stands in them."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from dispute.questions.quiz import Item
from dispute.words.template import render
from dispute.words.texts import Words

LETTERS = "ABCDEFGHIJ"


def labels(item: Item) -> list[tuple[str, str]]:
    """Return ``("A. words", option id)`` for each option, in the order shown."""
    return [(f"{letter}. {option.text}", option.id) for letter, option in zip(LETTERS, item.options, strict=False)]


def fields(
    item: Item, name: str, chosen: tuple[str, ...], words: Words, after: Mapping[str, str] | None = None
) -> Markup:  # fmt: skip
    """Return the fields for one answer: cards to choose from, letters for each place, or a box for a number.

    Parameters
    ----------
    name
        Begins the name of each field.
    chosen
        What is chosen now: option ids, in order items first to last, or one number as text.
    after
        HTML to stand below an option's card, by the option's id.
    """
    options = labels(item)
    return Markup(
        render(
            "questions/fields.html", item=item, name=name, chosen=chosen, words=words, options=options,
            letters=[(text[0], key) for text, key in options],
            after={key: Markup(html) for key, html in (after or {}).items()},
        )
    )  # fmt: skip


def answer_in(item: Item, name: str, entries: Mapping[str, str]) -> tuple[str, ...] | None:
    """Return the answer that stands in the fields; None while it is incomplete."""
    match item.type:
        case "several":
            found = tuple(key for key in item.option_ids if entries.get(f"{name}.{key}") == "on")
        case "order":
            found = tuple(entries.get(f"{name}.{n}", "") for n, _ in enumerate(item.options, start=1))
            found = found if all(found) else ()
        case _:
            found = (entries.get(name, "").strip(),)
            found = found if found[0] else ()
    return found or None
