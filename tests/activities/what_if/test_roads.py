"""What the second range comes to, and what is known of each road: all of it is read from rows."""

from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.what_if import roads
from dispute.words.texts import Words
from using import Using

EN, FR = Words("en"), Words("fr")


@pytest.fixture(scope="module")
def lesson():
    return Lesson("04_corridor")


@pytest.fixture(scope="module")
def known(lesson):
    return lesson._known()


def corridor(lesson, name):
    return next(road for road in lesson._roads() if road.name == name)


def test_tonnes_for_other_roads_are_a_part_of_the_cut_roads_load(known):
    (handled, origin), ((demand, none), (carried, ids)) = known.handled(EN), known.told("", (20, 80), EN)
    assert handled == (
        "RFI: Dakar handled nearly 2.5 million tonnes for Mali in 2025. So 1% of this load is nearly 25,000 tonnes."
    )
    assert origin == [*known.cut.source_ids] and not none
    assert (
        demand == "To take over 20% to 80% of Dakar’s load, other roads must carry 0.5 to 2 million tonnes more a year."
    )
    assert carried == "Abidjan carried 835,216 in 2025." and ids == ["S063", "S064"]
    assert known.cut.what_is_counted == known.other.what_is_counted == "transit cargo"
    half = replace(known.cut, absolute_hi=1_250_000)
    fewer = roads.Roads(half, known.other, known.others)
    (whole, _), ((less, _), _) = fewer.handled(EN), fewer.told("", (20, 80), EN)
    assert "nearly 12,500 tonnes" in whole
    assert "0.2 to 1 million" in less and "nearly 1.25 million" in whole and "nearly 1.25 million" in fewer.loads(EN)[0]
    (many, _), (one, _) = (Lesson("04_corridor", "fr")._known().told("", ends, FR)[0] for ends in ((20, 80), (20, 40)))
    assert "0,5 à 2 millions de tonnes" in many and "0,5 à 1 million de tonnes" in one


def test_how_far_sources_are_apart_on_the_load_stands_where_each_number_comes_from(lesson, known):
    said, ids = known.loads(EN)
    assert said == (
        "Dakar’s transit cargo for Mali is nearly 2.5 million tonnes in 2025, says RFI. "
        "Others say from over 350,000 to over 11 million."
    )
    assert ids == ["S063", "S064", "S051", "S070"]
    assert said in Using(lesson.what_if()).part("ledger")


def test_both_loads_are_of_one_year_one_kind_and_one_voice_and_the_first_is_a_little_less_than_it_says(known):
    cut, other = known.cut, known.other
    assert (cut.year_hi, cut.unit, cut.who_says_en) == (other.year_hi, other.unit, other.who_says_en)
    assert cut.absolute_lo is None and cut.note_en.startswith("Nearly"), "the page says: nearly"


def test_what_others_say_of_the_load_is_the_least_and_the_most_of_every_row(known, evidence):
    every = [row for row in evidence["shares"] if (row.place_id, row.what_is_counted) == ("dakar", "transit cargo")]
    by = sorted(every, key=lambda row: row.absolute_lo or row.absolute_hi)
    assert known.others == [by[0], by[-1]] and known.cut in by[1:-1]
    assert all(row.absolute_hi is None for row in known.others), "both are lower bounds: over"


def test_every_road_but_the_cut_one_is_told_once_it_is_chosen(lesson, known):
    names = {road.name for road in lesson._roads()}
    assert set(known.known) == names - {"Dakar"}
    for name in known.known:
        _, _, (said, _) = known.told(name, (20, 80), EN)
        assert f"Your road, {name}:" in said
    assert len(known.told("Dakar", (20, 80), EN)) == len(known.told("<b>", (20, 80), EN)) == 2


def test_burnt_tankers_are_all_that_were_counted_on_that_road(lesson, known, evidence):
    every = [row for row in evidence["trade"] if row.series == "tankers-burnt-verified" and row.place_id == "abidjan"]
    assert sum(row.value_lo for row in every) == 99 and any(row.value_hi is None for row in every)
    said, ids = known.known["Abidjan"]
    assert "at least 99 tankers burnt on roads from Côte d'Ivoire, 17 October to 6 November 2025" in said and ids == [
        "S240"
    ]
    road, none = corridor(lesson, "Abidjan"), (lesson.evidence["places"]["nioro"], [])
    fewer = roads.known(road, [every[0]], None, none, EN)[0]
    assert "at least 50 tankers" in fewer and "we read a copy" in fewer
    assert evidence["sources"]["S240"].note_en.startswith("The text was read in a public copy")


def test_a_convoy_is_read_from_its_row(known, evidence):
    row = evidence["trade"]["TR062"]
    said, ids = known.known["Niamey"]
    assert f"{row.value_lo:.0f} tankers came by it in November 2025" in said and ids == [*row.source_ids]
    assert "Niger" in row.note_en


def test_a_way_through_a_town_with_a_declared_blockade_is_told_of_the_road_that_has_it_alone(known):
    said, ids = known.known["Nouakchott"]
    assert "leads through Nioro" in said and "D089" in ids and "S072" in ids and "S068" not in ids
    assert [name for name, (text, _) in known.known.items() if "blockade" in text] == ["Nouakchott"]


def test_of_the_other_roads_no_row_counts_trucks(known, evidence):
    rest = {"conakry", "tema", "lome"}
    trucks = [
        row for row in [*evidence["trade"], *evidence["shares"]]
        if row.place_id in rest and ("tanker" in row.unit or "truck" in row.unit) and "US" not in row.unit
    ]  # fmt: skip
    assert not trucks
    silent = {name for name, (text, ids) in known.known.items() if "count no trucks" in text and not ids}
    assert silent == {"Conakry", "Tema", "Lomé"}
