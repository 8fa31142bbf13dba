"""Nobody is named: not in a table, a lesson, a notebook, a file name or anywhere else in the project."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import names
from checks.cells import cells
from checks.references import ROOT

PICTURE = re.compile(r"data:image/[\w+.-]+;base64,([\w+/=]+)")
BUILT = {"build", "dist", "artefacts", "node_modules", "__pycache__", "learners"}
#: Hidden, and still part of the project.
KEPT = {".ci", ".github", ".gitattributes", ".gitignore"}
#: Nobody is called so.
INVENTED = "Qemrild Özvantar"


@pytest.fixture
def guarded(monkeypatch) -> str:
    """Put an invented name on both lists and return it."""
    lists = {salt: " ".join(names.hashed(salt, INVENTED)) for salt in ("invented:", names.IN_ADDRESSES)}
    monkeypatch.setattr(names, "HASHES", lists)
    names._guarded.cache_clear()
    yield INVENTED
    names._guarded.cache_clear()


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file of the project, what is built and what belongs to tools apart."""
    for path in sorted(folder.iterdir()):
        hidden = path.name.startswith(".") and path.name not in KEPT
        if hidden or path.name in BUILT or path.suffix == ".egg-info":
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def strings(value) -> Iterator[str]:
    """Yield every string of a notebook; a picture in it is opened."""
    match value:
        case str():
            yield PICTURE.sub(" ", value)
            yield from (base64.b64decode(picture).decode("utf-8", "ignore") for picture in PICTURE.findall(value))
        case list():
            yield from strings("".join(item for item in value if isinstance(item, str)))
            yield from (text for item in value for text in strings(item))
        case dict():
            yield from (text for item in value.values() for text in strings(item))


def texts(path: Path) -> Iterator[str]:
    """Yield what a file says; tables are read cell by cell elsewhere, and binary files say nothing."""
    if path.suffix == ".csv" and path.parent.name == "data":
        return
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return
    yield from strings(json.loads(text)) if path.suffix == ".ipynb" else PICTURE.sub(" ", text).splitlines()


def test_no_cell_names_anybody(evidence):
    """Authors are named as authors of a cited work, in one column of one table, and nowhere else."""
    elsewhere = [c for c in cells(evidence) if c.column != "url" and (c.table, c.column) != ("scholars", "author")]
    assert [cell.place for cell in elsewhere if names.named(str(cell.value))] == []


def test_the_employee_s_name_stands_only_in_addresses_of_pages_that_no_learner_sees(evidence):
    shown = {source.url for source in evidence["sources"] if source.show}
    held = [cell for cell in cells(evidence) if names.addressed(str(cell.value))]
    assert [cell.place for cell in held if cell.column != "url" or cell.value in shown] == []
    assert [path for path in files() if any(names.addressed(text) for text in texts(path))] == []


def test_no_author_stands_outside_the_column_of_authors(evidence):
    authors = {
        author for row in evidence["scholars"] for author in re.split(r"; | \(", row.author) if author != "editor)"
    }
    said = [cell for cell in cells(evidence) if cell.column not in ("author", "url")]
    assert len(authors) >= 8 and not [cell.place for cell in said for author in authors if author in str(cell.value)]


def test_no_file_names_anybody_but_authors_in_full(evidence):
    """A page that shows the scholars prints their names, whole and as the column has them; no part of one passes."""
    authors = [author for row in evidence["scholars"] for author in row.author.split("; ")]

    def others(text: str) -> str:
        for author in authors:
            text = text.replace(author, " ")
        return text

    assert [path for path in files() if any(names.named(others(text)) for text in texts(path))] == []


def test_no_file_is_called_after_anybody():
    assert [path for path in files() if names.named(path.relative_to(ROOT).as_posix().replace("/", " "))] == []


def test_a_name_is_found_in_any_spelling_and_inside_a_picture(guarded):
    for spelling in (
        guarded,
        guarded.upper(),
        guarded.replace("Ö", "O"),
        guarded.replace("e", "é"),
        f"«{guarded}»",
        guarded.replace(" ", "-"),
        f"the_{guarded}_case",
    ):
        assert names.named(spelling) == len(names.words(guarded)) == 2
    assert names.named("the embassy employee") == 0
    picture = base64.b64encode(f"<svg><text>{guarded}</text></svg>".encode()).decode()
    notebook = {
        "cells": [{"outputs": [{"data": {"text/html": ["<img src='data:image/", f"svg+xml;base64,{picture}'>"]}}]}]
    }
    assert any(names.named(text) for text in strings(notebook))


def test_an_address_may_hold_a_name_and_the_employee_s_is_found_there_as_well(guarded):
    slug = guarded.lower().replace(" ", "-")
    address = f"see https://example.org/{slug}/page or www.example.org/{slug}."
    assert names.named(address) == 0 and names.addressed(address) == 4
    assert names.named(f"[{slug}](https://example.org/{slug})") == 2


@given(st.text())
def test_words_are_letters_only_without_accents_in_small_letters(text):
    for word in names.words(text):
        assert word.isalpha() and names.words(word) == [word]
