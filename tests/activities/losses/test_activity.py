"""Losses in use: one group of the dead at a time, each count with its maker and counter, nothing added up."""

from types import SimpleNamespace

import pytest

from dispute.activities.losses import FIELD
from dispute.activities.losses.rules import HELD, WHO, count, in_order, of_event
from dispute.activities.losses.view import beside, group
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, rows, spaced, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("losses")


@pytest.fixture
def use(lesson):
    return Using(lesson.losses())


def test_it_opens_with_civilians_and_each_group_shows_its_own_rows_only(use, lesson, words):
    said = set()
    for who in WHO:
        use.fill({FIELD: who})
        mine = [r for r in lesson.evidence["losses"] if r.who_died == who or (r.who_died, who) == (HELD, "civilians")]
        assert len(rows(use.screen.parts["view"])) == len(mine)
        assert group(who, words) in use.said
        said.add(use.said)
    assert len(said) == len(WHO) and lesson.store.progress == Progress() and not use.buttons


def test_every_count_has_its_counter_and_every_answer_stands_in_the_table(use, lesson):
    use.fill({FIELD: "civilians"})
    table = use.part("view")
    assert "None" not in table, "a count without a note has no word for it"
    for row in lesson.evidence["losses"]:
        if row.who_died in ("civilians", HELD):
            assert spaced(row.counted_by_en) in table and spaced(row.made_by_en) in table
            assert count(row) in table and spaced(row.note_en or "") in table


def test_the_french_strike_and_the_killings_at_moura_stand_beside_each_other_with_the_same_lines(lesson):
    said = text(lesson.two_counts().html)
    assert said.index("Bounti") < said.index("Moura")
    for row in lesson.evidence["losses"]:
        if row.timeline_id in ("TL131", "TL037"):
            assert spaced(row.counted_by_en) in said
    assert "None" not in said
    assert said.count("It counts no civilians.") == 2, "the same remark on the count of either army"


def test_an_event_of_anybody_gets_its_counts_before_its_answers(lesson, words):
    losses = lesson._losses()
    for key in {loss.row.timeline_id for loss in losses if loss.event}:
        kinds = [loss.is_answer for loss in of_event(losses, key)]
        assert kinds == sorted(kinds)
    [event] = {loss.event for loss in losses if loss.row.timeline_id == "TL125"}
    assert "Dan Nan Ambassagou" in text(beside(losses, [event], words))


def test_rows_go_by_day_and_totals_come_last(lesson):
    ordered = in_order(lesson._losses())
    totals = [loss.event is None for loss in ordered]
    assert totals == sorted(totals) and True in totals
    days = [loss.row.period_lo for loss in ordered if loss.event]
    assert days == sorted(days)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(19, 19, "19"), (80, 100, "80–100"), (1277, None, "≥ 1,277"), (None, 5, "≤ 5"), (None, None, "")],
)
def test_a_count_is_told_as_its_source_gives_it(low, high, said):
    assert count(SimpleNamespace(value_lo=low, value_hi=high)) == said


def test_a_value_that_is_not_on_offer_shows_the_first_group(use):
    assert use.activity.render(Progress(), {FIELD: "<script>"}).parts == use.activity.render(Progress(), {}).parts
    assert read(use.html) is not None
