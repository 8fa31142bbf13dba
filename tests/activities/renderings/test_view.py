"""Renderings of both sides' texts: the same parts for each, and nothing that looks like an office's paper."""

import pytest

from dispute.activities.renderings.rules import ABOUT, by_side
from dispute.activities.renderings.view import rendered
from driving import lesson_with
from reading import folded, read, spaced, text


@pytest.fixture(scope="module")
def lesson():
    return lesson_with("documents")


#: The two texts that the expulsions rest on stand on the core path, the others further down.
PLACES = ("documents", "more-documents")


@pytest.fixture(scope="module")
def documents(lesson, evidence):
    """The rows in the order of the page: by place, then by side."""
    for_each = (lesson.plan.activities[place]["documents"] for place in PLACES)
    shown = [by_side([evidence["documents"][key] for key in keys]) for keys in for_each]
    return [row for sides in shown for rows in sides.values() for row in rows]


@pytest.fixture(scope="module")
def html(lesson):
    return lesson.documents().html + lesson.more_documents().html


def test_every_document_of_the_table_can_be_opened_in_the_lesson(lesson, evidence, html):
    shown = [key for place in PLACES for key in lesson.plan.activities[place]["documents"]]
    assert sorted(shown) == sorted(row.document_id for row in evidence["documents"])
    assert len(folded(read(html))) == len(shown)


def test_each_says_the_same_things_of_itself_and_that_it_is_a_rendering(documents, html, words):
    for details, row in zip(folded(read(html)), documents, strict=True):
        said = text(details)
        assert spaced(row.title_en) in said and spaced(row.says_en) in said and row.original in said
        assert words("renderings.mark") in said
        assert [spaced(getattr(row, f"{part}_en")) in said for part in ABOUT] == [True] * len(ABOUT)
        assert [q.get("lang") for q in details.iter("q")] == [row.language]


def test_a_side_keeps_its_rows_together_in_their_order(evidence):
    rows = evidence["documents"].rows
    mixed = [*rows[::2], *rows[1::2]]
    assert list(by_side(mixed)) == list(by_side(rows))
    assert by_side(mixed) == {side: [r for r in mixed if r.side == side] for side in by_side(rows)}


def test_sides_are_named_once_and_stand_apart(evidence, html):
    heads = [text(p) for p in read(html).iter("p") if list(p) and p[0].tag == "strong" and text(p) == text(p[0])]
    assert heads == list(dict.fromkeys(row.side for row in evidence["documents"])) * len(PLACES)


def test_a_page_that_may_be_shown_is_linked_and_a_closed_one_is_not(documents, evidence, html, words):
    for details, row in zip(folded(read(html)), documents, strict=True):
        sources = [evidence["sources"][key] for key in row.source_ids]
        shown = [source.url for source in sources if source.show]
        assert [a.get("href") for a in details.iter("a") if not a.get("href").startswith("#")] == shown
        closed = len(sources) - len(shown)
        assert (words("renderings.closed", tags=closed) in text(details)) == (closed > 0)
        assert not [source.url for source in sources if not source.show and source.url in html]


def test_no_letterhead_seal_or_signature_is_drawn(html):
    tags = {element.tag for element in read(html).iter()}
    assert not tags & {"img", "svg", "h1", "h2", "h3", "address"}


def test_no_documents_leave_the_sentence_that_says_what_they_are(words):
    assert text(rendered([], {}, {}, words)) == words("renderings.intro")
