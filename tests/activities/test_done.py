"""The tick: no room has one before anything is done in it, and each has one once all that it asks for is done."""

import re
from pathlib import Path

import pytest

import dispute
from dispute import Lesson
from dispute.questions.prediction import Predicted
from right_path import Step, steps
from using import Using

SOURCE = Path(dispute.__file__).parent
ROOMS = {
    "00_start_here": ("origin_tracer", "one_voice", "claim_sorter"),
    "01_background": ("timeline", "turning_points", "order_events", "cause_card", "poll"),
    "02_expulsions": ("order_switch", "explanations", "relay", "toolbox", "cases"),
    "03_sahel_shift": ("draw_it", "definition_switch", "forces", "rival_causes", "arms", "counting_traps"),
}
#: More presses than any of these rooms asks for.
MANY = 120


@pytest.mark.parametrize(("lesson", "room"), [(lesson, room) for lesson, rooms in ROOMS.items() for room in rooms])
def test_a_room_is_ticked_once_all_that_it_asks_for_is_done_and_not_before(lesson, room):
    use = Using(getattr(Lesson(lesson), room)())
    assert not use.screen.done
    known = isinstance(use.activity, Predicted) and room != "timeline"
    path = steps(use) if known or room in ("relay", "forces") else None
    for step in path or by_hand(use):
        if step.button in use.fill(step.values).buttons:
            use.press(step.button)
        if use.screen.done:
            return
    raise AssertionError(f"no tick after all presses: {use.seen[-300:]}")


def by_hand(use: Using):
    """Choose the first of what each field offers, write where there is room, and press whatever is new."""
    pressed = set()
    for _ in range(MANY):
        new = [button for button in use.buttons if button not in pressed]
        if not new:
            return
        values = {f.name: next(filter(None, f.values), "") if f.values else "some words" for f in use.fields.values()
                  if f.kind in ("radio", "text", "textarea") and not (f.disabled or f.value)}  # fmt: skip
        pressed.add(new[0])
        yield Step(new[0], values=values)


def test_two_headlines_that_point_in_opposite_directions_are_what_is_asked_for():
    lesson = Lesson("03_sahel_shift")
    drawn, use = Using(lesson.draw_it()), Using(lesson.headline_window())
    for step in by_hand(drawn):
        drawn.press(step.button)
    first, last = use.fields
    for years, done in (((2013, 2015), False), ((2013, 2016), None), ((2016, 2022), None), ((2022, 2024), None)):
        use.fill(dict(zip((first, last), map(str, years), strict=True))).press("keep")
        assert done is None or use.screen.done == done
    assert use.screen.done and "name your years before you look" in use.seen


def test_no_room_has_a_menu_and_what_commits_is_a_button():
    folders = ("activities", "questions", "work", "words")
    views = [path for folder in folders for path in (SOURCE / folder).rglob("*.html")]
    assert len(views) > 50
    for path in views:
        html = path.read_text(encoding="utf-8")
        assert "<select" not in html and 'type="submit"' not in html, path.name
        assert not re.search(r"<(?!button|input type=\"file\"|label)\w+[^>]*data-press", html), path.name
