"""The list of sources that one activity's page cites, in words of the page's language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dispute.evidence.tables import Evidence
from dispute.words.texts import Words

TAG = re.compile(r"\[([DS]\d{3})\]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A source as the page lists it. A page that prints private names keeps its address back."""

    id: str
    who: str
    when: str
    url: str
    language: str


def sources(data: str, evidence: Evidence, words: Words) -> list[Listed]:
    """Return every source that some screen names, by id."""
    return [listed(evidence["sources"][key], words) for key in sorted({*TAG.findall(data)})]


def listed(source: Any, words: Words) -> Listed:
    """Return a source in words of a language. Titles are ours and English: the page itself tells its own."""
    who, maker = source.publisher.replace(" (mirror)", words("alone.mirror")), source.original_publisher
    if maker:
        names = words.listed(maker.removesuffix(", in part").split(" and "))
        name = "alone.in_part" if maker.endswith(", in part") else "alone.text_by"
        who = words(name, publisher=who, maker=names)
    return Listed(source.source_id, who, words.dated(source.published), source.url if source.show else "",
                  source.language)  # fmt: skip
