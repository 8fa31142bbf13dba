"""The relay line-up: six wordings, three readings, one origin, each found in the claims."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.relay.rules import Reading, Relay, open_cards, origins, sorted_out
from driving import lesson_with

LESSON = lesson_with("relay")
RELAYS = LESSON._relays()
ROWS = {row.relay_id: row for row in LESSON.evidence["relays"]}

some_relays = st.lists(
    st.builds(
        Relay,
        id=st.integers(1, 99).map("R{}".format),
        source=st.just(None), wording=st.just("w"), original=st.just("o"), why=st.just("y"),
        reading=st.sampled_from(Reading),
        origin=st.one_of(st.none(), st.sampled_from("abc").map(lambda key: SimpleNamespace(origin_id=key))),
    ),
    unique_by=lambda one: one.id,
)  # fmt: skip


@given(some_relays)
def test_every_relay_lies_in_the_pile_of_its_reading_and_in_no_other(relays):
    piles = sorted_out(relays)
    assert list(piles) == list(Reading)
    for one in relays:
        assert [reading for reading, pile in piles.items() if one in pile] == [one.reading]


@given(some_relays)
def test_one_more_copy_of_a_known_origin_adds_no_origin(relays):
    known = [one for one in relays if one.origin]
    before = len(origins(relays))
    if known:
        copy = Relay("copy", None, "w", "o", Reading.NONE, "y", known[0].origin)
        assert len(origins([*relays, copy])) == before
    assert before == len({one.origin.origin_id if one.origin else one.id for one in relays})


@given(some_relays, st.dictionaries(st.integers(1, 99).map("R{}".format), st.sampled_from([*Reading, "", "x"])))
def test_a_card_stays_open_until_it_has_a_reading_that_exists(relays, chosen):
    still = open_cards(relays, chosen)
    for n, one in enumerate(relays, start=1):
        assert (n in still) == (chosen.get(one.id) not in list(Reading))


# The real line-up -------------------------------------------------------------------------------


def test_all_readings_occur_and_all_relays_lead_back_to_one_origin():
    assert all(sorted_out(RELAYS).values())
    [origin] = origins(RELAYS)
    assert origin.origin_id == "french-source-afp"


@pytest.mark.parametrize("key", ROWS)
def test_a_relay_is_a_claim_about_the_order_on_the_same_page_that_learners_may_open(key):
    row, evidence = ROWS[key], LESSON.evidence
    claim, source = evidence["claims"][row.claim_id], evidence["sources"][row.source_id]
    assert claim.topic == "order of steps" and claim.source_id == row.source_id
    assert source.show and source.origin_id == claim.origin_id
    assert (source.published or "").startswith("2025-09")


@pytest.mark.parametrize("key", ROWS)
def test_the_reading_in_the_note_of_the_claim_is_the_reading_of_the_relay(key):
    note = LESSON.evidence["claims"][ROWS[key].claim_id].note_en
    said = {
        "Reads as France, then Mali": "france-then-mali",
        "Reads as Mali, then France": "mali-then-france",
        "Reads as no order": "none-given",
    }
    for words, reading in said.items():
        if words in note:
            assert ROWS[key].reads_as == reading


def test_three_put_france_first_two_mali_and_one_says_nothing():
    named = {reading: {one.outlet for one in pile} for reading, pile in sorted_out(RELAYS).items()}
    assert named == {
        Reading.FRANCE_FIRST: {"RTN", "DB Medias", "La Nación"},
        Reading.MALI_FIRST: {"The Sun Malaysia", "Le Kaloum"},
        Reading.NONE: {"Asharq Al-Awsat"},
    }


@pytest.mark.parametrize("key", ROWS)
def test_a_relay_quotes_four_words_at_most(key):
    assert len(ROWS[key].original.split()) <= 4
