"""Notebooks in other languages: cell by cell what the English ones are, in words that are set and weighed as theirs."""

from __future__ import annotations

import re

import pytest
import textstat

import notebook as nb
from dispute import shipped
from dispute.publish.parity import TAG, differences
from dispute.words.french import FINE, WIDE, typeset
from dispute.words.wording import load

OTHERS = [book for book in nb.notebooks() if book.lang != "en"]
ENGLISH = {book.path.stem: book for book in nb.notebooks() if book.lang == "en"}
each = pytest.mark.parametrize("book", OTHERS, ids=lambda book: f"{book.lang}-{book.path.stem}")
#: What a set-up says where the package is missing.
MISSING = re.compile(r"^    text = \(\n.*?^    \)\n", re.S | re.M)
#: What no program sets: code, targets of links, marks of HTML, addresses, the line under the head of a table.
AS_TYPED = re.compile(
    r"(```.*?```|`[^`]*`|\]\([^)]*\)|</?[a-z][^>]*>|&#?\w+;|https?://[^\s<)]+|^\|[-:| ]+\|$)", re.S | re.M
)


def test_there_is_a_notebook_for_each_lesson_and_each_instructor_of_a_language():
    found = {book.lang: {b.path.stem for b in OTHERS if b.lang == book.lang} for book in OTHERS}
    assert "fr" in found and all(stems == set(ENGLISH) for stems in found.values())


@each
def test_cells_ids_tags_and_calls_are_those_of_the_english(book):
    english = ENGLISH[book.path.stem]
    assert [(c.id, c.code, c.raw["metadata"]) for c in book.cells] == [
        (c.id, c.code, c.raw["metadata"]) for c in english.cells
    ]
    calls = re.compile(r"(?:lesson|classroom)\.\w+\(.*\)")
    for ours, theirs in zip(book.cells, english.cells, strict=True):
        assert calls.findall(ours.source) == calls.findall(theirs.source), ours.id
        if ours.code and ours.id != "setup" and not ours.id.startswith("hood"):
            assert ours.source == theirs.source, ours.id
    ours, theirs = (MISSING.sub("", each.by_id["setup"].source) for each in (book, english))
    asked = re.compile(rf'(?<=[("])(?:, )?"{book.lang}"(?=\))')
    assert asked.sub("", ours) == theirs
    assert len(asked.findall(ours)) == len(re.findall(r"(?:Lesson|Classroom)\(", ours)), "each speaks the language"
    assert "**" not in book.by_id["setup"].source


@each
def test_prose_has_the_tags_numbers_days_links_and_headings_of_the_english(book):
    links, heading, wrong = re.compile(r"\]\(([^)\s]*)"), re.compile("#[A-ZÀ-Ý][a-zà-ÿ]"), []
    headings = {h.replace(" ", "-") for c in book.prose for h in re.findall(r"^#+ (.+?) *$", c.source, re.M)}
    for cell in book.prose:
        english = ENGLISH[book.path.stem].by_id[cell.id].source
        bare = [re.sub(r"[{}]|\]\([^)]*\)", "", text) for text in (english, cell.source)]
        wrong += [f"{cell.id}: {why}" for why in differences(*bare, book.lang)]
        inside = [to for to in links.findall(cell.source) if heading.match(to)]
        wrong += [f"{cell.id}: no heading {to}" for to in inside if to[1:] not in headings]
        for what, found in (
            ("links", lambda text, at: [leads(to, at) for to in links.findall(text) if not heading.match(to)]),
            ("headings", lambda text, at: [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]),
            ("tags", lambda text, at: TAG.findall(text)),
        ):
            if sorted(found(english, ENGLISH[book.path.stem])) != sorted(found(cell.source, book)):
                wrong.append(f"{cell.id}: other {what} than the English")
    assert wrong == []


def leads(to: str, book: nb.Notebook) -> str:
    """Return where a link leads, whatever the language of the notebook that it stands in."""
    if to.startswith(("#", "http")):
        return to
    parts = (book.path.parent / to).resolve().relative_to(nb.ROOT).parts
    return "/".join(part for part in parts if part not in shipped.languages())


@each
def test_links_lead_to_notebooks_of_the_same_language(book):
    targets = {to for cell in book.prose for to in re.findall(r"\]\(([^)\s#]+)[^)]*\)", cell.source)}
    paths = [(book.path.parent / to).resolve() for to in targets if not to.startswith("http")]
    assert all(path.is_file() for path in paths)
    assert all(shipped.language(path) == book.lang for path in paths if path.suffix == ".ipynb")


@pytest.mark.parametrize("book", [book for book in OTHERS if book.lang == "fr"], ids=lambda book: book.path.stem)
def test_french_is_set_plain_and_takes_no_side(book):
    for cell in book.prose:
        parts = AS_TYPED.split(cell.source)
        assert "".join(p if n % 2 else typeset(p) for n, p in enumerate(parts)) == cell.source, cell.id
        text = nb.plain(cell.source)
        assert not re.search(r"[“”‘]|\w'\w", re.sub(r"`[^`]*`", "", text)), cell.id
        found = [hit for kind in ("sided", "weighing", "names") for hit in load("fr")[kind].hits(text)]
        assert [f"{cell.id}: {hit.word}: {hit.why}" for hit in found] == []
    sizes = {cell.id: len(nb.words(nb.plain(cell.source))) for cell in book.prose}
    assert not {i: n for i, n in sizes.items() if n > 150}  # French takes a fifth more words than English
    text = [nb.TAG.sub("", s) for c in book.prose for s in nb.sentences(c.source) if not s.startswith("|")]
    lengths = [len(nb.words(s)) for s in text]
    assert sum(lengths) / len(lengths) <= 16
    assert not [s for s, n in zip(text, lengths, strict=True) if n > 32]
    textstat.set_lang("fr")
    try:
        ease = textstat.flesch_reading_ease(" ".join(text).replace(FINE, " ").replace(WIDE, " "))
    finally:
        textstat.set_lang("en_US")
    assert ease >= 80, ease
