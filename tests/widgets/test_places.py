"""The map by its one menu."""

import ipywidgets as w
import pytest

from dispute import Lesson
from driving import find, html, seen, spoken
from reading import read, text


@pytest.fixture
def panel():
    return Lesson("04_corridor").road_map()


def thick(panel):
    return [p for p in read(html(panel)).iter("path") if p.get("stroke-width") == "5"]


def test_all_roads_stand_there_from_the_start_and_one_can_be_chosen(panel):
    menu = find(panel, w.Dropdown)[0]
    assert not thick(panel) and "6 ports" in seen(panel)
    for name, value in menu.options[1:]:
        menu.value = value
        assert thick(panel) and spoken(panel).startswith(f"{name}–Bamako") and spoken(panel) in seen(panel)
    menu.value = ""
    assert not thick(panel) and "6 ports" in spoken(panel)


def test_the_table_of_all_roads_stays_below(panel):
    for _, value in find(panel, w.Dropdown)[0].options:
        find(panel, w.Dropdown)[0].value = value
        assert "1,977 km (Vallis)" in seen(panel)


def test_a_saved_notebook_shows_map_table_and_licence(panel):
    twin = panel.twin
    assert "data:image/svg+xml" in twin and "1,977 km (Vallis)" in text(twin)
    assert "Natural Earth" in twin and 'alt="' in twin
