"""Three counts in the order of their days, one rule for how we would print them, and whether both states are alike."""

import re
from dataclasses import replace
from itertools import product

import pytest

from dispute import Lesson
from dispute.activities.tolls import largest
from dispute.activities.tolls.printing import CHOICES, Rule, chosen, open_cards, rule
from dispute.activities.tolls.rules import COUNTED, common
from reading import HOSTILE


@pytest.fixture(scope="module")
def three():
    return Lesson("03_sahel_shift").tolls().activity.accusations


def of_event(evidence, each):
    return [r for r in evidence["losses"] if r.timeline_id == each.event.timeline_id]


def test_both_states_stand_with_the_event_of_their_forces_largest_count_in_the_order_of_days(three, evidence):
    largest_of = {toll.count.maker: toll.count.timeline_id for toll in largest(evidence["losses"], "Mali")}
    assert [each.event.date_lo for each in three] == sorted(each.event.date_lo for each in three)
    assert [each.count.maker for each in three] == ["Malian forces", "French forces", "JNIM and forerunners"]
    assert [each.state for each in three] == [True, True, False]
    for each in three[:2]:
        assert each.count.who_died in COUNTED and each.event.timeline_id == largest_of[each.count.maker]
    assert all(each.count.timeline_id == each.event.timeline_id for each in three)


def ours(rows, count):
    """How the one rule prints a count, from the rows of its event alone: one way, or either of two."""
    if count.counted_by_en.endswith("does not name"):
        return ("maker", "none")
    others = {(r.who_died, r.value_lo, r.value_hi) for r in rows if r.row_kind == "count" and r.maker == count.maker}
    return ("maker",) if others - {(count.who_died, count.value_lo, count.value_hi)} else ("fact",)


def test_how_we_would_print_each_follows_from_its_rows_by_one_rule(three, evidence):
    assert [each.best for each in three] == [ours(of_event(evidence, each), each.count) for each in three]
    assert [each.best for each in three] == [("maker",), ("maker",), ("maker", "none")]


def test_what_counts_have_in_common_is_their_lowest_number_with_all_dead_of_one_counter_added_up(three, evidence):
    assert [each.common for each in three] == [29, 22, None]
    un = [evidence["losses"][key].value_lo for key in ("LO034", "LO035")]
    assert sum(un) == three[1].common < evidence["losses"]["LO036"].value_lo
    shifted = [replace(r, value_lo=25) if r.loss_id == "LO064" else r for r in evidence["losses"]]
    assert common(shifted, three[0].count) == 25, "it follows the rows"


def test_the_rule_has_a_place_for_a_bare_fact(evidence):
    """A count that its own side gives and nobody else contests would be printed as one."""
    police = evidence["losses"]["LO008"]
    assert ours([r for r in evidence["losses"] if r.timeline_id == police.timeline_id], police) == ("fact",)


def test_each_force_answers_beside_its_number_and_on_rows_of_its_event_or_a_voice(three, evidence):
    voices = {source for key in ("VO008", "VO009") for source in evidence["voices"][key].source_ids}
    for each in three:
        held = {source for row in of_event(evidence, each) for source in row.source_ids} | voices
        said = (each.reply, *each.answers)
        assert each.answers and all(one.source_ids and {*one.source_ids} <= held for one in said)
        assert each.source_ids and {*each.source_ids} <= {*each.count.source_ids}
    for each, speaker in zip(three, ("Mali’s government", "France", "JNIM"), strict=True):
        assert each.reply.text.startswith(speaker)


def test_sources_of_an_answer_stand_with_the_answer_as_long_as_the_count_keeps_one(three):
    for each in three[:2]:
        assert not {*each.source_ids} & {s for said in (each.reply, *each.answers) for s in said.source_ids}
    assert three[2].source_ids == ["S228", "S782"]


def test_numbers_in_an_answer_are_those_of_the_rows(three, evidence):
    said = [" ".join(one.text for one in (each.reply, *each.answers)) for each in three]
    losses = evidence["losses"]
    assert (
        f"{losses['LO032'].value_lo} too" in said[0]
        and "first counts" in said[0]
        and "names nobody" in losses["LO032"].counted_by_en
    )
    assert f"later counted {losses['LO064'].value_lo}" in said[0] and losses["LO064"].counted_by_en == "MINUSMA"
    assert f"about {losses['LO036'].value_lo} fighters" in said[1] and losses["LO036"].note_en.startswith("About.")
    assert "promises trials if soldiers did it" in said[0] and "promises trials" in losses["LO033"].note_en
    assert "witnesses cannot be checked" in said[1] and "witnesses cannot be checked" in losses["LO037"].note_en
    assert "hundreds killed and wounded" in said[2] and "hundreds killed and wounded" in losses["LO066"].note_en
    assert "without a number" in said[2] and "no number" in losses["LO067"].note_en
    assert "about 100" in said[2] and "about 100" in losses["LO065"].note_en


def test_a_claim_is_printed_for_a_force_that_claims_its_attack_by_the_rows_and_for_no_other(three, evidence):
    for each in three:
        own = [r for r in of_event(evidence, each) if r.row_kind == "answer" and r.counted_by_en in each.count.maker]
        assert bool(each.claim) == any(r.note_en.startswith("Claims the attack") for r in own)


def test_the_table_has_an_inquiry_for_each_card_that_says_so_and_no_result(three, evidence):
    for each in three:
        told = [r.note_en for r in of_event(evidence, each) if r.row_kind == "answer" and r.note_en]
        assert ("inquiry" in " ".join(told)) == ("no result of the inquiry" in each.next)
        assert not [said for said in told if re.search("result of|inquiry (found|says|ended|closed)", said)]


def test_the_next_one_opens_once_the_last_is_decided(three):
    one, two, last = (each.id for each in three)
    for found, ids in (({}, [one]), ({one: "fact"}, [one, two]), ({two: "fact"}, [one, two])):
        assert [each.id for each in open_cards(three, found)] == ids
    assert [*open_cards(three, dict.fromkeys((one, two, last), "none"))] == [*three]


def test_both_states_are_alike_by_the_choice_alone_whatever_the_group_got(three):
    for choices in product(CHOICES, repeat=3):
        mali, france, _ = choices
        told = rule(three, dict(zip((each.id for each in three), choices, strict=True)))
        assert told is (Rule.SAME if mali == france else Rule.DIFFER)


def test_while_one_state_is_open_nothing_is_said_of_a_rule(three):
    one, two, last = (each.id for each in three)
    for found in ({}, {one: "fact"}, {two: "fact"}, {one: "fact", last: "fact"}):
        assert rule(three, found) is Rule.UNKNOWN
    assert rule(three, {one: "fact", two: "fact"}) is Rule.SAME
    assert rule(three, {one: "fact", two: "none"}) is Rule.DIFFER


@pytest.mark.parametrize("kept", [None, {}, {"LO001": "fact"}, *({"LO032": value} for value in ("", "both", *HOSTILE))])
def test_what_is_not_on_offer_is_no_choice(three, kept):
    assert chosen(kept, three) == {}
