"""The terms of the field, each in one place and in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dispute.words import translated

FILE = Path(__file__).with_name("glossary.toml")


@dataclass(frozen=True, slots=True)
class Term:
    """One term with its meaning; ``sources`` where the meaning states a fact."""

    id: str
    term: str
    plain: str
    sources: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """Where a link such as ``#term-note-verbale`` leads."""
        return f"term-{self.id}"


def load(lang: str = "en", file: Path = FILE) -> dict[str, Term]:
    """Return every term in one language, by id."""

    def build(raw: dict) -> dict[str, Term]:
        return {t["id"]: Term(**{**t, "sources": tuple(t.get("sources", ()))}) for t in raw["terms"]}

    return translated.read(file, lang, build)
