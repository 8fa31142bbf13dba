"""The learner's own cause card: choose, write, test, come back."""

import ipywidgets as w
import pytest
from dispute.widgets.causes import NAME

from dispute.activities.causes.rules import LEVELS
from dispute.model.progress import Progress
from driving import find, lesson_with, press, seen, spoken
from reading import spaced, text

CARD = {"step": "TL095", "long": "TL003", "mid": "TL044", "trigger": "TL090", "rival-evidence": "TL086"}


@pytest.fixture
def lesson():
    return lesson_with("cause-card")


@pytest.fixture
def panel(lesson):
    return lesson.cause_card()


def fill(panel, card, rival=""):
    for menu, key in zip(find(panel, w.Dropdown), CARD, strict=True):
        menu.value = card.get(key, "")
    find(panel, w.Textarea)[0].value = rival


def test_one_field_is_given_and_the_others_are_blank(panel, lesson):
    given = lesson.plan.activities["cause-card"]["given"]
    assert [menu.value for menu in find(panel, w.Dropdown)] == [given.get(key, "") for key in CARD]
    assert len(given) == 1 < len(LEVELS)


def test_the_learner_may_explain_the_step_of_either_state(panel, lesson):
    offered = {value for _, value in find(panel, w.Dropdown)[0].options if value}
    actors = {lesson.evidence["timeline"][key].actor_en for key in offered}
    assert actors == {"France", "Mali"}


def test_the_example_explains_another_step_and_uses_rows_that_lie_before_it(lesson):
    example = lesson.plan.activities["cause-example"]
    assert example["step"] not in lesson.plan.activities["cause-card"]["outcomes"]
    start = lesson.evidence["timeline"][example["step"]].date_lo
    used = [row for level in (*LEVELS, "rival") for row in example[level]["rows"]]
    assert all(lesson.evidence["timeline"][row].date_hi < start for row in used)
    shown = text(lesson.cause_example().html)
    assert "17 days before the step" in shown and "about 9 years before the step" in shown


@pytest.mark.parametrize("card", [{}, {"long": "TL003"}, {"mid": "TL044"}, {"step": "TL095", "long": "TL003"}])
def test_a_card_without_step_or_choice_gets_one_request_and_keeps_nothing(panel, lesson, words, card):
    fill(panel, card)
    press(panel)
    assert spoken(panel) == words("causes.incomplete") and lesson.store.progress == Progress()


def test_a_whole_card_gets_an_answer_to_each_field_and_is_kept(panel, lesson, words):
    fill(panel, CARD, "Quarrels at home.")
    press(panel)
    assert spoken(panel) == words("causes.score", n=5, total=5)
    assert "36 days before the step" in seen(panel) and "Quarrels at home." in seen(panel)
    assert lesson.store.progress.forms[NAME] == CARD
    assert lesson.store.progress.notes["rival-2025"] == "Quarrels at home."


def test_a_card_can_be_changed_and_a_text_deleted(panel, lesson, words):
    fill(panel, CARD, "First thought.")
    press(panel)
    fill(panel, {**CARD, "step": "TL094", "trigger": ""}, "")
    press(panel)
    assert spoken(panel) == words("causes.score", n=3, total=5)
    assert "First thought." not in seen(panel) and "First thought." not in str(lesson.store.progress)


def test_no_text_leaves_no_empty_note(panel, lesson):
    fill(panel, CARD)
    press(panel)
    assert lesson.store.progress.notes == {}


def test_a_kept_card_fills_a_new_panel_and_one_that_is_already_shown(panel, lesson):
    lesson.store.progress = Progress().with_form(NAME, CARD).with_note("rival-2025", "Mine.")
    for shown in (panel, lesson.cause_card()):
        assert [menu.value for menu in find(shown, w.Dropdown)] == list(CARD.values())
        assert find(shown, w.Textarea)[0].value == "Mine." and "36 days" in seen(shown)


@pytest.mark.parametrize("value", ["TL999", "<script>", "{0}"])
def test_a_kept_row_that_is_not_on_offer_counts_as_empty(panel, lesson, words, value):
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "mid": value, "other": "x"})
    assert spoken(panel) == words("causes.score", n=3, total=5)
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "step": value})
    assert find(panel, w.Dropdown)[0].value == "" and "<script>" not in panel.view.value


def test_hostile_words_are_shown_as_they_are_and_stand_on_the_page_to_hand_in(panel, lesson, hostile):
    fill(panel, CARD, hostile)
    press(panel)
    assert spaced(hostile) in seen(panel)


def test_the_twin_lists_the_evidence_and_no_distance(panel):
    before = panel.twin
    fill(panel, CARD, "x")
    press(panel)
    assert panel.twin == before and "before the step" not in before and "[D277]" in text(before)


def test_actor_cards_show_the_actors_that_the_plan_lists(lesson):
    shown = text(lesson.actor_cards().html)
    for key in lesson.plan.activities["actor-cards"]["actors"]:
        row = lesson.evidence["actors"][key]
        assert spaced(row.others_say_en) in shown and spaced(row.says_of_itself_en) in shown
