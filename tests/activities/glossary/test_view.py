"""The list of terms: an anchor for each, sorted as a reader looks for it."""

from dispute.activities.glossary.rules import Term
from dispute.activities.glossary.view import listed
from reading import read, text


def test_each_term_has_an_anchor_a_meaning_and_its_sources(words):
    root = read(listed([Term("b", "Beta", "Second <one>.", ("D001",)), Term("a", "alpha", "First.")], words))
    assert [(dt.get("id"), text(dt)) for dt in root.iter("dt")] == [("term-a", "alpha"), ("term-b", "Beta")]
    assert [text(dd) for dd in root.iter("dd")] == ["First.", "Second <one>. [D001]"]


def test_a_lesson_without_terms_says_so(words):
    assert text(listed([], words)) == words("glossary.none")
