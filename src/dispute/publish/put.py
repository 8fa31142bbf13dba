"""Put translations beside their English, wherever that stands; the rest of each file stays as it is."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit

from dispute.errors import DisputeError
from dispute.evidence import described
from dispute.evidence.tables import TRANSLATIONS, Evidence
from dispute.publish.catalogue import ROOT, typeset
from dispute.words import texts

Words = str | tuple[str, ...]


def put(lang: str, said: Mapping[str, Words]) -> None:
    """Write words in a language, each by the name of its phrase (see :mod:`dispute.publish.translations`).

    Raises
    ------
    DisputeError
        If there is no such phrase; then nothing is written.
    """
    documents: dict[Path, Any] = {}
    rows: dict[tuple[str, str, str, str], str] = {}
    for name, words in said.items():
        words = typeset(words, lang) if isinstance(words, str) else [typeset(one, lang) for one in words]
        if row := re.fullmatch(r"data/(\w+):(.+):(\w+)", name):
            column = row[3] if row[1] == described.NAME else f"{row[3]}_en"
            rows[row[1], row[2], column, lang] = str(words)
            continue
        path, way = _where(name)
        if path not in documents:
            documents[path] = tomlkit.parse(path.read_text(encoding="utf-8"))
        _entry(documents[path], way, name)[lang] = words
    for path, document in documents.items():
        text = re.sub(
            r'(?<=["\]])\}(?=[ \t]*(?:#.*)?$)', " }", tomlkit.dumps(document), flags=re.M
        )  # the room that it takes away
        path.write_text(text, encoding="utf-8")
    if rows:
        _put_rows(rows)


def _where(name: str) -> tuple[Path, list[str]]:
    """Return the file of a phrase, and the way to it in there."""
    place, _, way = name.partition(":")
    if place.endswith(".toml"):
        return ROOT / place, way.split(".")
    part, _, key = name.partition(".")
    if part not in texts.files():
        raise DisputeError(f"There is no phrase {name!r}.")
    return texts.files()[part], [key]


def _entry(value: Any, way: list[str], name: str) -> Any:
    for key in way:
        if isinstance(value, list):
            found = [one for n, one in enumerate(value) if isinstance(one, dict) and str(one.get("id", n)) == key]
            value = found[0] if found else None
        else:
            value = value.get(key)
        if value is None:
            raise DisputeError(f"There is no phrase {name!r}: {key!r} leads nowhere.")
    return value


def _put_rows(rows: Mapping[tuple[str, str, str, str], str]) -> None:
    evidence = Evidence()
    path = evidence.folder / evidence.resource(TRANSLATIONS)["path"]
    head = [field["name"] for field in evidence.resource(TRANSLATIONS)["schema"]["fields"]]
    known = {(r.table, r.key, r.column, r.lang): r.text for r in evidence[TRANSLATIONS]} | rows
    order = [*evidence.resources, described.NAME]
    lines = sorted(known.items(), key=lambda line: (line[0][3], order.index(line[0][0]), line[0][1], line[0][2]))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *([*key, text] for key, text in lines)])
