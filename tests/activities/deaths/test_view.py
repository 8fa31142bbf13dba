"""Deaths by a definition: picture, table and sentence say the same, and ranges stay ranges."""

import pytest

from dispute.activities.deaths.example import one_bar
from dispute.activities.deaths.rules import Definition
from dispute.activities.deaths.view import show
from dispute.evidence.deaths import KINDS, series
from dispute.words.texts import Words
from reading import read, rows, spaced, text

EN = Words("en")


def what(**changes) -> Definition:
    return Definition(**{
        "place": "Mali", "kinds": KINDS, "rate": False, "ranges": True, "dataset": "UCDP 25.1", "source_ids": ["S001"],
        **changes,
    })  # fmt: skip


@pytest.fixture
def mali(evidence):
    return series(evidence["deaths"], "Mali")


def titles(html):
    return [text(t) for t in read(html).iter("title")]


@pytest.mark.parametrize("kinds", [KINDS, KINDS[:1], KINDS[1:]])
@pytest.mark.parametrize("ranges", [True, False])
def test_bars_and_table_hold_the_same_numbers(evidence, kinds, ranges):
    counts = series(evidence["deaths"], "Mali", kinds)
    html = show(counts, what(kinds=kinds, ranges=ranges), EN)
    table = rows(html)
    assert [int(row[0]) for row in table] == list(counts)
    best = [row[1] for row in table]
    assert [title.split(": ")[1].split(" (")[0] for title in titles(html)] == best
    assert [len(row) for row in table] == [4 if ranges else 2] * len(counts)
    if ranges:
        assert [t.split(": ")[1] for t in titles(html)] == [f"{b} (range {lo} to {hi})" for _, b, lo, hi in table]


def test_the_sentence_writes_out_each_part_of_the_definition(mali):
    said = text(next(p for p in read(show(mali, what(), EN)).iter("p") if p.get("class") == "sentence large"))
    assert EN("deaths.all_kinds") in said and max(len(one.split()) for one in said.split(". ")) <= 16
    assert "Mali, 2010 to 2024" in said and "UCDP 25.1" in said and "3,656 (range 3,540 to 4,462)" in said
    only = text(show(mali, what(kinds=["one-sided"], rate=True, ranges=False), EN))
    assert EN("deaths.state_based") not in only
    assert EN("deaths.rate") in only and EN("deaths.best_only") in only
    two_kinds = text(show(mali, what(kinds=KINDS[1:]), EN))
    assert [EN(f"deaths.{kind.replace('-', '_')}") in two_kinds for kind in KINDS] == [False, True, True]
    assert EN("deaths.all_kinds") not in two_kinds


def test_every_chart_of_a_series_says_that_each_unit_is_a_person(mali):
    for html in (
        show(mali, what(), EN),
        one_bar(2012, {"one": mali[2012]}, mali[2012], what(), EN),
    ):
        assert EN("deaths.unit") in text(html)


def test_one_bar_names_its_three_numbers_and_their_sum(evidence):
    parts = {kind: series(evidence["deaths"], "Mali", [kind])[2012] for kind in KINDS}
    html = one_bar(2012, parts, series(evidence["deaths"], "Mali")[2012], what(), EN)
    assert "218 + 118 + 23 = 359" in text(html) and "359 (range 350 to 735)" in text(html)
    assert read(html).find(".//img").get("src").startswith("data:image/svg+xml;base64,")


def test_odd_words_are_shown_as_they_are(mali, hostile):
    assert spaced(hostile) in text(show(mali, what(place=hostile), EN))
