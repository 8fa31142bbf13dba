"""Cause cards: distances are counted from the table, and no field is told right or wrong."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dispute.activities.causes.rules import LEVELS, USUAL, Said
from dispute.activities.causes.view import answer, distance, example, option, score, task
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


def test_a_card_tells_what_the_actor_itself_says_before_any_field(step, words):
    own = Said("It named the arrest.", ("D353",))
    lines = [text(li) for li in read(answer(step, {}, "", None, words, own)).iter("li")]
    assert lines[0] == f"{words('causes.own')}: It named the arrest. [D353]"


def test_the_task_lists_every_event_on_offer_with_its_source_and_no_distance(by_id, words):
    offered = list(by_id.values())[:9]
    lines = [text(li) for li in read(task(offered, words)).iter("li")]
    assert all(
        spaced(e.label) in line and f"[{e.source_ids[0]}]" in line for line, e in zip(lines, offered, strict=True)
    )
    assert "before the step" not in task(offered, words)
    assert option(by_id["TL007"], words) == "2013: France begins Operation Serval"


def fields(html):
    return [text(li) for li in read(html).iter("li")]


def test_each_field_gets_an_answer_and_none_a_mark(step, by_id, words):
    chosen = {"long": by_id["TL003"], "mid": by_id["TL044"], "trigger": by_id["TL090"]}
    html = answer(step, chosen, "An old plan.", by_id["TL086"], words)
    long, mid, trigger, rival, evidence = fields(html)
    assert words("causes.usual_long") in long and "about 65 years" in long
    assert words("causes.usual_mid") in mid
    assert words("causes.usual_trigger") in trigger and words("causes.status", status="alleged") in trigger
    assert "An old plan." in rival and words("causes.rival_text", n=3) in rival
    assert words("causes.rival_other") in evidence
    assert words("causes.no_mark") in text(html)
    assert not re.search(r"[✓✗]|\b(?:right|wrong|correct)\b", text(html), re.IGNORECASE)


def test_what_comes_later_is_ruled_out_in_every_field(step, by_id, words):
    later = by_id["TL103"]
    said = fields(answer(step, dict.fromkeys(LEVELS, later), "", later, words))
    assert all(words("causes.after") in line and words("causes.twice") in line for line in said[:3])
    assert words("causes.empty") in said[3] and words("causes.rival_after") in said[4]


def test_evidence_that_serves_both_explanations_cannot_decide(step, by_id, words):
    said = fields(answer(step, {"trigger": by_id["TL090"]}, "x", by_id["TL090"], words))
    assert words("causes.rival_same") in said[4]
    assert words("causes.empty") in said[0] and words("causes.empty") in said[1]


@pytest.mark.parametrize("level", LEVELS)
def test_too_near_and_too_far_are_questions_not_marks(step, by_id, words, level):
    fewest, most = USUAL[level]

    def said(n):
        day = step.when.lo - timedelta(n)
        return fields(answer(step, {level: replace(by_id["TL090"], when=DateRange(day, day))}, "", None, words))

    line = LEVELS.index(level)
    if fewest:
        assert words(f"causes.nearer_{level}") in said(fewest - 1)[line]
    if most:
        assert words(f"causes.farther_{level}") in said(most + 1)[line]


def test_an_overlap_stays_open(step, by_id, words):
    around = replace(by_id["TL090"], when=DateRange(step.when.lo - timedelta(3), step.when.lo + timedelta(3)))
    assert words("causes.open_order") in fields(answer(step, {"mid": around}, "", None, words))[1]


def test_the_sentence_counts_filled_fields(by_id, words):
    assert score({}, " ", None, words) == words("causes.score", n=0, total=5)
    assert score({"mid": by_id["TL044"]}, "x", by_id["TL086"], words) == words("causes.score", n=3, total=5)


def test_what_a_learner_types_is_shown_as_it_is(step, by_id, words, hostile):
    assert spaced(hostile) in text(answer(step, {}, hostile, None, words))
    odd = replace(by_id["TL003"], label=hostile, summary=hostile)
    assert text(task([odd], words)).count(spaced(hostile)) == 2
