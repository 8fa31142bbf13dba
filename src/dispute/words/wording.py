"""Words to look at: those that take a side, say why, settle guilt, or report.

The lists stand in ``wording.toml``, those of French in ``wording_fr.toml``. Words in quotation marks are somebody
else's and are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dispute.words import translated

FILE = Path(__file__).with_name("wording.toml")

#: Words in quotation marks: straight or curly, double or single, or French. An apostrophe inside a word does not end
#: a quotation, and one after a word (the states' steps) does not begin one.
QUOTED = re.compile(
    r'"[^"]*"'
    r"|“[^”]*”"
    r"|«[^»]*»"
    r"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
    r"|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w))*’(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed word as a text has it, and why it is listed."""

    word: str
    why: str


@dataclass(frozen=True, slots=True)
class WordList:
    """Patterns of whole words, each with its reason; ``any`` finds out fast that there is none."""

    patterns: tuple[tuple[re.Pattern[str], str], ...]
    any: re.Pattern[str]

    def hits(self, text: str) -> list[Hit]:
        """Return every listed word outside quotation marks, list by list."""
        own = unquoted(text) if self.any.search(text) else ""
        return [Hit(found[0], why) for pattern, why in self.patterns for found in pattern.finditer(own)]


@cache
def load(lang: str = "en", file: Path | None = None) -> dict[str, WordList]:
    """Return the lists by name: ``sided``, ``causal``, ``settled``, ``ruling``, ``reporting``, ``numbers``, ``gap``,
    ``own``, ``dating`` and ``order``.

    They are no translations of each other: each language has a file, with lists of its own.
    """
    file = file or _file(lang)

    def build(raw: dict[str, list[dict[str, str]]]) -> dict[str, WordList]:
        return {name: _compiled([(w["pattern"], w["why"]) for w in entries]) for name, entries in raw.items()}

    return translated.read(file, lang, build)


def there(lang: str) -> bool:
    """Return whether a language has lists: a lesson may speak it before it has."""
    return _file(lang).is_file()


def _file(lang: str) -> Path:
    return FILE.with_stem(FILE.stem if lang == "en" else f"{FILE.stem}_{lang}")


def _compiled(entries: list[tuple[str, str]]) -> WordList:
    patterns = tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), why) for pattern, why in entries)
    return WordList(patterns, re.compile("|".join(p.pattern for p, _ in patterns), re.IGNORECASE))


def unquoted(text: str) -> str:
    """Return the text with every quotation blanked out, so that only the writer's own words are left."""
    return QUOTED.sub(lambda quotation: " " * len(quotation[0]), text)
