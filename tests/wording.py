"""Words that take a side. They may stand only inside quotation marks, as somebody's own words."""

from __future__ import annotations

from dispute.words.wording import QUOTED, load, unquoted

__all__ = ["QUOTED", "one_sided", "unquoted"]


def one_sided(text: str) -> list[str]:
    """Return for each banned word outside quotation marks what is wrong with it."""
    return [f"{hit.word!r}: {hit.why}" for hit in load("en")["sided"].hits(text)]
