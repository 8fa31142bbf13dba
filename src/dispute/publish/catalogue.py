"""Everything that is said to learners and teachers, with the languages that it is said in.

A phrase has a name: ``opening.title`` in the phrases, ``data/events:DS019:label`` in the tables,
``data/datapackage:events/people_lo:title`` in the code book, and for other texts the file and the way to it:
``lessons/01_background/lesson.toml:lesson.title``. Notebooks are translated as files.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from dispute.evidence import described
from dispute.evidence.tables import TRANSLATIONS, Evidence
from dispute.publish.readings import LOG, key_of
from dispute.words import texts
from dispute.words.texts import section, sections

ROOT = texts.ROOT
#: The kinds of words, as they are counted.
PHRASES, TEXTS, ROWS, CODE_BOOK = "phrases", "texts", "words of rows", "words of the code book"
#: TOML files whose words are no phrases: lists of words to look at, each language with its own; and seals.
NO_PHRASES = ("wording", "seals")


@dataclass(frozen=True)
class Phrase:
    """Words in English, and in what other languages they stand; a list is one of months, or of forms for a number."""

    name: str
    kind: str
    english: str | tuple[str, ...]
    said: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """The hash of the English words, by which a translation knows what it was made from."""
        return sha256("\n".join(parts(self.english)).encode()).hexdigest()[:8]


def parts(words: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return words as a list of texts, which for most is one."""
    return (words,) if isinstance(words, str) else tuple(words)


def typeset(text: str, lang: str) -> str:
    """Return a text as its language sets it."""
    return texts.TYPESET.get(lang, str)(text)


def languages() -> list[str]:
    """Return the languages besides English."""
    return sorted({lang for entry in section("general").values() for lang in entry} - {"en"})


def phrases(evidence: Evidence | None = None) -> Iterator[Phrase]:
    """Yield every phrase, section by section, file by file, table by table."""
    for part in sections():
        for key, entry in section(part).items():
            yield _phrase(f"{part}.{key}", PHRASES, entry)
    known = set(texts.files().values())
    for path in sorted(ROOT.rglob("*.toml")):
        if path not in known and not path.stem.startswith(NO_PHRASES):
            place = path.relative_to(ROOT).as_posix()
            for way, entry in beside(tomllib.loads(path.read_text(encoding="utf-8"))):
                yield _phrase(f"{place}:{way}", TEXTS, entry)
    evidence = evidence or Evidence()
    said: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in evidence[TRANSLATIONS]:
        said.setdefault((row.table, row.key, row.column), {})[row.lang] = row.text
    yield from _rows(evidence, said)
    yield from _described(evidence, said)


def _phrase(name: str, kind: str, entry: Mapping[str, Any]) -> Phrase:
    said = {lang: words if isinstance(words, str) else tuple(words) for lang, words in entry.items()}
    return Phrase(name, kind, said.pop("en"), said)


def beside(value: Any, way: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each ``{en = "…"}`` inside what a TOML file holds, with the way to it; a block with an id goes by that."""
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            if value["en"]:
                yield way, value
            return
        for key, inside in value.items():
            yield from beside(inside, f"{way}.{key}".lstrip("."))
    elif isinstance(value, list):
        for n, inside in enumerate(value):
            key = inside.get("id", n) if isinstance(inside, dict) else n
            yield from beside(inside, f"{way}.{key}")


def _described(evidence: Evidence, said: Mapping[tuple[str, str, str], dict[str, str]]) -> Iterator[Phrase]:
    """Yield the code book's words, each once: by the place of its translation, or by the first one."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key, part, english in described.places(evidence.package):
        found.setdefault(english, []).append((key, part))
    for english, places in found.items():
        there = [place for place in places if (described.NAME, *place) in said]
        words = {lang: text for place in there for lang, text in said[described.NAME, *place].items()}
        key, part = (there or places)[0]
        yield Phrase(f"data/{described.NAME}:{key}:{part}", CODE_BOOK, english, words)


def _rows(evidence: Evidence, said: Mapping[tuple[str, str, str], dict[str, str]]) -> Iterator[Phrase]:
    for name in evidence.resources:
        table = evidence[name]
        columns = [column for column in table.fields if column.endswith("_en")]
        if name in (LOG, TRANSLATIONS) or not columns:
            continue
        for row in table:
            for column in columns:
                if english := getattr(row, column):
                    key = key_of(table, row)
                    yield Phrase(
                        f"data/{name}:{key}:{column.removesuffix('_en')}", ROWS, english,
                        said.get((name, key, column), {}),
                    )  # fmt: skip
