"""Pairs of counts: which way the other number lies, one scale for all pictures, and words that stay words."""

from types import SimpleNamespace

import pytest

from dispute.activities.deaths import pairs
from dispute.activities.deaths.rules import FORM, KIND, NEXT, Pair, Said, firmness, kept, opened, turned
from dispute.evidence.deaths import KINDS, Estimate
from dispute.words.texts import Words
from driving import lesson_with
from reading import read, spaced, text

EN = Words("en")
WHOLE = Estimate(90, 100, 120)
REASONS = (Said("One says so.", ("S001",)), Said("Ask both."))


@pytest.fixture(scope="module")
def counts():
    return lesson_with("definition-switch").definition_switch().activity.behind().counts


def pair(value):
    return Pair(SimpleNamespace(value=value), WHOLE)


@pytest.mark.parametrize(("value", "way"), [(121, "more"), (120, "within"), (90, "within"), (89, "fewer")])
def test_a_number_is_more_or_fewer_only_beyond_the_range(value, way):
    assert pair(value).way == way


@pytest.mark.parametrize(
    ("grown", "rise", "fall"),
    [
        ([(1, 2, 3), (5, 6, 7)], "firm", "turns"), ([(-1, 2, 3), (5, 6, 7)], "best", "turns"),
        ([(-3, -2, -1)], "turns", "firm"), ([(-3, -2, 1)], "turns", "best"),
        ([(-3, -2, -1), (1, 2, 3)], "turns", "turns"),
        ([(-1, 0, 1)], "turns", "turns"),
    ],
)  # fmt: skip
def test_a_headline_is_firm_where_low_and_high_of_each_kind_say_the_same(grown, rise, fall):
    each = [Estimate(*one) for one in grown]
    assert (firmness(each, up=True), firmness(each, up=False)) == (rise, fall)


def test_a_form_opens_by_one_press_and_turns_each_kind_off_and_on():
    assert not opened({}) and opened({NEXT: "on"})
    off = turned({NEXT: "on"}, KINDS[1])
    assert kept(off) == (KINDS[0], KINDS[2]) and kept(turned(off, KINDS[1])) == KINDS
    assert kept({f"{KIND}.{kind}": "off" for kind in KINDS}) == KINDS and FORM == "definition-switch"


def test_all_pictures_share_one_scale(counts):
    html = pairs.show(pairs.of(counts, 2), counts, "next", (), EN)
    scales = [[text(t) for t in svg.iter("text") if t.get("x") == "0"] for svg in read(html).iter("svg")]
    assert scales == [["0", "1,000", "2,000", "3,000"]] * 2


def test_each_other_count_stands_with_its_own_rule_and_source(counts):
    shown = text(pairs.show(pairs.of(counts, 2), counts, "next", (), EN))
    for key in ("S001", "S908", "S262"):
        assert f"[{key}]" in shown
    assert "ACLED (June 2018; ACCORD, from ACLED data): reported fatalities" in shown
    assert "(GTI 2025; Institute for Economics and Peace): deaths from terrorism" in shown


def test_reasons_stand_once_with_their_sources_below_the_first_pair(counts):
    shown = text(pairs.show(pairs.of(counts, 2), counts, "next", REASONS, EN))
    assert shown.count("One says so. [S001] Ask both.") == 1
    assert shown.index("all recorded incidents") < shown.index("One says so.") < shown.index("In 2024")


def test_a_data_set_has_its_article_in_a_sentence(counts):
    acled, index = pairs.of(counts, 2)
    assert "the Global Terrorism Index counts" in pairs.sentence(index, EN)
    assert "l’Indice mondial du terrorisme compte" in pairs.sentence(index, Words("fr"))
    assert pairs.sentence(acled, EN).startswith("In 2017, ACLED counts")


def test_odd_words_in_a_reason_are_shown_as_they_are(hostile, counts):
    assert spaced(hostile) in spaced(text(pairs.show(pairs.of(counts, 1), counts, "next", [Said(hostile)], EN)))


def test_odd_words_are_shown_as_they_are(hostile, counts):
    row = counts.others[0]
    odd = SimpleNamespace(**{name: getattr(row, name) for name in ("country", "value", "period_lo", "source_ids")},
                          dataset=hostile.replace(",", ""),
                          vintage="2018", definition_en=hostile, compiled_by=hostile)  # fmt: skip
    assert spaced(hostile.replace(",", "")) in text(pairs.show([Pair(odd, WHOLE)], counts, "next", (), EN))
