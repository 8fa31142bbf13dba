"""The map by its roads."""

import pytest

from dispute import Lesson
from dispute.activity import Press
from dispute.work.progress import Progress
from reading import text
from using import Using

ROADS = ["Abidjan", "Conakry", "Nouakchott", "Tema", "Lomé", "Niamey"]


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    return Using(lesson.road_map())


def thick(use):
    return [path for path in use.root.iter("path") if path.get("stroke-width") == "5"]


def buttons(use, part):
    return [b.get("data-press") for b in use.root.iter("button") if f'data-press="{b.get("data-press")}"' in part]


def test_each_road_is_a_button_on_the_map_and_the_same_button_in_the_list(use):
    wanted = {f"road={name}" for name in ROADS}
    assert set(use.buttons) == wanted and not thick(use) and "Choose one of 6 others" in use.seen
    for part in ("picture", "roads"):
        assert set(buttons(use, use.screen.parts[part])) == wanted, part


def test_a_pressed_road_stands_out_is_told_beside_the_map_and_read_aloud(use):
    for name in ROADS:
        use.press(f"road={name}")
        assert thick(use) and use.said.startswith(f"{name}–Bamako") and use.said in use.part("picture")
        pressed = [b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]
        assert pressed == [f"road={name}"] * 2


@pytest.mark.parametrize(
    ("road", "said"),
    [
        (
            "Abidjan",
            "1,238 km (Vallis, from a JICA study). So even a road’s length is a claim: these are 3% apart.",
        ),
        ("Nouakchott", "1,400 km (Maliweb) and 1,500 km (Afrol News). But they follow different ways"),
        ("Tema", "1,977 km, says Vallis. That is one voice"),
        ("Lomé", "none states its length"),
    ],
)
def test_a_press_tells_whether_sources_agree_on_the_road(use, road, said):
    assert said in use.press(f"road={road}").said
    assert use.said.endswith("By Dakar: 1,200 to 1,387 km, 16% apart.")
    assert "the road from Dakar cut" in Using(Lesson("04_corridor").road_map()).seen


def test_the_road_that_is_imagined_cut_is_dotted_and_cannot_be_chosen(use, lesson):
    dotted = [path for path in use.root.iter("path") if path.get("stroke-dasharray") == "1 7"]
    lines = sum(len(corridor.lines) for corridor in use.activity.corridors if corridor.name == "Dakar")
    assert len(dotted) == lines > 0 and "road=Dakar" not in use.html
    assert use.activity.update(Progress(), Press("road=Dakar")) == (Progress(), None)
    lesson.store.progress = Progress().with_form("road-map", {"road": "Dakar"})  # as an earlier edition kept it
    assert "Choose one of 6 others" in use.seen and not use.screen.done


def test_the_pressed_road_comes_back_and_a_road_that_is_gone_does_not(use, lesson):
    use.press("road=Tema")
    other = Lesson("04_corridor")
    again = Using(other.road_map())
    other.store.progress = lesson.store.progress
    assert "Tema–Bamako" in again.seen and again.screen.done
    other.store.progress = Progress().with_form("road-map", {"road": "<b>"})
    assert "Choose one of 6 others" in again.seen and not again.screen.done


def test_the_table_of_all_roads_stays_below(use):
    before = use.screen.parts["list"]
    use.press("road=Lomé")
    assert use.screen.parts["list"] == before and "1,977 km (Vallis)" in use.part("list")


def test_a_saved_notebook_shows_map_table_and_licence(use):
    stored = use.shown.page["text/html"]
    assert "data:image/svg+xml" in stored and "1,977 km (Vallis)" in text(stored)
    assert "Natural Earth" in stored and 'alt="' in stored and "<svg" not in stored
