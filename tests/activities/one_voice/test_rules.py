"""Findings and the voices below them: what stands, hangs on newsrooms or falls follows from the claims and no list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.one_voice import view
from dispute.activities.one_voice.rules import BY, FROM, ON, Fate, Finding, fallen, irreplaceable, leg, pages, without
from dispute.evidence.chronology import Step
from dispute.evidence.dates import SORTS, DateRange

EARLY, DAY, LATE = date(2025, 9, 14), date(2025, 9, 17), date(2025, 9, 19)
KINDS = {"paper": "document", "record": "office on record", "unnamed": "unnamed official", "news": "own reporting"}
ORIGINS = {key: SimpleNamespace(kind=kind, country="A") for key, kind in KINDS.items()}
ACTIVITY = Lesson("00_start_here").one_voice().activity


def claim(n, origin="unnamed", **more):
    row = {"claim_id": f"K{n}", "event_id": "E1", "date_kind": "notified", "standing": "stands", "origin_id": origin}
    return SimpleNamespace(**{**row, "date_lo": DAY, "date_hi": DAY, "source_id": f"D{n}", **more})


def finding(*legs):
    return Finding("f", "So it is.", tuple(tuple(each) for each in legs))


def fate(legs, silent):
    return without(finding(*legs), silent, ORIGINS).fate


def test_a_leg_holds_the_claims_that_stand_on_the_step_and_give_its_day():
    dates = dict.fromkeys(SORTS, DateRange()) | {"notified": DateRange(DAY, LATE)}
    step = Step("E1", "A step", "a", dates, ())
    claims = [
        claim(1), claim(2, standing="variant"), claim(3, event_id="E2"), claim(4, date_kind="public"),
        claim(5, date_lo=None), claim(6, date_lo=LATE, date_hi=None), claim(7, date_lo=EARLY, date_hi=EARLY),
    ]  # fmt: skip

    def found(kinds, how):
        return [each.claim_id for each in leg(step, kinds, how, claims)]

    assert found(["notified"], ON) == ["K1"] and found(["notified", "public"], ON) == ["K1", "K4"]
    assert found(["notified"], BY) == ["K1", "K5", "K7"]  # none ends after the last possible day of the step
    assert found(["notified"], FROM) == ["K1", "K6"]


@pytest.mark.parametrize(
    ("others", "left"),
    [([], Fate.FALLS), (["news"], Fate.HANGS), ([None], Fate.HANGS), (["unnamed"], Fate.STANDS),
     (["record"], Fate.STANDS), (["news", "unnamed"], Fate.STANDS)],
)  # fmt: skip
def test_what_is_left_without_a_voice_says_what_becomes_of_a_finding(others, left):
    claims = [claim(1, "paper"), claim(2, "paper"), *(claim(n, each) for n, each in enumerate(others, 3))]
    assert fate([claims], "paper") is left
    found = without(finding(claims), "paper", ORIGINS)
    assert found.touched and (found.left is None) is (left is Fate.FALLS)


def test_a_finding_needs_each_of_its_legs_and_the_worst_one_names_who_is_left():
    strong, weak = [claim(1, "unnamed"), claim(2, "paper")], [claim(3, "unnamed"), claim(4, "news")]
    found = without(finding(strong, weak), "unnamed", ORIGINS)
    assert (found.fate, found.left.claim_id) == (Fate.HANGS, "K4")
    assert fate([strong, [claim(5, "unnamed")]], "unnamed") is Fate.FALLS


def test_the_state_whose_day_is_lost_is_named():
    legs, whose = ((claim(1, "paper"),), (claim(2, "record"),)), ("Mali", "France")
    both = Finding("f", "So it is.", legs, whose, ("traced", "public"))
    lost = {key: without(both, key, ORIGINS).whose for key in ("paper", "record", "news")}
    assert lost == {"paper": "Mali", "record": "France", "news": ""}
    kinds = {key: without(both, key, ORIGINS).kind for key in ("paper", "record", "news")}
    assert kinds == {"paper": "traced", "record": "public", "news": ""}


def test_the_nearest_voice_that_is_left_is_named():
    found = without(finding([claim(1, "unnamed"), claim(2, "news"), claim(3, "paper")]), "unnamed", ORIGINS)
    assert found.left.claim_id == "K3"


@pytest.mark.parametrize(
    ("behind", "key", "who"),
    [
        (["paper"], "falls", "paper"), (["news"], "falls", "news"), (["paper", None], "hangs", "paper"),
        (["unnamed", "news"], "hangs", "unnamed"), (["news", None], "media", "news; None"), ([None], "media", "None"),
        (["paper", "record"], "stands", "paper; record"),
        (["unnamed", "paper", "news"], "stands", "unnamed; paper; news"),
    ],
)  # fmt: skip
def test_the_recap_names_without_whom_a_sentence_falls_or_is_left_to_media(behind, key, who, words):
    own = finding([claim(n, each) for n, each in enumerate(behind)])
    said = view.rests(own, ORIGINS, lambda each: str(each.origin_id), words)
    assert said == words(f"one_voice.own_{key}", who=who)


def test_a_voice_that_holds_nothing_up_changes_nothing_even_where_only_newsrooms_speak():
    found = without(finding([claim(1, "news")]), "paper", ORIGINS)
    assert (found.fate, found.left, found.touched) == (Fate.STANDS, None, False)


@given(st.lists(st.lists(st.sampled_from([*KINDS, None]), max_size=4), max_size=3), st.sampled_from([*KINDS]))
def test_a_finding_falls_only_without_the_only_voice_of_a_leg(legs, silent):
    built = [[claim(n, each) for n, each in enumerate(one)] for one in legs]
    alone = any(one and set(one) == {silent} for one in legs)
    assert (fate(built, silent) is Fate.FALLS) is alone
    assert irreplaceable([finding(*built)], KINDS, ORIGINS) == [key for key in KINDS if fate(built, key) is Fate.FALLS]


def test_pages_are_counted_once_and_only_for_the_steps_that_are_asked_for():
    claims = [claim(1), claim(2, source_id="D1"), claim(3, standing="slip"), claim(4, event_id="E2"), claim(5, "paper")]
    assert pages("unnamed", ["E1"], claims) == 2


def test_each_leg_brings_a_source_and_one_leg_alone_a_second_voice():
    one, copy, other = claim(1), claim(2), claim(3, "paper")
    assert finding([one, copy], [other]).sources == ["D1", "D3"]
    assert finding([one, copy, other]).sources == ["D1", "D3"]
    assert finding([one, copy]).sources == ["D1"] and finding([]).sources == []


# The rows of the lesson -----------------------------------------------------------------------


def test_each_leg_of_the_lesson_has_a_voice_and_each_finding_stands_while_nobody_is_silent():
    for one in ACTIVITY.findings:
        assert one.legs and all(one.legs) and without(one, "", ACTIVITY.origins).fate is Fate.STANDS


def test_each_state_has_as_many_voices_to_silence():
    sides = [each.side for each in ACTIVITY.voices]
    assert sides.count("Mali") == sides.count("France") == 2


def test_the_voice_that_most_pages_carry_takes_nothing_down_and_one_text_of_each_state_does():
    """The last word of the activity. If a row changes it, read that word again."""
    assert {each.side for each in ACTIVITY.alone} == {"Mali", "France"} and len(ACTIVITY.alone) == 2
    most = max(ACTIVITY.voices, key=lambda each: each.pages)
    assert most not in ACTIVITY.alone
    for each in ACTIVITY.alone:  # each takes down its own state's day
        fallen = [without(one, each.id, ACTIVITY.origins) for one in ACTIVITY.findings]
        assert {one.whose for one in fallen if one.fate is Fate.FALLS} == {each.side}
    assert [each.pages for each in ACTIVITY.voices].count(most.pages) == 1


def test_the_one_finding_that_needs_both_voices_is_that_on_paper_and_record_and_others_do_give_a_day():
    """No other note or statement is found; that nobody else gives a day would be false. Read the words again if not."""
    [paper] = fallen(ACTIVITY.findings, [each.id for each in ACTIVITY.alone], ACTIVITY.origins)
    assert (paper.id, paper.kinds, paper.whose) == ("paper", ("traced", "traced"), ("Mali", "France"))
    claims = Lesson("00_start_here").evidence["claims"]
    for step, kind, silent in (("DS022", "notified", "malian-note"), ("DS025", "public", "french-ministry")):
        found = [each for each in claims if (each.event_id, each.date_kind, each.standing) == (step, kind, "stands")]
        others = {each.origin_id for each in found if each.date_lo == each.date_hi} - {silent}
        assert "french-source-afp" in others


def test_one_more_page_that_saw_another_note_would_keep_the_finding_up():
    paper = next(one for one in ACTIVITY.findings if one.id == "paper")
    assert without(paper, "malian-note", ACTIVITY.origins).fate is Fate.FALLS
    another = claim(1, "malian-government", source_id="D999")
    more = replace(paper, legs=((*paper.legs[0], another), *paper.legs[1:]))
    assert without(more, "malian-note", ACTIVITY.origins).fate is Fate.STANDS
    assert without(more, "french-ministry", ACTIVITY.origins).fate is Fate.FALLS
