"""People to ask: nobody speaks before a press, one speaks after it and is weighed, and another may be asked."""

from dataclasses import replace
from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.voices import view
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
        worth = use.activity.weighed[row.voice_id]
        assert spaced(worth.says) in use.seen and spaced(worth.says) in use.said
        assert use.screen.done == worth.bears and use.screen.focus == ""
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


def test_who_stands_where_the_reading_cannot_be_seen_leaves_it_open(use):
    use.press("ask=VO011")
    assert "not where it stopped" in use.seen and not use.screen.done
    assert "A voice can name a cause" not in use.seen
    use.press("ask=VO014")
    assert use.screen.done and use.said.endswith("A voice can name a cause, not count it.")


def test_that_nobody_speaks_of_september_is_read_from_the_days_of_the_rows(use):
    activity = use.activity
    later = "All spoke later: October 2025 to February 2026."
    assert later in use.seen, "before a press"
    assert later in use.press("ask=VO014").seen
    assert activity.after == date(2025, 9, 30) and min(row.date_lo for row in activity.rows) > activity.after
    early = replace(activity.rows[0], date_lo=date(2025, 9, 30))
    assert view.later([early, *activity.rows[1:]], activity.after, activity.words) == ""


def test_each_voice_is_weighed_and_one_at_least_bears_on_the_reading_and_one_does_not(use):
    worth = use.activity.weighed
    assert [*worth] == [row.voice_id for row in use.activity.rows]
    assert {each.bears for each in worth.values()} == {True, False}


def test_months_and_places_in_the_weighing_are_those_of_the_rows(use):
    rows = {row.voice_id: row for row in use.activity.rows}
    assert rows["VO010"].place_en == "Northern Côte d'Ivoire", "so not on the Dakar road"
    assert "Drivers who stopped" in rows["VO010"].limits_en
    assert "others have stopped" in use.activity.weighed["VO010"].says
    assert (rows["VO014"].date_lo - use.activity.after).days > 60, "months after September"
