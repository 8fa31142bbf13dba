"""The briefing to hand in: real headings, links that lead somewhere, and the same words in every dress."""

import html
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.briefing.document import document, paragraphs, pieces
from dispute.activities.briefing.document_view import away, lead, markdown, page
from dispute.words.texts import Words
from reading import read

TITLES = {"a": "Situation", "b": "Sequence"}


@pytest.fixture
def made(evidence):
    source, hidden = evidence["sources"]["D051"], evidence["sources"]["D214"]
    origin = evidence["origins"][source.origin_id]
    parts = {"a": "First [D051].\n\nSecond (D051, D214) <b> & [D999].", "b": "  "}
    return document(parts, TITLES, "an editor", date(2026, 6, 30), {"D051": (source, origin), "D214": (hidden, None)})


def test_the_page_has_headings_a_language_and_no_need_of_a_connection(made, words):
    whole = page(made, words)
    assert whole.startswith("<!doctype html>") and '<html lang="en">' in whole
    assert re.findall(r"<h(\d)>", whole) == ["1", "2", "2"], "a part without words has no heading"
    assert not re.search(r"<(?:script|link|img|iframe)|@import|url\(", whole)
    assert "For an editor. Cut-off date: 30 June 2026." in whole


def test_every_tag_leads_to_a_source_and_an_unknown_one_is_only_text(made, words):
    shown = page(made, words)
    anchors, links = re.findall(r'id="briefing-(D\d+)"', shown), re.findall(r'href="#briefing-(D\d+)"', shown)
    assert sorted(set(links)) == sorted(anchors) == ["D051", "D214"] and links.count("D051") == 2
    assert "[D999]" in shown and "#briefing-D999" not in shown
    assert re.findall(r'id="briefing-(D\d+)"', away(made, words)) == anchors, "the tags of the sheet lead there"


def test_a_source_that_may_print_a_name_keeps_its_address_back(made, words, evidence):
    hidden, open_ = evidence["sources"]["D214"], evidence["sources"]["D051"]
    assert not hidden.show
    for shown in (page(made, words), away(made, words), markdown(made, words)):
        shown = html.unescape(shown)
        assert open_.url in shown and hidden.url not in shown and hidden.title_en not in shown


def test_the_plain_text_says_the_same(made, words):
    plain = markdown(made, words)
    assert plain.startswith("# Briefing: France and Mali\n\nFor an editor.")
    assert "## Situation\n\nFirst [D051].\n\nSecond [D051] [D214] <b> & [D999].\n\n## Sources\n\n- [D051] AP" in plain


def test_two_files_carry_the_page_away(made, words):
    root = read(f"<div>{away(made, words)}</div>")
    files = [a for a in root.iter("a") if a.get("download")]
    assert [a.get("download").rpartition(".")[2] for a in files] == ["html", "md"]
    assert all(a.get("href").startswith("data:text/") for a in files)


def test_without_reader_and_date_it_says_so(words):
    assert lead("", None, words) == "Cut-off date: not stated yet."


def test_hostile_text_stays_text(hostile, words):
    made = document({"a": hostile}, TITLES, hostile, None, {})
    body = page(made, words).partition("<main>")[2]
    assert "<script" not in body and "<img" not in body
    assert "<script" not in away(made, words)


@given(st.text())
def test_pieces_and_paragraphs_lose_no_word(raw):
    for paragraph in paragraphs(raw):
        joined = "".join(run for run, _ in pieces(paragraph))
        tags = [tag for _, tags in pieces(paragraph) for tag in tags]
        assert len(joined) <= len(paragraph) and (tags or joined == paragraph)
    assert "".join("".join(paragraphs(raw)).split()) == "".join(raw.split())


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_can_be_carried_away(raw):
    words = Words("en")
    made = document({"a": raw}, TITLES, "", None, {})
    assert "data:text/html" in away(made, words)
