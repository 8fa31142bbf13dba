"""Source cards and the list that every tag leads to."""

import pytest

from dispute.activities.sources.view import cards, listed
from reading import read, spaced, text


@pytest.fixture(scope="module")
def list_of_all(evidence, words):
    return listed(evidence["sources"], words, evidence.originals())


def test_every_source_has_one_anchor_and_they_stand_in_order(evidence, list_of_all):
    anchors = [li.get("id") for li in read(list_of_all).iter("li")]
    assert anchors == sorted(source.source_id for source in evidence["sources"])


def test_a_source_to_be_shown_has_its_title_and_address(evidence, list_of_all):
    found = {li.get("id"): li for li in read(list_of_all).iter("li")}
    for source in evidence["sources"]:
        line = found[source.source_id]
        assert spaced(source.original_publisher or source.publisher) in text(line)
        links = [(a.get("href"), text(a)) for a in line.iter("a")]
        due = [source] if source.show else []
        due += [original] if (original := evidence.originals().get(source.source_id)) else []
        assert links == [(each.url, spaced(each.title_en)) for each in due]


def test_a_copy_of_the_convention_names_the_original_to_cite(list_of_all, words):
    [line] = [li for li in read(list_of_all).iter("li") if li.get("id") == "D227"]
    assert f"{words('sources.cite')} United Nations, 1964: Vienna Convention on Diplomatic Relations" in text(line)


def test_a_page_with_private_names_gives_neither_title_nor_address_anywhere(evidence, list_of_all, words):
    hidden = [source for source in evidence["sources"] if not source.show]
    assert hidden, "no row has show = no: this test has nothing to check"
    for html in (listed(hidden, words, {}), cards([(source, {}, None) for source in hidden], words)):
        for source in hidden:
            assert source.source_id in html
            assert source.url not in html
            assert spaced(source.title_en) not in text(html)
    assert not any(source.url in list_of_all for source in hidden)


def test_every_link_leads_to_the_web_and_not_to_this_machine(list_of_all):
    assert all(a.get("href").startswith(("https://", "http://")) for a in read(list_of_all).iter("a"))


def test_a_card_names_who_says_what_about_which_step_and_where_it_comes_from(evidence, words):
    claims = [c for c in evidence["claims"] if c.source_id == "D046"]
    source, origin = evidence["sources"]["D046"], next(iter(evidence["origins"]))
    said = text(cards([(source, {"A <step>": claims}, origin)], words))
    assert "[D046]" in said and "A <step>" in said
    assert spaced(origin.label_en) in said
    assert claims
    for claim in claims:
        assert f"{spaced(claim.speaker_en)}: {spaced(claim.value_en)}" in said


def test_a_source_without_origin_or_claims_makes_a_card_without_them(evidence, words):
    html = cards([(evidence["sources"]["D046"], {}, None)], words)
    assert "None" not in text(html)
    assert not list(read(html).iter("li"))


def test_no_sources_make_an_empty_list(words):
    assert text(listed([], words, {})) == ""
    assert text(cards([], words)) == ""
