"""A briefing as a document: its parts as paragraphs, and the sources of its tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute.words.prose import BRACKET, tags_in

#: A run of text, and the tags that follow it.
Piece = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Document:
    """A briefing to hand in: titles with paragraphs, and each source with its origin or None, by tag."""

    reader: str
    cutoff: date | None
    parts: tuple[tuple[str, tuple[tuple[Piece, ...], ...]], ...]
    sources: dict[str, tuple[Any, Any]]


def document(
    parts: Mapping[str, str], titles: Mapping[str, str], reader: str, cutoff: date | None, sources: dict[str, Any]
) -> Document:
    """Return the document of a briefing; parts without a word are left out.

    Parameters
    ----------
    sources
        For each known tag of the text its source, and its origin or None.
    """
    kept = {key: text for key, text in parts.items() if text.strip()}
    made = tuple((titles[key], tuple(map(pieces, paragraphs(text)))) for key, text in kept.items())
    return Document(reader, cutoff, made, sources)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, which blank lines part, each on one line."""
    return [" ".join(block.split()) for block in re.split(r"\r?\n[ \t]*\r?\n", text) if block.strip()]


def pieces(paragraph: str) -> tuple[Piece, ...]:
    """Return a paragraph as runs of text, each with the tags that follow it."""
    found: list[Piece] = []
    last = 0
    for match in BRACKET.finditer(paragraph):
        if tags := tags_in(match[1] or match[2]):
            found.append((paragraph[last : match.start()], tuple(tags)))
            last = match.end()
    return (*found, (paragraph[last:], ()))
