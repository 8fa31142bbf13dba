"""The page ``vote.html``: a learner answers one question and gets a code of four letters to show.

It sends nothing: its policy lets its script ask no host, not even its own. No key of a question is in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import escape

from dispute.errors import DisputeError
from dispute.instructor.codes.rules import LETTERS, asks_how_sure, require, seeds
from dispute.questions.plan import Plan
from dispute.questions.quiz import Item
from dispute.questions.view import levels
from dispute.words.texts import Words

#: What the page may not do that other pages of the site may.
STRICT = (("connect-src 'self'", "connect-src 'none'"), ("base-uri 'none'", "base-uri 'none'; form-action 'self'"))


def questions(plans: Iterable[Plan]) -> Iterator[Item]:
    """Yield every prediction and question whose answers fit into a code."""
    for plan in plans:
        for item in (*plan.predictions.values(), *plan.items.values()):
            try:
                require(item)
            except DisputeError:
                continue
            yield item


def data(plans: Iterable[Plan], words: Words) -> dict[str, Any]:
    """Return what the page knows: letters, levels of confidence, and questions with their options in order."""
    return {
        "letters": LETTERS,
        "sure": [text for text, _ in levels(words)],
        "questions": {
            item.id: {
                "stem": item.stem, "options": [option.text for option in item.options], "seeds": seeds(item),
                "several": item.type == "several", "sure": asks_how_sure(item),
            }
            for item in questions(plans)
        },
    }  # fmt: skip


def strict(page: str) -> str:
    """Return a page that may send nothing anywhere."""
    page = str(page)  # not Markup, which would escape what is put in
    for pair in STRICT:
        before, after = (escape(part) for part in pair)
        page = page.replace(str(before), str(after), 1)
    return page
