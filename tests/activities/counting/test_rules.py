"""Traps of counting: a count follows its rule, and a number that stands still is seen."""

from dispute.activities.counting.rules import Rule, count, people, standing_still


def test_a_wider_rule_never_counts_less(evidence):
    events = evidence["timeline"].rows
    places = ("Mali", "Burkina Faso", "Niger")
    by_place = [count(events, Rule(places[:n], 2012)) for n in (0, 1, 2, 3)]
    by_year = [count(events, Rule(places, year)) for year in range(2027, 1959, -1)]
    assert by_place == sorted(by_place) and by_place[0] == 0
    assert by_year == sorted(by_year) and by_year[0] == 0


def test_an_event_of_several_countries_counts_once(evidence):
    [charter] = [e for e in evidence["timeline"] if e.timeline_id == "TL060"]
    assert len(charter.country) == 3
    assert count([charter], Rule(("Mali", "Niger"), 2020)) == 1
    assert count([charter], Rule(("Chad",), 2020)) == count([charter], Rule(("Mali",), 2024)) == 0


def test_the_frozen_years_stand_still_and_the_counted_years_do_not(evidence):
    inside = "displaced inside the country"
    by_year = people(evidence["displacement"], "Burkina Faso", "UNHCR", inside)
    assert list(by_year) == sorted(by_year)
    assert standing_still(by_year) == [2024, 2025]
    assert {by_year[year].frozen for year in (2023, 2024, 2025)} == {True}
    assert standing_still({2020: by_year[2020], 2021: by_year[2021]}) == []
