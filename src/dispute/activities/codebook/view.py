"""The code book of one table."""

from __future__ import annotations

from typing import Any

from dispute.words.template import render
from dispute.words.texts import Words


def codebook(resource: dict[str, Any], words: Words) -> str:
    """Return the description of one table and each of its columns, in the words of its language."""
    return render("activities/codebook/view.html", resource=resource, words=words)
