"""The plans for a class: no gap, no overlap, plan B in every part, and time enough at the stated pace."""

from dataclasses import replace
from itertools import pairwise

import pytest

from dispute import DisputeError
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import load, plan, seconds

PLANS = load()
each = pytest.mark.parametrize("shown", PLANS.values(), ids=PLANS)


@each
def test_the_parts_follow_each_other_without_gap_or_overlap(shown):
    parts = [part for part in shown.parts if part.at >= 0]
    assert parts[0].at == 0
    assert all(a.at + a.minutes == b.at for a, b in pairwise(parts))
    assert shown.minutes in (50, 90) and str(shown.minutes) in shown.title


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
    assert words_of("N2-Q5") > 20 and words_of("who-first") > 5 and words_of("source-cards") > 200
    votes = next(part for part in shown.parts if part.needs.get("votes") == ["N0-Q1"])
    once = replace(votes, needs={**votes.needs, "once": True})
    saved = seconds(votes, shown.pace, words_of) - seconds(once, shown.pace, words_of)
    assert saved == shown.pace["vote"] + shown.pace["talk"]


def test_a_slow_class_is_noticed():
    shown = plan("fifty")
    slow = {**shown.pace, "row": 200}
    part = next(part for part in shown.parts if part.needs.get("rows"))
    assert seconds(part, slow, Classroom()._words_of(shown.lesson)) > 60 * part.minutes


def test_an_unknown_plan_is_an_error_that_lists_the_known_ones():
    with pytest.raises(DisputeError, match="fifty"):
        plan("seventy")
