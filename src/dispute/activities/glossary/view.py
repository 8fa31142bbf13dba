"""The glossary of a lesson, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterable

from dispute.activities.glossary.rules import Term
from dispute.words.template import render
from dispute.words.texts import Words


def listed(terms: Iterable[Term], words: Words) -> str:
    """Return each term with its meaning and sources, and an anchor that links in the text lead to."""
    return render("activities/glossary/view.html", terms=sorted(terms, key=lambda t: t.term.casefold()), words=words)
