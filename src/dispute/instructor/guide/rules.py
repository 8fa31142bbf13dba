"""What the guide for instructors prints: standards, misreadings, the sensitive-issue card, sizes, preparations."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dispute.words import translated


@dataclass(frozen=True, slots=True)
class Guide:
    """Each part is a list of blocks as ``guide.toml`` has them."""

    check: str
    standards: tuple[dict[str, Any], ...]
    misreadings: tuple[dict[str, Any], ...]
    card: tuple[dict[str, Any], ...]
    sizes: tuple[dict[str, Any], ...]
    prepare: tuple[dict[str, Any], ...]
    rehearse: tuple[dict[str, Any], ...]

    @property
    def sources(self) -> set[str]:
        """Ids of every source that some block rests on."""
        return {key for block in (*self.card, *self.misreadings) for key in block.get("sources", ())}


def load(lang: str = "en") -> Guide:
    """Return the guide in one language."""
    parts = ("standards", "misreadings", "card", "sizes", "prepare", "rehearse")
    return translated.read(
        Path(__file__).with_name("guide.toml"),
        lang,
        lambda raw: Guide(raw["check"], *(tuple(raw[part]) for part in parts)),
    )
