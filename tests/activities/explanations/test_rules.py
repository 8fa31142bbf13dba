"""What a clipping and a paper are worth: claims that stand, and papers that fit some explanations and not the rest."""

from types import SimpleNamespace

import pytest

from dispute.activities.explanations.rules import (
    NONE,
    Clipping,
    Explanation,
    Paper,
    asked,
    clipping,
    paper,
    placed,
)

STORIES = [Explanation("a", "A."), Explanation("b", "B.")]


ORIGINS = {
    "document": SimpleNamespace(kind="document", country="Mali"),
    "record": SimpleNamespace(kind="office on record", country="France"),
    "unnamed": SimpleNamespace(kind="unnamed official", country="France"),
    "unplaced": SimpleNamespace(kind="unnamed official", country=""),
    "newsroom": SimpleNamespace(kind="own reporting", country="France"),
}


def claim(standing="stands", source="D1", origin="record"):
    return SimpleNamespace(standing=standing, source_id=source, origin_id=origin)


def clip(key="one", states=("France",), helps="a"):
    return Clipping(key, "Paper", "wire", "Text.", "2025-09-19", (claim(),), tuple(states), helps, "Why.")


@pytest.mark.parametrize(
    ("claims", "sourced"),
    [
        ([claim()], True),
        ([claim(origin="document")], True),
        ([claim(origin="unnamed"), claim()], True),
        ([claim(origin="unplaced")], False),
        ([claim(origin="newsroom")], False),
        ([claim(origin="")], False),
        ([claim("variant")], False),
        ([claim("slip")], False),
        ([claim(), claim("variant")], False),
    ],
)
def test_one_rule_for_every_voice_each_speaker_has_a_state(claims, sourced):
    rows = {f"K{n}": each for n, each in enumerate(claims)}
    raw = {"id": "x", "name": "P", "kind": "note", "text": "T.", "claims": [*rows], "why": "W."}
    for helps in ("a", NONE):
        made = clipping(raw | {"helps": helps}, rows, {"D1": SimpleNamespace(published="2025-09")}, ORIGINS)
        assert made.sourced is sourced


def test_a_clipping_takes_its_rows_and_the_day_of_its_first_page():
    rows = {"K1": claim(source="D1"), "K2": claim(source="D2"), "K3": claim(source="D1")}
    pages = {"D1": SimpleNamespace(published="2025-09"), "D2": SimpleNamespace(published="2025-10")}
    raw = {
        "id": "x",
        "name": "P",
        "kind": "note",
        "text": "T.",
        "claims": ["K1", "K2", "K3"],
        "helps": "a",
        "why": "W.",
    }
    made = clipping(raw, rows, pages, ORIGINS)
    assert made.claims == tuple(rows.values())
    assert (made.published, made.source_ids) == ("2025-09", ["D1", "D2"])


def test_a_paper_supports_what_the_plan_says_and_nothing_else():
    raw = {"id": "p", "text": "A paper", "why": "Why.", "sources": ["D051"]}
    assert [paper(raw | {"supports": each}).supports for each in ([], ["a"])] == [(), ("a",)]


def test_a_clipping_is_open_until_it_was_put_to_a_target_that_there_is():
    clips = [clip("one"), clip("two"), clip("three")]
    form = {"clip.one": "b", "clip.two": "no such target", "clip.three": NONE, "one": "a"}
    assert placed(clips, STORIES, form) == ["b", None, NONE]
    assert placed(clips, STORIES, {}) == [None] * 3


def test_whoever_had_read_all_of_them_before_is_not_asked_again():
    clips = [clip("one"), clip("two")]
    assert placed(clips, STORIES, {"a": "said", "b": "nothing"}) == ["", ""]
    assert placed(clips, STORIES, {"a": "said", "b": "fits", "clip.two": "a"}) == ["", "a"]
    assert placed(clips, STORIES, {"a": "said"}) == placed(clips, STORIES, {"a": "said", "b": "<b>"}) == [None, None]


def test_papers_that_were_asked_for_follow_the_form():
    papers = [Paper(key, "P", (), "W.", ()) for key in ("one", "two")]
    assert [one.id for one in asked(papers, {"ask.two": "asked", "two": "asked"})] == ["two"]
