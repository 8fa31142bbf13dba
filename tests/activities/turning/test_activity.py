"""Turning points in use: a press opens a card, two are enough, and what is open stays open."""

import re

import pytest

import notebook as nb
from checks.days import written
from dispute.activities.turning import NAME
from dispute.activities.turning.rules import ENOUGH, opened, point
from dispute.activities.turning.view import text as spoken
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using


@pytest.fixture
def lesson():
    return lesson_with(NAME)


@pytest.fixture
def use(lesson):
    return Using(lesson.turning_points())


@pytest.fixture
def points(use):
    return use.activity.points


@pytest.fixture
def closed(use, points):
    """The cards that the learner can open: all but the given one."""
    return [p for p in points if p.id != use.activity.given]


def test_one_card_is_open_for_everybody_and_the_question_that_follows_asks_about_it(use, points, lesson):
    (given,) = [p for p in points if p.id == use.activity.given]
    assert all(spaced(line.text) in use.seen for line in given.sentences) and f"open={given.id}" not in use.buttons
    asked = lesson.plan.item("N1-Q20")
    assert set(asked.sources) & {key for line in given.sentences for key in line.source_ids}
    assert "2022" in given.title and asked.back == NAME and use.said == "" and not use.screen.done


def test_each_of_two_sentences_leaves_out_a_step_of_the_state_that_it_does_not_begin_with(lesson):
    """The days in the options are those of the rows, and the key is the option that names the other state's step."""
    rows, item = lesson.evidence["timeline"], lesson.plan.item("N1-Q20")
    mali, france, accords, last = (rows[key] for key in ("TL035", "TL034", "TL039", "TL044"))
    assert (
        mali.label_en.startswith("Mali asks France to leave")
        and accords.actor_en == "Mali"
        and france.actor_en == "France and partners"
    )
    days = [f"{row.date_lo:%-d %B}" for row in (mali, france, last)]
    said = {option.id: option.text for option in item.options}
    assert item.key == ("actor-unseen",) and said["actor-unseen"] == f"The first: {days[0]}. The second: {days[1]}."
    assert said["actor-seen"] == f"The first: {days[1]}. The second: {days[0]}."
    assert said["later"] == f"The first: {days[2]}. The second: early May." and accords.date_lo.day <= 10


def test_closed_cards_show_a_question_each_and_nothing_of_what_is_behind(use, closed):
    assert [*use.buttons] == [f"open={p.id}" for p in closed]
    assert all(title.endswith("?") for title in use.buttons.values())
    assert not [p.id for p in closed if spaced(p.sentences[0].text) in use.seen]


def test_a_press_opens_one_card_says_it_and_what_to_keep_of_it(use, closed, words):
    use.press(f"open={closed[1].id}")
    assert spaced(spoken(closed[1])) in spaced(use.said) and use.said.endswith(words("turning.two"))
    assert f"open={closed[1].id}" not in use.buttons and len(use.buttons) == len(closed) - 1


def test_one_more_is_enough_and_the_others_can_still_be_opened(use, closed, words):
    assert not use.screen.done
    for p in closed[: ENOUGH - 1]:
        use.press(f"open={p.id}")
    assert use.screen.done
    assert use.part("said") == words("turning.two") and len(use.buttons) == len(closed) - ENOUGH + 1
    for button in [*use.buttons]:
        use.press(button)
    assert not use.buttons and use.part("said") == words("turning.two")


def test_what_was_opened_comes_back_in_its_order_and_ids_that_are_gone_are_passed_over(use, points, lesson):
    given = use.activity.given
    kept = {points[2].id: "1", "p-1789": "2", points[0].id: "3", points[1].id: "?", given: "4"}
    lesson.store.progress = Progress().with_form(NAME, kept)
    assert [p.id for p in opened(points, kept, given)] == [given, points[1].id, points[2].id, points[0].id]
    assert len(use.buttons) == len(points) - 4


@pytest.mark.parametrize("button", ["open=p-1789", "open=p-2022", "open=", "p-1960", ""])
def test_a_press_that_is_not_on_offer_changes_nothing(use, button):
    from dispute.activity import Press

    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_a_card_is_short_has_one_date_a_sentence_and_each_sentence_its_sources(points, evidence):
    for p in points:
        lines = [*p.sentences, *p.disputed]
        assert len(nb.words(spoken(p))) <= 75, p.id
        assert not [line.text for line in lines if len([*written(line.text)]) > 1]
        assert not [line.text for line in p.sentences if not line.source_ids]
        assert not [key for line in lines for key in line.source_ids if key not in evidence["sources"]]
        assert p.disputed, "what is not agreed is told of each"


def test_every_day_of_a_card_is_a_day_of_a_row_that_its_sources_carry(points, evidence):
    rows = [row for name in ("timeline", "losses") for row in evidence[name]]
    for p in points:
        for line in p.sentences:
            days = {getattr(r, f, None) for r in rows if set(line.source_ids) & set(r.source_ids)
                    for f in ("date_lo", "date_hi", "period_lo", "period_hi")}  # fmt: skip
            for d, month, _ in nb.days(line.text):
                assert [day for day in days if day and (day.day, day.month) == (d, month)], line.text


def test_every_source_of_a_card_stands_in_the_lessons_list(points, lesson):
    listed = {source.source_id for source in lesson.rows.sources()}
    assert not {key for p in points for line in (*p.sentences, *p.disputed) for key in line.source_ids} - listed


def test_a_point_is_read_as_the_plan_has_it():
    line = {"text": "It began.", "sources": ["S900"]}
    made = point({"id": "p-1", "title": "When?", "happened": [line], "disputed": [{"text": "All.", "sources": []}]})
    assert (made.sentences[0].text, made.sentences[0].source_ids) == ("It began.", ("S900",))
    assert re.fullmatch(r"It began\. All\.", spoken(made))


def test_the_stored_page_holds_every_card_for_those_who_cannot_press(use, points):
    stored = text(use.shown.page["text/html"])
    assert all(spaced(line.text) in stored for p in points for line in (*p.sentences, *p.disputed))
