"""Nobody is named: not in a table, a lesson, a notebook, a file name or anywhere else in the project."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import names
from checks.cells import cells
from checks.references import ROOT

PICTURE = re.compile(r"data:image/[\w+.-]+;base64,([\w+/=]+)")
BUILT = {"build", "dist", "artefacts", "node_modules", "__pycache__"}


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file of the project, what is built or hidden apart."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in BUILT or path.suffix == ".egg-info":
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


def test_no_cell_names_anybody_but_the_one_that_may(evidence):
    """Authors are named as authors of a cited work, in one column of one table, and nowhere else."""
    found = [
        cell.place
        for cell in cells(evidence)
        if cell.column != "url" and (cell.table, cell.column) != ("scholars", "author") and names.named(str(cell.value))
    ]
    allowed = [cell.place for cell in cells(evidence) if cell.column == "named_in_public"]
    assert len(allowed) == 1 and found == allowed


def test_no_author_stands_outside_the_column_of_authors(evidence):
    authors = {
        author for row in evidence["scholars"] for author in re.split(r"; | \(", row.author) if author != "editor)"
    }
    said = [cell for cell in cells(evidence) if cell.column not in ("author", "url")]
    assert len(authors) >= 8 and not [cell.place for cell in said for author in authors if author in str(cell.value)]


def test_no_file_names_anybody():
    assert [path for path in files() if any(names.named(text) for text in texts(path))] == []


def test_no_file_is_called_after_anybody():
    assert [path for path in files() if names.named(path.relative_to(ROOT).as_posix().replace("/", " "))] == []


def test_a_name_is_found_in_any_spelling_and_inside_a_picture(evidence):
    [cell] = [cell for cell in cells(evidence) if cell.column == "named_in_public"]
    name = cell.value
    for spelling in (
        name,
        name.upper(),
        name.replace("e", "é"),
        f"«{name}»",
        name.replace(" ", "-"),
        f"the_{name}_case",
    ):
        assert names.named(spelling) == names.named(name) == len(names.words(name))
    picture = base64.b64encode(f"<svg><text>{name}</text></svg>".encode()).decode()
    notebook = {
        "cells": [{"outputs": [{"data": {"text/html": ["<img src='data:image/", f"svg+xml;base64,{picture}'>"]}}]}]
    }
    assert any(names.named(text) for text in strings(notebook))


def test_an_address_may_hold_a_name(evidence):
    [cell] = [cell for cell in cells(evidence) if cell.column == "named_in_public"]
    slug = cell.value.lower().replace(" ", "-")
    assert names.named(f"see https://example.org/{slug}/page?x={slug} or www.example.org/{slug}.") == 0
    assert names.named(f"[{slug}](https://example.org/{slug})") == len(names.words(slug))


@given(st.text())
def test_words_are_letters_only_without_accents_in_small_letters(text):
    for word in names.words(text):
        assert word.isalpha() and names.words(word) == [word]
