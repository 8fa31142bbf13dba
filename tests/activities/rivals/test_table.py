"""What each test finds in the tables of the lesson, worked out here once more from their rows."""

import pytest

from dispute.activities.rivals.rules import BETS, COUNTED, TESTS, Verdict
from driving import lesson_with


@pytest.fixture(scope="module")
def table():
    return lesson_with("rival-causes").rival_causes().activity.table


def totals(evidence, country, year):
    """Low, best and high of one country and year."""
    rows = [r for r in evidence["deaths"] if (r.country, r.year) == (country, year)]
    return [sum(getattr(r, end) for r in rows) for end in ("low", "best", "high")]


def test_one_of_the_two_neighbours_rose_and_one_fell_by_low_and_high_too(table, evidence):
    burkina, niger = (
        [totals(evidence, place, year) for year in table.window] for place in ("Burkina Faso", "Niger")
    )  # fmt: skip
    assert burkina[1][0] > burkina[0][2] and niger[1][2] < niger[0][0]
    assert table.answer("countries") == "one"


def test_attacks_on_civilians_hold_the_largest_part_by_low_and_high_too(table, evidence):
    rows = {(r.kind, r.year): r for r in evidence["deaths"] if r.country == "Mali"}
    first, last = table.window
    least = rows["one-sided", last].low - rows["one-sided", first].high
    most = [rows[kind, last].high - rows[kind, first].low for kind in ("state-based", "non-state")]
    assert least > max(most) and table.answer("kinds") == "one-sided"


def test_exactly_one_bet_passes_where_our_tables_reach_and_none_elsewhere(table):
    for place in TESTS:
        found = [table.verdict(place, bet) for bet in BETS[place]]
        assert found.count(Verdict.PASSED) == (place in COUNTED)
        assert place in COUNTED or {*found} == {Verdict.OPEN}


def test_the_steps_of_the_rise_are_one_of_each_partner_in_the_country_to_explain(table):
    assert [event.timeline_id for event in table.steps] == ["TL027", "TL044"]
    assert {event.country for event in table.steps} == {("Mali",)}
    assert {event.actor_en for event in table.steps} == {"Russia", "France"}
