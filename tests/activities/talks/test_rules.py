"""The talks as a game: nobody has a better hand, nothing is asked out of turn, and damaged work breaks nothing."""

from collections import Counter
from itertools import permutations

import pytest

from dispute.activities.role_play.rules import public
from dispute.activities.talks.game import load
from dispute.activities.talks.rules import ANSWERS, LAST, OFFERS, absent, gain, more, opened, table, unheard
from wording import one_sided

GAME = load()
ROLES = {role.id: role for role in public().roles}
BOTH = {"one": "ministry-a", "two": "ministry-b"}
NEEDS = BOTH | {"one-first": "a-visit", "two-first": "b-equal"}
LAID = {"first": "a-visas", "first-answer": "yes", "second": "b-visit", "second-answer": "if"}
WHOLE = NEEDS | LAID | {"third": "b-staff", "third-answer": "no", "law": "both-views"}
PAIRS = [*permutations([chair.id for chair in GAME.chairs], 2)]


def played(one, two, law, answer="yes"):
    """Return the table after a pair has put its first needs first and laid down what comes first."""
    kept = {"one": one, "two": two, "law": law}
    for place, key in (("one", one), ("two", two)):
        kept[f"{place}-first"] = GAME.chair(key).needs[0].id
    for name in OFFERS:
        kept[name] = table(GAME, kept).open_offers(name)[0][1].id
        kept[f"{name}-answer"] = answer
    return table(GAME, kept)


def test_both_governments_both_families_civil_society_and_a_mediator_can_sit_down():
    assert [chair.id for chair in GAME.chairs] == [
        "ministry-a", "ministry-b", "families-a", "families-b", "civil-society", "mediator",
    ]  # fmt: skip
    assert all(chair.role == ROLES[chair.id] for chair in GAME.chairs)


def test_every_role_has_the_same_hand():
    assert {(len(c.needs), len(c.offers), bool(c.cannot)) for c in GAME.chairs} == {(2, 3, True)}
    served = Counter(need for chair in GAME.chairs for offer in chair.offers for need in offer.serves)
    needs = [need.id for chair in GAME.chairs for need in chair.needs]
    assert len(set(needs)) == len(needs) == 12 and served == dict.fromkeys(needs, 3)
    assert all(len(set(offer.serves)) == 2 for chair in GAME.chairs for offer in chair.offers)


def test_each_government_can_serve_both_needs_of_the_other():
    a, b = GAME.chairs[:2]
    for mine, theirs in ((a, b), (b, a)):
        assert {need.id for need in theirs.needs} <= {n for offer in mine.offers for n in offer.serves}


def test_each_government_has_one_sentence_on_law_that_it_cannot_say_and_both_can_say_the_others():
    barred = {law.id: law.cannot for law in GAME.laws}
    assert ("ministry-b" in barred["protected"], "ministry-a" in barred["protected"]) == (True, False)
    assert ("ministry-a" in barred["judged"], "ministry-b" in barred["judged"]) == (True, False)
    assert len(barred["protected"]) == len(barred["judged"]) == 3
    assert [law.id for law in GAME.laws if not law.cannot] == ["both-views", "silent"]


def test_the_hour_is_an_hour_and_a_quarter_of_it_is_out_of_the_role():
    assert GAME.minutes == 60 and GAME.rounds[-1].minutes == 15 and len(GAME.debrief) == 2


def test_no_word_takes_a_side_or_says_who_is_guilty():
    said = [c.cannot for c in GAME.chairs] + [law.text for law in GAME.laws] + [r.rule for r in GAME.rounds]
    said += [each.text for c in GAME.chairs for each in (*c.needs, *c.offers)]
    assert [problem for text in said for problem in one_sided(text)] == []
    assert not [text for text in said if "guilt" in text or "plot" in text or "spy" in text]


@pytest.mark.parametrize(
    ("kept", "now"),
    [
        ({}, "seat-one"), ({"one": "ministry-a"}, "seat-two"), ({"one": "ministry-a", "two": "ministry-a"}, "seat-two"),
        (BOTH, "card-one"), (BOTH | {"one-first": "a-line"}, "card-two"), (NEEDS, "offer-first"),
        (NEEDS | {"first": "a-visas"}, "answer-first"), (NEEDS | LAID, "offer-third"),
        ({**WHOLE, "law": ""}, "law"), ({**WHOLE, "law": "judged"}, "law"), (WHOLE, "end"),
        ({"one": "nobody", "two": "ministry-b"}, "seat-one"), (BOTH | {"one-first": "b-equal"}, "card-one"),
        ({**WHOLE, "second": "a-visas"}, "offer-second"), ({**WHOLE, "first-answer": "perhaps"}, "answer-first"),
    ],
)  # fmt: skip
def test_what_comes_next_follows_from_what_is_kept(kept, now):
    assert table(GAME, kept).now == now


def test_the_third_offer_is_open_to_both_and_nothing_is_laid_down_twice():
    offers = table(GAME, NEEDS | LAID).open_offers("third")
    assert {by.id for by, _ in offers} == {"ministry-a", "ministry-b"} and len(offers) == 4
    assert not {"a-visas", "b-visit"} & {offer.id for _, offer in offers}


def test_a_step_taken_on_a_condition_is_owed_until_its_chair_adds_one_that_is_taken():
    at = table(GAME, WHOLE)
    assert at.owed(at.laid["second"]) and not at.owed(at.laid["first"])
    at = table(GAME, {**WHOLE, "third-answer": "yes"})
    assert not at.owed(at.laid["second"])


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_every_pair_can_reach_a_text_and_sees_who_is_left_out(one, two):
    at = played(one, two, "both-views")
    assert at.now == "end" and len(absent(GAME, at)) == 4
    assert all(not at.served(chair) for chair in unheard(GAME, at))


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_refusing_everything_leaves_everybody_with_nothing(one, two):
    at = played(one, two, "silent", ANSWERS[-1])
    assert at.agreed == [] and len(unheard(GAME, at)) == 4


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_each_role_has_two_needs_and_each_need_the_steps_that_serve_it_by_one_rule(one, two):
    at = played(one, two, "both-views")
    for chair in GAME.chairs:
        assert sorted(n.id for n in at.needs(chair)) == sorted(n.id for n in chair.needs)
        for need in chair.needs:
            assert at.steps(need) == [name for name in OFFERS if need.id in at.laid[name].offer.serves]
            assert bool(at.steps(need)) == (need in at.served(chair)) == (need.id not in opened(GAME, at))


def test_a_refused_step_serves_nobody_and_a_first_need_stands_first():
    at = table(GAME, {**WHOLE, "one-first": "a-line"})
    a, b = GAME.chairs[:2]
    assert [need.id for need in at.needs(a)] == ["a-line", "a-visit"]
    assert [at.steps(need) for need in at.needs(a)] == [[], ["second"]], "new staff in Bamako was refused"
    assert [at.steps(need) for need in b.needs] == [["first"], []]


@pytest.mark.parametrize(("one", "two"), PAIRS)
def test_any_role_from_outside_may_add_the_step_of_its_own_that_serves_most_of_what_is_open(one, two):
    at = played(one, two, "both-views")
    kept = {
        "one": one,
        "two": two,
        "law": "both-views",
        "one-first": at.first["one"].id,
        "two-first": at.first["two"].id,
    }
    for name, laid in at.laid.items():
        kept |= {name: laid.offer.id, f"{name}-answer": laid.answer}
    for chair in absent(GAME, at):
        by, offer = table(GAME, {**kept, "add": chair.id}).added
        assert by == chair and offer in chair.offers and offer == more(GAME, at, chair)
        assert gain(GAME, at, offer) == max(gain(GAME, at, each) for each in chair.offers)
        with_it = table(GAME, {**kept, "add": chair.id})
        new = {n.id for c in GAME.chairs for n in c.needs if with_it.steps(n) == [LAST]}
        assert len(new) == gain(GAME, at, offer) and new == opened(GAME, at) & set(offer.serves)
        assert [with_it.served(c) for c in GAME.chairs] == [at.served(c) for c in GAME.chairs], (
            "the text stays as it is"
        )
    for nobody in (one, two, "", "gone", "<b>"):
        assert table(GAME, {**kept, "add": nobody}).added is None
    assert table(GAME, {**kept, "law": "", "add": absent(GAME, at)[0].id}).added is None, "not before the text stands"
