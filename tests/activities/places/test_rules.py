"""The map: true positions, roads from rows, and words that stand free of each other on any screen."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.activities.places.labels import NARROW, countries, holds, overlap, placed
from dispute.activities.places.rules import Frame, corridors, on_the_way, outline
from dispute.activities.places.view import labels
from dispute.questions.plan import load

FRAME = Frame(*load("04_corridor").activities["road-map"]["frame"])
WIDTHS = (NARROW, 330, 400, 520, 640, 704)


@pytest.fixture
def roads(evidence):
    return corridors(evidence["routes"], {p.place_id: p for p in evidence["places"]}, "bamako")


@pytest.fixture
def shown(roads, evidence):
    return on_the_way(roads, evidence["places"])


def test_seven_roads_end_in_bamako_and_six_begin_at_a_port(roads):
    assert [road.name for road in roads] == ["Dakar", "Abidjan", "Conakry", "Nouakchott", "Tema", "Lomé", "Niamey"]
    assert [road.name for road in roads if road.start.kind != "port"] == ["Niamey"]
    assert all(line[-1].place_id == "bamako" for road in roads for line in road.lines)


def test_lengths_are_those_of_the_rows_and_a_gap_stays_a_gap(roads):
    assert {road.name: road.km for road in roads} == {
        "Dakar": (1200, 1387), "Abidjan": (1200, 1238), "Conakry": (993, 993), "Nouakchott": (1400, 1500),
        "Tema": (1977, 1977), "Lomé": None, "Niamey": (1400, 1400),
    }  # fmt: skip


def test_every_place_of_a_line_is_a_place_that_some_row_of_the_road_names(evidence, roads):
    places = evidence["places"]
    for road in roads:
        said = " ".join(
            f"{row.via_en or ''} {places[row.from_place_id].name_en} {places[row.to_place_id].name_en}"
            for row in evidence["routes"] if row.corridor == road.name
        )  # fmt: skip
        for line in road.lines:
            assert all(place.name_en.split()[0] in said for place in line), road.name


def test_every_place_lies_inside_the_frame_and_inside_its_own_country(evidence, shown):
    shapes = {}
    for row in evidence["outlines"]:
        shapes.setdefault(row.country, []).append(outline(row))
    for place in shown:
        x, y = FRAME.at(place.lon, place.lat)
        assert 2 < x < 98 and 2 < y < 98, place.name_en
        # Outlines are simplified: a port or a border town may lie a few kilometres beside its own.
        near = [(place.lon + dx, place.lat + dy) for dx in (-0.1, 0, 0.1) for dy in (-0.1, 0, 0.1)]
        assert any(holds(shape, point) for shape in shapes[place.country] for point in near), place.name_en


def test_outlines_are_closed_rings_in_west_africa(evidence):
    for row in evidence["outlines"]:
        points = outline(row)
        assert points[0] == points[-1] and len(points) >= 5
        assert all(-26 < lon < 17 and 3 < lat < 38 for lon, lat in points)
    assert len({row.country for row in evidence["outlines"]}) == 16


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_stay_inside_the_frame_and_off_each_other_at_every_width(roads, shown, evidence, words, width):
    names = placed(labels(roads, shown, FRAME, words), FRAME.aspect)
    shapes = [(row.country, FRAME.clipped(outline(row))) for row in evidence["outlines"]]
    land = countries([(country, points) for country, points in shapes if points], names, FRAME)
    boxes = {label.text: label.box(width, FRAME.aspect) for label in [*names, *land]}
    assert {"Mali", "Bamako", "Dakar", "Senegal", "Mauritania"} <= set(boxes)
    for text, (left, top, right, bottom) in boxes.items():
        assert left >= 0 and top >= 0 and right <= width and bottom <= width / FRAME.aspect, text
    clashes = [(a, b) for (a, one), (b, other) in combinations(boxes.items(), 2) if overlap(one, other) > 4]
    assert not clashes


@given(st.lists(st.tuples(st.floats(-30, 20), st.floats(-10, 40)), min_size=3, max_size=12))
def test_a_clipped_outline_never_leaves_frame_and_margin(points):
    for lon, lat in FRAME.clipped(points):
        assert FRAME.west - 1.001 <= lon <= FRAME.east + 1.001 and FRAME.south - 1.001 <= lat <= FRAME.north + 1.001


def test_an_outline_inside_the_frame_stays_as_it_is():
    inside = [(-10.0, 10.0), (-9.0, 10.0), (-9.0, 11.0)]
    assert FRAME.clipped(inside) == inside
    assert FRAME.clipped([(50.0, 10.0), (51.0, 10.0), (51.0, 11.0)]) == []
