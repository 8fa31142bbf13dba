"""The map's picture, table and sentence say the same."""

import re

import pytest

from dispute.activities.places import view
from dispute.activities.places.rules import Frame, corridors, on_the_way
from dispute.questions.plan import load
from reading import read, rows, text

FRAME = Frame(*load("04_corridor").activities["road-map"]["frame"])


@pytest.fixture
def roads(evidence):
    return corridors(evidence["routes"], {p.place_id: p for p in evidence["places"]}, "bamako")


@pytest.fixture
def shown(roads, evidence):
    return on_the_way(roads, evidence["places"])


@pytest.fixture
def draw(roads, shown, evidence, words):
    drawn = view.drawing(roads, shown, evidence["outlines"].rows, FRAME, words, "Dakar")
    return lambda **options: view.figure(drawn, words, **options)


def test_the_sentence_is_computed_from_the_rows(roads, words):
    assert "Choose one of 6 others" in view.sentence(roads, words, "Dakar")
    assert "Choose one of 3 others" in view.sentence(roads[:4], words, "Dakar")
    told = view.sentence(roads, words, "Abidjan", "Dakar")
    assert told.startswith("Dakar–Bamako by road: 1,200 km (Senegal221) and 1,387 km")
    assert "By Abidjan: 1,200 to 1,238 km, 3% apart." in told
    assert "none states its length" in view.sentence(roads, words, "Dakar", "Lomé")
    assert "By Lomé" not in view.sentence(roads, words, "Lomé", "Dakar"), "a length that nobody states is not told"


def test_one_length_that_two_pages_state_is_not_called_one_voice(roads, words):
    assert view.sentence(roads, words, "Dakar", "Niamey").startswith(
        "Niamey–Bamako by road: 1,400 km, say RFI and SeneNews. No other length is stated here."
    )
    assert "says Guineelive. That is one voice" in view.sentence(roads, words, "Dakar", "Conakry")


def test_each_place_is_a_mark_at_its_own_position(draw, shown):
    svg = read(draw())
    marks = [
        (m.get("cx") or m.get("x"), m.get("cy") or m.get("y")) for m in [*svg.iter("circle"), *svg.iter("rect")][:]
    ]
    for place in shown:
        x, y = FRAME.at(place.lon, place.lat)
        assert (f"{x:.2f}%", f"{y:.2f}%") in marks, place.name_en


def test_ports_are_squares_and_other_places_circles(draw, shown):
    svg = read(draw())
    squares = [r for r in svg.iter("rect") if r.get("transform")]
    assert len(squares) == sum(place.kind == "port" for place in shown) == 6
    assert len(list(svg.iter("circle"))) == len(shown) - 6


def test_one_line_for_each_road_and_one_stands_out_when_chosen(draw, roads):
    lines = [p for p in read(draw(chosen="Abidjan")).iter("path") if p.get("fill") == "none"]
    assert len(lines) == sum(len(road.lines) for road in roads)
    assert [p.get("stroke-width") for p in lines].count("5") == 1
    assert [p.get("stroke-width") for p in read(draw()).iter("path")].count("5") == 0
    dashed = [p.get("stroke-dasharray") for p in lines if p.get("stroke-dasharray")]
    assert sorted(dashed) == ["1 7", "6 4"], "the road that is cut, and the one without a port"


def test_the_map_marks_no_attack_and_needs_no_network(draw, roads, shown, words):
    page = draw() + view.table(roads, shown, words)
    assert not re.search(r"attack|burnt|tanker|xlink|href=\"http|url\(http", page)


def test_the_key_explains_every_number_on_the_map(draw, roads, shown, words):
    on_map = {text(t) for t in read(draw()).iter("text") if t.get("class") == "place" and text(t).isdigit()}
    items = [text(li) for li in read(view.table(roads, shown, words)).iter("li")]
    assert on_map == {item.split(".")[0] for item in items} and len(items) == len(on_map)
    assert any(item.endswith("Kidira, Senegal (border town)") for item in items)


def test_the_table_states_each_length_with_its_source_and_leaves_a_gap(roads, shown, words):
    table = {row[0].split(",")[0]: row[1] for row in rows(view.table(roads, shown, words))}
    assert list(table) == [road.name for road in roads]
    assert "1,200 km (Senegal221, 2025) [S012]" in table["Dakar"] and "1,387 km" in table["Dakar"]
    assert words("places.not_found") in table["Lomé"]


def test_limits_and_licences_stand_below_the_list(roads, shown, words):
    said = text(view.table(roads, shown, words))
    assert "orientation only" in said and "Natural Earth 4.1.0 (public domain)" in said and "CC BY 4.0" in said
