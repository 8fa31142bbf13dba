"""The role-play kit: hidden cards say that they are invented, facts come from the tables, the fiction names nobody."""

import re

import pytest

import wording
from dispute import DisputeError
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import plan
from dispute.instructor.role_play_kit import rules as kits
from dispute.instructor.role_play_kit.view import PARTS
from reading import read, text
from using import Using

CLASSROOM = Classroom()
REAL, FICTION = CLASSROOM.kit(), CLASSROOM.kit(fiction=True)
EVERY = ("game", *PARTS, "debrief")


def shown(part: str, fiction: bool = False) -> str:
    made = CLASSROOM.role_play(part, fiction)
    return made.html if hasattr(made, "html") else Using(made).html


@pytest.mark.parametrize("fiction", [False, True])
@pytest.mark.parametrize("part", EVERY)
def test_each_part_can_be_read_and_takes_no_side(part, fiction):
    html = shown(part, fiction)
    read(html)
    assert wording.one_sided(text(html)) == []


def test_each_role_has_a_brief_with_need_limit_trade_and_a_card():
    said = text(shown("briefs"))
    assert len(REAL.game.roles) == len(REAL.private.briefs) == 11
    for brief in REAL.private.briefs.values():
        assert all(part in said for part in (brief.interest, brief.limit, brief.trade, brief.card))


def test_every_hidden_card_says_that_it_is_invented():
    hidden = [brief.card for brief in REAL.private.briefs.values()] + list(REAL.private.events)
    assert len(hidden) == 14 and all(card.startswith("Invented") for card in hidden)
    assert text(shown("briefs")).count("invented for the game") == len(REAL.game.roles)


def test_fact_cards_are_rows_of_the_tables_with_sources_that_resolve(evidence):
    events = {e.summary_en for e in evidence["events"]}
    assert sum(fact.text in events for fact in REAL.facts) >= 8
    listed = CLASSROOM.sources().html
    for fact in REAL.facts:
        assert fact.sources and all(key in evidence["sources"] for key in fact.sources)
        assert all(f'id="{key}"' in listed for key in fact.sources)


def test_the_game_knows_of_the_reported_sentence():
    said = REAL.game.decision + " ".join(fact.text for fact in REAL.facts)
    assert "reported to have sentenced" in said and "20 years" in said
    assert {"D249", "D252"} <= set(REAL.game.decision_sources)


def test_the_fiction_names_no_real_state_and_no_source(evidence):
    names = [a.name_en for a in evidence["actors"] if a.name_en[0].isupper()]
    real = re.compile("|".join(map(re.escape, [*names, "Malian", "French", "Bamako", "Paris", "2025", "2026"])))
    for part in EVERY:
        said = text(shown(part, fiction=True))
        assert not real.findall(said), part
        assert not re.search(r"\[[DS]\d{3}\]", said), part
    assert all(fact.origin for fact in FICTION.facts) and len(FICTION.facts) >= 6
    assert "Arvania" in text(shown("game", fiction=True)) and "Belmor" in text(shown("facts", fiction=True))


@pytest.mark.parametrize("part", ["briefs", "events"])
def test_what_a_notebook_stores_hides_briefs_and_events(part):
    made = CLASSROOM.role_play(part)
    stored, seen = made.page["text/html"], Using(made).seen
    assert "appear when you run" in stored
    secret = [b.card for b in REAL.private.briefs.values()] + list(REAL.private.events)
    assert not [card for card in secret if card in stored] and [card for card in secret if card in seen]


def test_the_rubric_has_no_mark_for_winning_and_four_levels():
    html = shown("rubric")
    assert "no marks for winning" in text(html) and len(REAL.private.rubric) == 5
    assert all(row in text(html) for row in REAL.private.rubric)


def test_the_rounds_fit_the_plan_for_two_lessons():
    played = next(part for part in plan("ninety-two").parts if part.name == REAL.game.title.capitalize())
    assert REAL.game.minutes == played.minutes


def test_an_unknown_part_is_an_error_that_lists_the_known_ones():
    with pytest.raises(DisputeError, match="briefs"):
        CLASSROOM.role_play("war")
    assert kits.fiction().fiction


def test_the_hour_has_a_seat_card_for_each_role_with_needs_limit_and_tagged_facts():
    seats = text(shown("seats"))
    for chair in REAL.hour.chairs:
        assert all(need.text in seats for need in chair.needs) and chair.cannot in seats
        assert all(fact.text in seats for fact in (chair.role.supports, chair.role.against))
        listed = CLASSROOM.sources().html
        cited = {*chair.role.sources, *chair.role.supports.sources, *chair.role.against.sources}
        assert all(f'id="{key}"' in listed for key in cited)


def test_the_hour_has_three_offers_a_role_to_cut_out_and_rounds_of_an_hour():
    offers, hour = text(shown("offers")), text(shown("hour"))
    assert [offer.text in offers for chair in REAL.hour.chairs for offer in chair.offers] == [True] * 18
    assert "60 minutes" in hour and all(each.rule in hour for each in REAL.hour.rounds)
    assert all(question in hour for question in REAL.hour.debrief)
