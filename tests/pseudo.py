"""A language that nobody speaks: every phrase in other letters, so that whatever else is on a screen stands out.

Letters become Cyrillic ones, signs their relatives. What a phrase names by itself keeps its letters: places such as
``{n}``, source tags, marks of HTML and Markdown, code. So a plain letter on a screen, a plain colon, or a full stop
inside a number, was written by no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch

from dispute.evidence import described
from dispute.evidence.tables import TRANSLATIONS, Evidence
from dispute.words import texts, translated, wording

#: Its code, which no language has.
LANG = "xx"
LATIN = "abcdefghijklmnopqrstuvwxyz"
OTHER = "абцдефгхийклмнопярстувжхыз"
SIGNS = {":": "∶", ";": "⁏", ".": "٫", ",": "،", "%": "٪", "“": "„", "”": "‟", "‘": "‚", "’": "‛", "?": "⸮"}
_SWAP = str.maketrans({**dict(zip(LATIN + LATIN.upper(), OTHER + OTHER.upper(), strict=True)), **SIGNS})
#: What a language sets by itself, whoever wrote it.
_SET = str.maketrans({sign: SIGNS[sign] for sign in ":;%?"})
#: What stays as it is.
KEPT = re.compile(r"\{[^}]*\}|\[\[?[DS]\d{3}\]?\](?:\(#\w+\))?|</?[a-z][^>]*>|&\w+;|`[^`]*`|\]\([^)]*\)|https?:\S+")


def pseudo(text: str) -> str:
    """Return a text in the language."""
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_SWAP), kept[0]]
        at = kept.end()
    return "".join([*parts, text[at:].translate(_SWAP)])


def _every(words: Any) -> Any:
    return pseudo(words) if isinstance(words, str) else [pseudo(one) for one in words]


def _beside(value: Any) -> Any:
    """Return what a TOML file holds, with the language beside each ``{en = "…"}``."""
    if isinstance(value, dict):
        found = {key: _beside(inside) for key, inside in value.items()}
        return {**found, LANG: pseudo(value["en"])} if isinstance(value.get("en"), str) else found
    return [_beside(one) for one in value] if isinstance(value, list) else value


def _translate(self: Evidence, table: Any, real: Callable) -> None:
    if self.lang != LANG:
        return real(self, table)
    columns = [column for column in table.fields if column.endswith("_en")]
    for row in table if table.name != TRANSLATIONS else ():
        said = {column: getattr(row, column) for column in columns}
        row.speak(table.name, {f"{c.removesuffix('en')}{LANG}": pseudo(text) for c, text in said.items() if text})


def _descriptions(self: Evidence, real: Callable) -> dict[str, str]:
    return {text: pseudo(text) for _, _, text in described.places(self.package)} if self.lang == LANG else real(self)


@contextmanager
def spoken() -> Iterator[None]:
    """Let everybody speak the language for a while."""
    section, toml, translate, lists = texts.section, translated.read_toml, Evidence._translate, wording.load
    descriptions = Evidence._descriptions

    @cache
    def sections(name: str) -> dict[str, Any]:
        return {key: {**entry, LANG: _every(entry["en"])} for key, entry in section(name).items()}

    with (
        patch.object(texts, "section", sections),
        patch.dict(texts.FORMS, {LANG: texts.FORMS["en"]}),
        patch.dict(texts.TYPESET, {LANG: lambda text: text.translate(_SET)}),
        patch.object(translated, "read_toml", lambda path, place: _beside(toml(path, place))),
        patch.object(Evidence, "_translate", lambda self, table: _translate(self, table, translate)),
        patch.object(Evidence, "_descriptions", lambda self: _descriptions(self, descriptions)),
        patch.object(wording, "load", lambda lang="en", *more: lists("en" if lang == LANG else lang, *more)),
    ):
        yield
