"""Two memos for roles that stand against each other."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.errors import DisputeError
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, html, press, seen, spoken
from reading import rows

ROLE, STEP = 0, 1


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


def write(panel, role, *texts, step="tool-mediation"):
    find(panel, w.Dropdown)[ROLE].value, find(panel, w.Dropdown)[STEP].value = role, step
    for box, text in zip(find(panel, w.Textarea), texts, strict=False):
        box.value = text
    press(panel)


def test_a_memo_asks_for_role_step_and_interest_first(lesson):
    panel = lesson.memo("memo-one")
    write(panel, "mediator", "", "An option.")
    assert "Choose a role and a step" in spoken(panel) and lesson.store.progress == Progress()
    assert find(panel, w.Textarea)[1].value == "An option."


def test_the_ladder_offers_the_tools_of_the_toolbox_from_the_lowest_step_up(lesson, evidence):
    menu = find(lesson.memo("memo-one"), w.Dropdown)[STEP]
    tools = [value for _, value in menu.options[1:]]
    assert set(tools) == {t.treaty_id for t in evidence["treaty"] if t.kind == "tool"}
    steps = [evidence["treaty"][tool].ladder_step for tool in tools]
    climbed = [n for n in steps if n is not None]
    assert climbed == sorted(climbed) and steps[: len(climbed)] == climbed


def test_two_memos_see_each_other_as_soon_as_both_are_kept(lesson):
    one, two = lesson.memo("memo-one"), lesson.memo("memo-two")
    write(one, "ministry-a", "Safety.", "A. B.", "Note [D051]. Text [D290].")
    assert "Memo 1 is kept. Known tags: 2." in spoken(one) and "side by side" not in seen(one)
    write(two, "ministry-b", "Respect.", "C. D.", "Note [D999].")
    for panel in (one, two):
        assert rows(find(panel, w.HTML)[-1].value)[0][1:] == ["Safety.", "Respect."]
    assert "[D999]" in spoken(two) and "two facts" in spoken(two)
    write(two, "ministry-a", "Respect.")
    assert "one role" in spoken(two)


def test_a_very_long_field_stays_in_its_box(lesson):
    panel = lesson.memo("memo-one")
    write(panel, "press", "x" * 100_000)
    assert "over 5,000 letters" in spoken(panel) and lesson.store.progress == Progress()
    assert len(find(panel, w.Textarea)[0].value) == 100_000


def test_memos_come_back_and_hostile_text_stays_text(lesson, hostile):
    panel = lesson.memo("memo-one")
    write(panel, "press", f"a{hostile}"[:4000], hostile[:4000], hostile[:4000])
    other = Lesson("05_capstone")
    shown = other.memo("memo-one")
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert html(shown) == html(panel) and find(shown, w.Dropdown)[ROLE].value == "press"
    assert [box.value for box in find(shown, w.Textarea)] == [box.value for box in find(panel, w.Textarea)]
    assert "<script" not in html(shown) and "<img" not in html(shown)


def test_a_memo_of_another_version_is_shown_as_far_as_it_fits(lesson):
    panel = lesson.memo("memo-one")
    lesson.store.progress = Progress().with_form("memo-one", {"role": "gone", "odd": "x"})
    assert find(panel, w.Dropdown)[ROLE].value == "" and "Memo 1 is kept" in seen(panel)


def test_there_are_two_memos_and_no_third(lesson):
    with pytest.raises(DisputeError, match="memo-three"):
        lesson.memo("memo-three")
