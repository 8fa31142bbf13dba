"""The plans for a class: no gap, no overlap, plan B in every part, and time enough at the stated pace."""

from dataclasses import replace
from itertools import pairwise

import pytest

import rehearsal
from dispute import DisputeError
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import load, plan, seconds
from dispute.publish.slides.scenes import Scenes

PLANS = load()
each = pytest.mark.parametrize("shown", PLANS.values(), ids=PLANS)


@each
def test_the_parts_follow_each_other_without_gap_or_overlap(shown):
    parts = [part for part in shown.parts if part.at >= 0]
    assert parts[0].at == 0
    assert all(a.at + a.minutes == b.at for a, b in pairwise(parts))
    assert shown.minutes in (20, 50, 90)
    assert str(shown.minutes) in shown.title or shown.title.startswith("Twenty")


@each
def test_every_part_says_what_to_do_when_the_cloud_fails(shown):
    assert all(part.teacher and part.learners and part.paper for part in shown.parts)


@each
def test_each_part_leaves_time_to_hand_out_and_to_listen(shown):
    words_of = Classroom()._words_of(shown.lesson)
    for part in shown.parts:
        if part.at >= 0:
            assert seconds(part, shown.pace, words_of) <= 0.8 * 60 * part.minutes, part.name


def test_the_short_lesson_counts_what_is_really_read():
    shown = plan("fifty")
    words_of = Classroom()._words_of(shown.lesson)
    assert words_of("N2-Q5") > 20 and words_of("who-first") > 5
    votes = next(part for part in shown.parts if part.needs.get("votes") == ["N2-Q5"])
    once = replace(votes, needs={**votes.needs, "once": True})
    saved = seconds(votes, shown.pace, words_of) - seconds(once, shown.pace, words_of)
    assert saved == shown.pace["vote"] + shown.pace["talk"]


def test_a_slow_class_is_noticed():
    shown = plan("twenty")
    slow = {**shown.pace, "words_per_minute": 60}
    part = next(part for part in shown.parts if "opening.witnesses" in part.needs.get("does", ()))
    assert seconds(part, slow, Classroom()._words_of(shown.lesson)) > 60 * part.minutes


def test_what_is_done_in_a_lesson_counts_with_what_comes_on_top():
    pages = next(part for part in plan("fifty").parts if "opening.pages" in part.needs.get("does", ()))
    pace = plan("fifty").pace
    [work] = pages.work
    expected = 60 * work["words"] / pace["words_per_minute"] + work["chips"] * pace["chip"]
    assert seconds(pages, pace, lambda key: 0) == expected
    more = replace(pages, needs={**pages.needs, "chips": 2, "writes": 12})
    assert seconds(more, pace, lambda key: 0) == expected + 2 * pace["chip"] + 60


def test_the_pace_of_the_plans_is_that_of_the_lessons():
    pace = plan("fifty").pace
    assert (pace["words_per_minute"], pace["written_words_per_minute"]) == (rehearsal.READ, rehearsal.WRITE)
    assert (pace["question"], pace["chip"], pace["field"]) == (rehearsal.QUESTION, rehearsal.CHIP, rehearsal.FIELD)


def test_every_slide_vote_and_prediction_of_a_plan_exists():
    classroom = Classroom()
    for shown in PLANS.values():
        for part in shown.parts:
            assert all(hasattr(Scenes, name) for name in part.needs.get("shows", ()))
            assert all(classroom._words_of(shown.lesson)(key) for key in part.needs.get("asks", ()))
            assert [classroom.item(key).id for key in part.needs.get("votes", ())] == part.needs.get("votes", [])


def test_an_unknown_plan_is_an_error_that_lists_the_known_ones():
    with pytest.raises(DisputeError, match="fifty"):
        plan("seventy")
