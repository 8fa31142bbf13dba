"""Cause cards: distances are counted from the table, and no field is told right or wrong."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dispute.activities.causes.rules import FIELDS, LEVELS, RIVAL, USUAL, Said
from dispute.activities.causes.view import answer, distance, example, rival, row, said, score
from dispute.activities.timeline.rules import event
from dispute.evidence.dates import DateRange
from reading import read, spaced, text


@pytest.fixture(scope="module")
def by_id(evidence):
    return {row.timeline_id: event(row) for row in evidence["timeline"]}


@pytest.fixture(scope="module")
def step(by_id):
    return by_id["TL095"]


def test_the_arrests_lie_36_days_before_the_french_step_and_34_before_the_malian_note(by_id, words):
    arrests = by_id["TL090"].when
    assert distance(arrests, by_id["TL095"].when, words) == words("causes.lead", n=36)
    assert distance(arrests, by_id["TL094"].when, words) == words("causes.lead", n=34)


def test_a_distance_is_a_range_where_the_day_is_one_and_years_where_it_is_long(step, by_id, words):
    some_days = DateRange(date(2025, 9, 1), date(2025, 9, 4))
    assert distance(some_days, step.when, words) == words("causes.lead_range", least=15, most=18)
    assert distance(by_id["TL003"].when, step.when, words) == words("causes.lead_years", n=65)
    assert distance(by_id["TL103"].when, step.when, words) == ""


def test_the_example_shows_each_part_with_its_events_days_distances_and_sources(step, by_id, words):
    parts = [
        (level, [by_id[key]], Said(f"Why {level}."))
        for level, key in zip(LEVELS, ("TL003", "TL044", "TL090"), strict=True)
    ]
    others = [("own", [], Said("Its words.", ("D156",))), ("open", [], Said("A gap."))]
    html = example(step, [*parts, *others], words)
    said = text(html)
    for level, (shown,), why in parts:
        assert f"{words(f'causes.{level}')}. {why.text}" in said and spaced(shown.label) in said
        assert distance(shown.when, step.when, words) in said and f"[{shown.source_ids[0]}]" in said
    assert "Its words. [D156]" in said and "A gap." in said


def test_a_card_stands_in_the_order_of_time_with_what_the_actor_itself_says(step, by_id, words):
    own = Said("It named the arrest.", ("D353",))
    html = answer(step, {"mid": by_id["TL044"], RIVAL: by_id["TL086"]}, "x", words, own)
    long, mid, trigger, last, own_rival, evidence = (text(li) for li in read(html).iter("li"))
    assert words("causes.empty") in long and words("causes.empty") in trigger
    assert spaced(by_id["TL044"].label) in mid and "about 3 years before the step" in mid
    assert spaced(step.label) in last
    assert own_rival == "x" and spaced(by_id["TL086"].label) in evidence
    assert f"{words('causes.own')}: It named the arrest. [D353]" in text(html)
    assert words("causes.no_mark") in text(html)


def test_each_event_stands_with_day_sources_and_a_button_for_each_field_and_no_distance(by_id, words):
    shown = by_id["TL007"]
    html = row(shown, ["long"], [], words)
    assert spaced(shown.label) in text(html) and f"[{shown.source_ids[0]}]" in text(html)
    buttons = {b.get("data-press"): b.get("aria-pressed") for b in read(html).iter("button")}
    assert {f"TL007={field}" for field in FIELDS} <= buttons.keys()
    assert [press for press, on in buttons.items() if on == "true"] == ["TL007=long"]
    assert "before the step" not in html


def test_an_event_is_folded_until_it_is_opened_or_used_and_its_answer_stands_outside_the_fold(by_id, words):
    shown = by_id["TL007"]
    folded = read(f"<div>{row(shown, [], [], words)}</div>")
    assert folded.find(".//details").get("open") is None and folded.find(".//summary/strong").text == shown.label
    assert {b.get("data-press") for b in folded.iter("button")} == {
        b.get("data-press") for b in folded.find(".//details").iter("button")
    }, "all four buttons wait in the fold"
    used = read(f"<div>{row(shown, ['mid'], ['Kept.'], words)}</div>")
    assert used.find(".//details").get("open") is not None
    assert "Kept." not in text(used.find(".//details")) and "Kept." in text(used)


def test_each_field_gets_an_answer_and_none_a_mark(step, by_id, words):
    chosen = {"long": by_id["TL003"], "mid": by_id["TL044"], "trigger": by_id["TL090"], RIVAL: by_id["TL086"]}
    long, mid, trigger, evidence = (" ".join(said(field, chosen, step, words)) for field in FIELDS)
    assert long == f"About 65 years before the step. {words('causes.usual_long')}"
    assert words("causes.usual_mid") in mid
    assert words("causes.usual_trigger") in trigger and words("causes.status", status="alleged") in trigger
    assert words("causes.rival_other") in evidence
    everything = " ".join((long, mid, trigger, evidence))
    assert not re.search(r"[✓✗]|\b(?:right|wrong|correct)\b", everything, re.IGNORECASE)


def test_what_comes_later_is_ruled_out_in_every_field(step, by_id, words):
    chosen = dict.fromkeys(FIELDS, by_id["TL103"])
    for level in LEVELS:
        heard = said(level, chosen, step, words)
        assert words("causes.after") in heard and words("causes.twice") in heard
    assert words("causes.rival_after") in said(RIVAL, chosen, step, words)


def test_evidence_that_serves_both_explanations_cannot_decide(step, by_id, words):
    chosen = {"trigger": by_id["TL090"], RIVAL: by_id["TL090"]}
    assert words("causes.rival_same") in said(RIVAL, chosen, step, words)


@pytest.mark.parametrize("level", LEVELS)
def test_too_near_and_too_far_are_questions_not_marks(step, by_id, words, level):
    fewest, most = USUAL[level]

    def heard(n):
        day = step.when.lo - timedelta(n)
        return said(level, {level: replace(by_id["TL090"], when=DateRange(day, day))}, step, words)

    if fewest:
        assert words(f"causes.nearer_{level}") in heard(fewest - 1)
    if most:
        assert words(f"causes.farther_{level}") in heard(most + 1)


def test_an_overlap_stays_open_and_has_no_distance(step, by_id, words):
    around = replace(by_id["TL090"], when=DateRange(step.when.lo - timedelta(3), step.when.lo + timedelta(3)))
    heard = said("mid", {"mid": around}, step, words)
    assert heard[0] == words("causes.open_order") and "before the step" not in " ".join(heard)


def test_the_sentence_counts_filled_fields(by_id, words):
    assert score({}, " ", words) == words("causes.score", n=0, total=5)
    assert score({"mid": by_id["TL044"], RIVAL: by_id["TL086"]}, "x", words) == words("causes.score", n=3, total=5)


def test_what_a_learner_types_is_shown_as_it_is_and_asked_about(by_id, words, hostile):
    assert spaced(hostile) in text(rival(hostile, words))
    assert words("causes.rival_text", n=3) in text(rival("An old plan.", words))
    odd = replace(by_id["TL003"], label=hostile)
    assert spaced(hostile) in text(row(odd, [], [], words))
