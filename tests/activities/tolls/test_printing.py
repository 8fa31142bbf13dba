"""Three accusations in the order of their days, chosen by one rule, and whether a learner gave them one rule."""

from itertools import product

import pytest

from dispute import Lesson
from dispute.activities.tolls import largest
from dispute.activities.tolls.printing import CHOICES, Rule, chosen, open_cards, rule
from dispute.activities.tolls.rules import COUNTED
from reading import HOSTILE


@pytest.fixture(scope="module")
def three():
    return Lesson("03_sahel_shift").tolls().activity.accusations


def test_each_is_the_largest_count_of_its_force_in_the_order_of_days(three, evidence):
    tolls = {toll.count.loss_id for toll in largest(evidence["losses"], "Mali")}
    assert {each.id for each in three} <= tolls
    assert [each.event.date_lo for each in three] == sorted(each.event.date_lo for each in three)
    assert [each.count.maker for each in three] == ["Malian forces", "French forces", "JNIM and forerunners"]
    assert [each.state for each in three] == [True, True, False]
    assert all(each.count.who_died in COUNTED and each.count.timeline_id == each.event.timeline_id for each in three)


def test_every_answer_rests_on_a_row_of_the_same_event_or_on_a_voice(three, evidence):
    voices = {source for key in ("VO008", "VO009") for source in evidence["voices"][key].source_ids}
    for each in three:
        rows = [r for r in evidence["losses"] if r.timeline_id == each.event.timeline_id]
        held = {source for row in rows for source in row.source_ids} | voices
        assert each.answers and all(said.source_ids and {*said.source_ids} <= held for said in each.answers)
        assert each.source_ids and not {*each.source_ids} & {s for said in each.answers for s in said.source_ids}


def test_numbers_in_an_answer_are_those_of_the_rows(three, evidence):
    said = [" ".join(answer.text for answer in each.answers) for each in three]
    losses = evidence["losses"]
    assert (
        f"first counted {losses['LO032'].value_lo} too" in said[0] and "names nobody" in losses["LO032"].counted_by_en
    )
    assert f"about {losses['LO036'].value_lo} fighters" in said[1] and losses["LO036"].note_en.startswith("About.")
    assert "36 people abducted" in said[2] and "36 people abducted" in losses["LO045"].note_en


def test_the_next_one_opens_once_the_last_is_decided(three):
    one, two, last = (each.id for each in three)
    for found, ids in (({}, [one]), ({one: "fact"}, [one, two]), ({two: "fact"}, [one, two])):
        assert [each.id for each in open_cards(three, found)] == ids
    assert [*open_cards(three, dict.fromkeys((one, two, last), "none"))] == [*three]


def test_one_rule_is_the_same_choice_whatever_it_is(three):
    """No choice is the right one: all 27 ways are told by what they have in common alone."""
    for choices in product(CHOICES, repeat=3):
        mali, france, group = choices
        told = rule(three, dict(zip((each.id for each in three), choices, strict=True)))
        assert told is (Rule.DIFFER if mali != france else Rule.ALL_SAME if group == mali else Rule.GROUP_DIFFERS)


def test_while_one_state_is_open_nothing_is_said_of_a_rule(three):
    one, two, last = (each.id for each in three)
    for found in ({}, {one: "fact"}, {two: "fact"}, {one: "fact", last: "fact"}):
        assert rule(three, found) is Rule.UNKNOWN
    assert rule(three, {one: "fact", two: "fact"}) is Rule.SAME
    assert rule(three, {one: "fact", two: "none"}) is Rule.DIFFER


@pytest.mark.parametrize("kept", [None, {}, {"LO001": "fact"}, *({"LO032": value} for value in ("", "both", *HOSTILE))])
def test_what_is_not_on_offer_is_no_choice(three, kept):
    assert chosen(kept, three) == {}
