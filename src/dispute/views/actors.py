"""Actor cards: what each actor says about itself beside what others say, with the same lines for all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dispute.model.actors import grouped
from dispute.texts import Words
from dispute.words.template import render


def cards(actors: Iterable[Any], words: Words) -> str:
    """Return one card for each row of ``actors.csv``, group by group; persons have none."""
    return render("actors.html", groups=grouped(actors), words=words)
