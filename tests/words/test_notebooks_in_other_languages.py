"""Notebooks in other languages: cell by cell what the English ones are, in words that are set and weighed as theirs."""

from __future__ import annotations

import re

import pytest
import textstat

import notebook as nb
from dispute.publish.parity import TAG, differences
from dispute.words.french import FINE, WIDE, typeset
from dispute.words.wording import load

OTHERS = [book for book in nb.notebooks() if book.lang != "en"]
ENGLISH = {book.path.stem: book for book in nb.notebooks() if book.path.parent.name == "en"}
each = pytest.mark.parametrize("book", OTHERS, ids=lambda book: f"{book.lang}-{book.path.stem}")
#: What no program sets: code, targets of links, marks of HTML, addresses, the line under the head of a table.
AS_TYPED = re.compile(
    r"(```.*?```|`[^`]*`|\]\([^)]*\)|</?[a-z][^>]*>|&#?\w+;|https?://[^\s<)]+|^\|[-:| ]+\|$)", re.S | re.M
)


def test_there_is_a_notebook_for_each_lesson_of_a_language():
    found = {book.lang: {b.path.stem for b in OTHERS if b.lang == book.lang} for book in OTHERS}
    assert "fr" in found and all(stems == set(ENGLISH) for stems in found.values())


@each
def test_cells_ids_tags_and_calls_are_those_of_the_english(book):
    english = ENGLISH[book.path.stem]
    assert [(c.id, c.code, c.raw["metadata"]) for c in book.cells] == [
        (c.id, c.code, c.raw["metadata"]) for c in english.cells
    ]
    calls = re.compile(r"lesson\.\w+\(.*\)")
    for ours, theirs in zip(book.cells, english.cells, strict=True):
        assert calls.findall(ours.source) == calls.findall(theirs.source), ours.id
        if ours.code and ours.id != "setup" and not ours.id.startswith("hood"):
            assert ours.source == theirs.source, ours.id
    assert f'lesson = Lesson("{book.path.stem}", "{book.lang}")' in book.by_id["setup"].source
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
            ("links", lambda text: [to for to in links.findall(text) if not heading.match(to)]),
            ("headings", lambda text: [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]),
            ("tags", TAG.findall),
        ):
            if sorted(found(english)) != sorted(found(cell.source)):
                wrong.append(f"{cell.id}: other {what} than the English")
    assert wrong == []


@each
def test_links_lead_to_notebooks_of_the_same_language(book):
    targets = {name for cell in book.prose for name in re.findall(r"\]\((\w+\.ipynb)\)", cell.source)}
    assert all((book.path.parent / name).is_file() for name in targets)


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
