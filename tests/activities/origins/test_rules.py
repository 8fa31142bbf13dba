"""Reports and origins: the count comes from the data, and copies add nothing to it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.origins.rules import CANNOT_TELL, Origin, Report, Trace, by_origin, check, evidence, sides

LESSON = Lesson("00_start_here")
REPORTS, KNOWN = LESSON.reports(), LESSON.known_origins()


def report(n, origin):
    return Report(f"R{n}", f"Page {n}", "", "2025-09-19", "says so", origin)


reports_of = st.lists(st.sampled_from("abc"), max_size=12).map(
    lambda found: [report(n, o) for n, o in enumerate(found)]
)


def test_ten_reports_go_back_to_five_origins():
    groups = by_origin(REPORTS, evidence(REPORTS))
    assert len(REPORTS) == 10
    assert {key: len(reports) for key, reports in groups} == {
        "french-source-afp": 4, "malian-note": 3,
        "french-ministry": 1, "malian-security-source-rfi": 1, "efe-reporting": 1,
    }  # fmt: skip
    assert sides(KNOWN[key] for key, _ in groups) == {"France": 2, "Mali": 2, "Spain": 1}


def test_every_report_is_a_page_that_may_be_shown_and_none_is_dated_outside_the_days_of_the_story(evidence):
    for report in REPORTS:
        source = evidence["sources"][report.id]
        assert source.show, report.id
        assert "2025-09-19" <= source.published <= "2025-09-26" or source.published == "2025-09"
    assert len({report.id for report in REPORTS}) == len(REPORTS)


def test_the_claim_and_its_page_agree_on_the_origin_unless_the_page_holds_several_voices(evidence):
    differ = {r.id for r in REPORTS if evidence["sources"][r.id].origin_id != r.origin}
    assert differ == {"D048"}  # RFI: its own reporting, and in it a Malian security source


@given(reports_of)
def test_copies_add_no_origin(reports):
    twice = [*reports, *(replace(r, id=f"{r.id}-copy") for r in reports)]
    assert len(by_origin(twice, evidence(twice))) == len(by_origin(reports, evidence(reports)))


@given(reports_of)
def test_a_new_origin_adds_one_and_the_largest_group_stands_first(reports):
    more = [*reports, Report("new", "New", "", "", "says so", "z")]
    groups = by_origin(more, evidence(more))
    assert len(groups) == len({r.origin for r in reports}) + 1
    assert [len(g) for _, g in groups] == sorted((len(g) for _, g in groups), reverse=True)
    assert sorted(r.id for _, g in groups for r in g) == sorted(r.id for r in more)


def test_what_is_open_or_cannot_be_told_counts_as_no_origin():
    assert by_origin(REPORTS, {}) == []
    assert by_origin(REPORTS, {REPORTS[0].id: CANNOT_TELL}) == []


@pytest.mark.parametrize(
    "truth, chosen, expected",
    [
        ("french-source-afp", "french-source-afp", Trace.AGREES),
        ("french-source-afp", "afp-reporting", Trace.CARRIER),
        ("french-source-afp", "french-ministry", Trace.SAME_SIDE),
        ("french-source-afp", "malian-note", Trace.DIFFERS),
        ("french-source-afp", CANNOT_TELL, Trace.GAVE_UP),
        ("malian-note", "malian-government", Trace.SAME_SIDE),
        ("malian-note", "ap-reporting", Trace.CARRIER),
        ("efe-reporting", CANNOT_TELL, Trace.FAIR),
        ("efe-reporting", "french-source-afp", Trace.NOBODY),
        ("efe-reporting", "afp-reporting", Trace.NOBODY),
    ],
)
def test_each_mix_up_has_a_name_of_its_own(truth, chosen, expected):
    assert check(replace(REPORTS[0], origin=truth), chosen, KNOWN) is expected


def test_the_origins_on_offer_are_sorted_by_kind_and_name_and_hold_some_that_are_not_right():
    offered = list(KNOWN.values())
    assert offered == sorted(offered, key=lambda o: (o.kind, o.label))
    assert set(KNOWN) > {r.origin for r in REPORTS}
    assert all(isinstance(o, Origin) and o.side for o in offered)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_clue_never_tells_what_a_chip_says_and_quotes_four_words_at_most(lang):
    lesson = Lesson("00_start_here", lang)
    short = [lesson.words(f"origins.voice_{key}") for key in lesson.known_origins()]
    for each in lesson.reports():
        assert each.clue and not [voice for voice in short if voice.lower() in each.clue.lower()], each.id
        assert len(each.clue.split()) <= 24
        for quoted in re.findall("“(.*?)”|«(.*?)»", each.clue):
            assert len("".join(quoted).split()) <= 4


def test_an_answer_says_how_one_gets_further_where_the_words_of_a_page_do_not():
    """Through an agency's other copies, the word that it has for its voice, or a date that two papers share."""
    copies, voice, paper = {"D068", "D060", "D319"}, {"D048"}, {"D053"}
    assert {each.id for each in REPORTS if each.because} == copies | voice | paper
    assert {each.id for each in REPORTS if each.because and not each.text_by} == paper
