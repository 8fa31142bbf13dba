"""Actor cards: what each actor says about itself beside what others say, with the same lines for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dispute.activities.actors.rules import grouped
from dispute.words.template import render
from dispute.words.texts import Words


def cards(actors: Iterable[Any], words: Words) -> str:
    """Return one card for each row of ``actors.csv``, group by group; persons have none."""
    return render("activities/actors/view.html", groups=grouped(actors), words=words)
