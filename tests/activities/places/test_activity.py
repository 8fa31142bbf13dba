"""The map by its roads."""

import pytest

from dispute import Lesson
from reading import text
from using import Using


@pytest.fixture
def use():
    return Using(Lesson("04_corridor").road_map())


def thick(use):
    return [path for path in use.root.iter("path") if path.get("stroke-width") == "5"]


def test_all_roads_stand_there_from_the_start_and_one_can_be_chosen(use):
    assert not thick(use) and "6 ports" in use.seen
    _, *names = use.fields["road"].values
    for name in names:
        use.fill({"road": name})
        assert thick(use) and use.said.startswith(f"{name}–Bamako") and use.said in use.seen
    use.fill({"road": ""})
    assert not thick(use) and "6 ports" in use.said


def test_the_table_of_all_roads_stays_below_and_only_the_map_is_drawn_anew(use):
    before = use.screen.parts
    for name in use.fields["road"].values:
        use.fill({"road": name})
        assert "1,977 km (Vallis)" in use.part("table")
        assert {part for part, html in use.screen.parts.items() if html != before[part]} <= {"map"}


def test_every_road_can_be_sent_ahead(use):
    assert use.screen.ahead == {"road": use.fields["road"].values}


def test_a_saved_notebook_shows_map_table_and_licence(use):
    stored = use.shown.page["text/html"]
    assert "data:image/svg+xml" in stored and "1,977 km (Vallis)" in text(stored)
    assert "Natural Earth" in stored and 'alt="' in stored and "<svg" not in stored
