"""What counts for an explanation: claims that stand, and papers that fit some and not the rest."""

from types import SimpleNamespace

import pytest

from dispute.activities.explanations.rules import Explanation, Paper, Reading, asked, counted, explanation, left, paper


def claim(standing="stands"):
    return SimpleNamespace(standing=standing)


def story(key="a", says=(), fits=()):
    return Explanation(key, "Text.", tuple(says), tuple(fits), "Why.")


@pytest.mark.parametrize(
    ("says", "fits", "reading"),
    [
        ([claim()], [], Reading.SAID),
        ([claim()], [claim()], Reading.SAID),
        ([], [claim()], Reading.FITS),
        ([claim("variant")], [claim()], Reading.FITS),
        ([], [], Reading.NOTHING),
        ([claim("variant")], [claim("slip")], Reading.NOTHING),
    ],
)
def test_only_claims_that_stand_count(says, fits, reading):
    assert story(says=says, fits=fits).reading is reading


def test_a_paper_tells_apart_only_what_it_fits_in_part():
    raw = {"id": "p", "text": "A paper", "there": True, "why": "Why.", "sources": ["D051"]}
    assert not paper(raw | {"supports": []}).tells_apart and paper(raw | {"supports": ["a"]}).tells_apart


def test_a_plan_names_rows_and_each_is_looked_up():
    rows = {"K1": claim(), "K2": claim("variant")}
    made = explanation({"id": "x", "text": "T.", "says": ["K2"], "fits": ["K1"], "why": "W."}, rows)
    assert made.claims == (rows["K2"], rows["K1"]) and made.reading is Reading.FITS


def test_open_cards_and_papers_that_were_asked_for_follow_the_form():
    stories = [story("a"), story("b"), story("c")]
    assert left(stories, {"a": "said", "b": "no such reading"}) == [2, 3]
    papers = [Paper(key, "P", (), False, "W.", ()) for key in ("one", "two")]
    assert [one.id for one in asked(papers, {"ask.two": "asked", "two": "asked"})] == ["two"]
    assert counted(stories) == {Reading.SAID: 0, Reading.FITS: 0, Reading.NOTHING: 3}
