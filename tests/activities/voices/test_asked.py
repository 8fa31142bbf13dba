"""People to ask: nobody speaks before a press, one speaks after it, and another may be asked."""

import pytest

from dispute import Lesson
from dispute.activity import Press
from dispute.work.progress import Progress
from reading import HOSTILE, spaced, text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    return Using(lesson.whom_to_ask())


def test_nobody_speaks_before_a_press(use):
    assert not use.screen.done and not use.screen.parts["heard"] and len(use.buttons) == 4
    assert not any(spaced(row.says_en) in use.seen for row in use.activity.rows)


def test_a_driver_and_a_trader_are_among_them_and_no_office_is(use):
    assert {"driver", "trader"} <= {row.kind for row in use.activity.rows}


def test_who_is_pressed_answers_with_who_heard_it_and_its_limits(use, lesson):
    for row in use.activity.rows:
        use.press(f"ask={row.voice_id}")
        for part in (row.says_en, row.heard_by_en, row.limits_en):
            assert spaced(part) in use.seen and spaced(part) in use.said
        others = [each for each in use.activity.rows if each is not row]
        assert not any(spaced(each.says_en) in use.seen for each in others)
        assert use.screen.done and use.screen.focus == ""
        assert lesson.store.progress.forms["voices"] == {"ask": row.voice_id}


@pytest.mark.parametrize("kept", ["VO001", "", *HOSTILE])
def test_somebody_who_is_not_there_says_nothing(lesson, use, kept):
    lesson.store.progress = Progress().with_form("voices", {"ask": kept})
    assert not use.screen.done and 'aria-pressed="true"' not in use.html
    assert use.activity.update(Progress(), Press(f"ask={kept}")) == (Progress(), None)
    assert use.activity.update(Progress(), Press("VO011")) == (Progress(), None)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_paper_holds_all_of_them_in_both_languages(lang):
    activity = Using(Lesson("04_corridor", lang).whom_to_ask()).activity
    said = text(activity.on_paper)
    for row in activity.rows:
        assert spaced(getattr(row, f"says_{lang}")) in said
