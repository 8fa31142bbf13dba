"""The glossary: each term once, in plain words, with sources that exist."""

import pytest

from bank import grade_level
from dispute.activities.glossary import rules as glossary
from dispute.errors import DisputeError
from wording import one_sided

TERMS = glossary.load()


def test_terms_are_sorted_by_id_and_none_stands_twice():
    assert list(TERMS) == sorted(TERMS)
    shown = [term.term.casefold() for term in TERMS.values()]
    assert len(shown) == len(set(shown))


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_a_meaning_is_short_plain_and_sourced(term, evidence):
    assert term.plain.endswith((".", "”")) and len(term.plain.split()) <= 60
    assert grade_level([term.plain]) <= 12
    assert one_sided(term.plain) == []
    assert all(key in evidence["sources"] for key in term.sources)
    assert len(term.sources) == len(set(term.sources))
    # A number or a year is a fact, and facts have sources.
    assert term.sources or not any(sign.isdigit() for sign in term.plain)


def test_every_term_is_used_in_some_lesson(plans):
    used = {term for plan in plans.values() for term in plan.terms}
    assert used <= set(TERMS)


def test_a_damaged_file_is_one_sentence_that_says_where(tmp_path):
    file = tmp_path / "glossary.toml"
    for text in ("[[terms]\n", '[[terms]]\nid = "a"\nplain.en = "B."\n', '[[terms]]\nterm.en = "A"\n'):
        file.write_text(text)
        with pytest.raises(DisputeError, match=r"glossary\.toml"):
            glossary.load(file=file)
