"""Slides: the opening's scenes and the votes of a plan, in the module's look, without an answer to a question."""

from __future__ import annotations

import re

import pytest
from pptx import Presentation
from pptx.util import Emu

from dispute import Lesson
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import load, plan
from dispute.publish.paper import _deck_page
from dispute.publish.slides import deck, places
from dispute.publish.slides.look import colour, mixed
from dispute.publish.slides.of_plan import slides
from dispute.publish.slides.places import Box
from dispute.publish.slides.scenes import Scenes
from dispute.publish.slides.stripes import _stripe
from dispute.words.texts import Words

WORDS = Words()
PLANS = {key: shown for key, shown in load().items() if any(part.needs.get("shows") for part in shown.parts)}


@pytest.fixture(scope="module")
def made():
    return {key: slides(shown, Classroom().item, WORDS) for key, shown in PLANS.items()}


@pytest.fixture(scope="module")
def file(made, tmp_path_factory):
    path = tmp_path_factory.mktemp("slides") / "slides.pptx"
    deck.write(made["fifty"], path)
    return Presentation(str(path))


def words(slide) -> str:
    cards = [f"{card.head} {card.text} {card.foot}" for card in slide.cards]
    return " ".join([slide.title, *slide.lines, *cards, slide.picture.svg if slide.picture else ""])


def flat(shapes):
    for shape in shapes:
        yield from [shape, *flat(shape.shapes)] if hasattr(shape, "shapes") else [shape]


def test_all_six_scenes_of_the_opening_stand_in_the_lesson_in_their_order(made):
    scenes = [slide.scene for slide in made["fifty"] if slide.scene]
    assert sorted(set(scenes)) == [*range(1, len(Lesson("00_start_here").opening().activity.scenes) + 1)]
    assert scenes == sorted(scenes)


@pytest.mark.parametrize("key", PLANS)
def test_slides_keep_to_few_words_and_carry_the_plan_in_their_notes(key, made):
    for slide in made[key][:-1]:
        assert len(re.sub(r"<[^>]+>", " ", words(slide)).split()) <= 165, slide.title
    notes = " ".join(slide.notes for slide in made[key])
    shown = [part for part in PLANS[key].parts if part.slide or part.needs.get("shows") or part.needs.get("votes")]
    assert shown and all(part.teacher in notes and part.paper in notes for part in shown)


@pytest.mark.parametrize("key", PLANS)
def test_a_vote_shows_every_option_and_no_reason_or_key(key, made):
    for part in PLANS[key].parts:
        for item in map(Classroom().item, part.needs.get("votes", ())):
            [slide] = [slide for slide in made[key] if slide.title == item.stem]
            assert [card.text for card in slide.cards] == [option.text for option in item.options]
            assert not [option.reason for option in item.options if option.reason in f"{slide}"]


def test_a_question_stands_before_what_the_evidence_says(made):
    titles = [slide.title for slide in made["fifty"]]
    for before, after in [("pages", "tree"), ("asked", "placed"), ("sure", "sure_why")]:
        assert titles.index(WORDS(f"slides.{before}")) < titles.index(WORDS(f"slides.{after}"))
    by = [WORDS("slides.switch_by", by=WORDS(f"opening.by_{kind}")) for kind in ("traced", "public", "decided")]
    assert [title for title in titles if title in by] == by, "never the first half of the switch without the second"


def test_the_last_slide_lists_every_source_that_is_tagged(made):
    for found in made.values():
        tagged = {key for slide in found for key in slide.sources}
        assert tagged and tagged == set(re.findall(r"[DS]\d{3}", words(found[-1])))


def test_what_the_tables_say_is_tagged(made):
    for slide in made["fifty"]:
        if slide.picture and slide.scene:
            assert slide.sources, slide.title


def test_every_layout_fills_the_wide_page_so_that_a_teachers_own_slide_fits(file):
    wide, high = file.slide_width, file.slide_height
    assert round(wide / high, 2) == 1.78
    for layout in [file.slide_master, *file.slide_layouts]:
        places = [shape for shape in layout.placeholders if shape._element.spPr.xfrm is not None]
        assert all(shape.left >= 0 and shape.left + shape.width <= wide for shape in places), layout.name
        if places:
            right = max(shape.left + shape.width for shape in places)
            assert abs(min(shape.left for shape in places) - (wide - right)) < wide / 12, layout.name
    own = file.slides.add_slide(file.slide_layouts[1])
    assert own.shapes.title.width > 0.85 * wide and own.placeholders[1].width > 0.85 * wide
    file.slides._sldIdLst.remove(file.slides._sldIdLst[-1])


def test_the_file_holds_every_slide_with_its_title_and_its_notes(file, made):
    assert [slide.shapes.title.text_frame.text for slide in file.slides] == [slide.title for slide in made["fifty"]]
    for page, slide in zip(file.slides, made["fifty"], strict=True):
        assert page.notes_slide.notes_text_frame.text == slide.notes
        told = "\n".join(shape.text_frame.text for shape in flat(page.shapes) if shape.has_text_frame)
        assert all(part in told for part in [*slide.lines, *(card.text for card in slide.cards)])


def test_pictures_are_shapes_that_say_what_they_show(file, made):
    for page, slide in zip(file.slides, made["fifty"], strict=True):
        groups = [shape for shape in page.shapes if hasattr(shape, "shapes")]
        assert [group._element.nvGrpSpPr.cNvPr.get("descr") for group in groups] == (
            [slide.picture.said] if slide.picture else []
        )
        for shape in flat(groups):
            assert shape.left >= 0 and Emu(shape.left + shape.width).inches <= places.WIDTH
            assert shape.top >= 0 and Emu(shape.top + shape.height).inches <= places.HEIGHT


def test_the_two_states_have_the_colours_of_the_lessons(file):
    assert (colour("one"), colour("two")) == ("1559a6", "a34700")
    solid = {
        str(shape.fill.fore_color.rgb).lower()
        for page in file.slides for shape in flat(page.shapes)
        if hasattr(shape, "fill") and shape.fill.type == 1
    }  # fmt: skip
    assert {colour("one"), colour("two")} <= solid
    assert mixed("000000", 0) == "ffffff" and mixed("1559a6", 1) == "1559a6"


def test_stripes_stay_in_their_box_and_cover_half_of_it():
    box, stripe = Box(1, 1, 3, 0.5), 0.1
    area = 0.0
    for n in range(1, 35, 2):
        corners = _stripe(box, n * stripe, (n + 1) * stripe)
        assert all(-1e-9 <= x <= box.width + 1e-9 and -1e-9 <= y <= box.height + 1e-9 for x, y in corners)
        turned = [*corners[1:], corners[0]]
        area += abs(sum(x * v - u * y for (x, y), (u, v) in zip(corners, turned, strict=True))) / 2
    assert area == pytest.approx(box.width * box.height / 2, rel=0.1)


def test_the_same_slides_are_a_page_for_any_browser(made):
    page = _deck_page(made["fifty"], plan("fifty").title, WORDS)
    assert page.count("<section") == len(made["fifty"])
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) and set(re.findall(r"url\(#([^)]+)\)", page)) <= set(ids)
    assert not re.search(r"<script|<link|@import|src=.http", page)


def test_scenes_follow_the_tables():
    scenes = Scenes()
    [tree] = scenes.tree()
    assert tree.lines[0] == scenes._pages.found() and "one voice" in tree.lines[0]
    assert [len(scenes.of(name)) for name in ("papers", "sorted")] == [2, 3]


def test_the_first_slide_has_the_link_where_there_is_one():
    first, *_ = slides(plan("twenty"), Classroom().item, WORDS, "https://example.org/en/00_start_here.html")
    assert "https://example.org/en/00_start_here.html" in first.lines
