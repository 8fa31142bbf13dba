"""The learner's own cause card in use: choose, write, test, come back."""

import pytest

from dispute.activities.causes import NAME
from dispute.activities.causes.rules import LEVELS
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using

CARD = {"step": "TL095", "long": "TL003", "mid": "TL044", "trigger": "TL090", "rival-evidence": "TL086"}


@pytest.fixture
def lesson():
    return lesson_with("cause-card")


@pytest.fixture
def use(lesson):
    return Using(lesson.cause_card())


def check(use, card, rival=""):
    """Fill in the whole card and test it; a step that is chosen cannot be unchosen, as with all radio buttons."""
    values = {key: card.get(key, "") for key in CARD if key != "step" or key in card}
    return use.press("check", {**values, "text": rival})


def test_one_field_is_given_and_the_others_are_blank(use, lesson):
    given = lesson.plan.activities["cause-card"]["given"]
    assert {key: use.fields[key].value for key in CARD} == {key: given.get(key, "") for key in CARD}
    assert len(given) == 1 < len(LEVELS)
    assert use.fields["long"].label == use.activity.words("causes.given", level=use.activity.words("causes.long"))


def test_the_learner_may_explain_the_step_of_either_state(use, lesson):
    actors = {lesson.evidence["timeline"][key].actor_en for key in use.fields["step"].values}
    assert actors == {"France", "Mali"}


def test_the_example_explains_another_step_and_uses_rows_that_lie_before_it(lesson):
    example = lesson.plan.activities["cause-example"]
    assert example["step"] not in lesson.plan.activities["cause-card"]["outcomes"]
    start = lesson.evidence["timeline"][example["step"]].date_lo
    used = [row for level in (*LEVELS, "rival") for row in example[level]["rows"]]
    assert all(lesson.evidence["timeline"][row].date_hi < start for row in used)
    assert example["own"]["sources"], "those who took the step gave a reason, and it stands on the card"
    shown = text(lesson.cause_example().html)
    assert "17 days before the step" in shown and "about 9 years before the step" in shown


def test_each_step_has_its_own_line_of_what_the_actor_says_with_as_many_sources(lesson):
    setting = lesson.plan.activities["cause-card"]
    assert [*setting["own"]] == setting["outcomes"]
    counts = {len(each["sources"]) for each in setting["own"].values()}
    lengths = [len(each["says"].split()) for each in setting["own"].values()]
    assert counts == {2} and max(lengths) - min(lengths) <= 3


@pytest.mark.parametrize("card", [{}, {"long": "TL003"}, {"mid": "TL044"}, {"step": "TL095", "long": "TL003"}])
def test_a_card_without_step_or_choice_gets_one_request_and_keeps_nothing(use, lesson, words, card):
    check(use, card)
    assert use.said == use.part("notice") == words("causes.incomplete") and lesson.store.progress == Progress()
    assert {key: use.entries.get(key, "") for key in CARD} == {key: card.get(key, "") for key in CARD}


def test_a_whole_card_gets_an_answer_to_each_field_and_is_kept(use, lesson, words):
    check(use, CARD, "Quarrels at home.")
    assert use.said == words("causes.score", n=5, total=5)
    assert "36 days before the step" in use.seen and "Quarrels at home." in use.part("answer")
    assert lesson.store.progress.forms[NAME] == CARD
    assert lesson.store.progress.notes["rival-2025"] == "Quarrels at home."


def test_a_card_can_be_changed_and_a_text_deleted(use, lesson, words):
    check(use, CARD, "First thought.")
    check(use, {**CARD, "step": "TL094", "trigger": ""}, "")
    assert use.said == words("causes.score", n=3, total=5)
    assert "First thought." not in use.seen and "First thought." not in str(lesson.store.progress)


def test_no_text_leaves_no_empty_note(use, lesson):
    check(use, CARD)
    assert lesson.store.progress.notes == {}


def test_a_request_leaves_the_answer_to_the_kept_card_in_place(use, words):
    check(use, CARD, "Mine.")
    check(use, {"step": "TL095"})
    assert use.said == words("causes.incomplete") and "36 days" in use.part("answer")
    assert use.fill({"mid": "TL044"}).part("notice") == ""


def test_a_kept_card_fills_a_new_activity_and_one_that_is_already_shown(use, lesson):
    lesson.store.progress = Progress().with_form(NAME, CARD).with_note("rival-2025", "Mine.")
    for shown in (use, Using(lesson.cause_card())):
        assert {key: shown.fields[key].value for key in CARD} == CARD
        assert shown.fields["text"].value == "Mine." and "36 days" in shown.seen


@pytest.mark.parametrize("value", ["TL999", "<script>", "{0}"])
def test_a_kept_row_that_is_not_on_offer_counts_as_empty(use, lesson, words, value):
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "mid": value, "other": "x"})
    assert use.screen.say == words("causes.score", n=3, total=5)
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "step": value})
    assert use.fields["step"].value == "" and use.screen.parts["answer"] == "" and "<script>" not in use.html


def test_hostile_words_are_shown_as_they_are_and_stand_on_the_page_to_hand_in(use, hostile):
    assert spaced(hostile) in spaced(check(use, CARD, hostile).part("answer"))


def test_the_stored_page_lists_the_evidence_and_no_distance(use):
    before = use.shown.page["text/html"]
    check(use, CARD, "x")
    assert use.shown.page["text/html"] == before and "before the step" not in before and "[D277]" in text(before)


def test_actor_cards_show_the_actors_that_the_plan_lists(lesson):
    shown = text(lesson.actor_cards().html)
    for key in lesson.plan.activities["actor-cards"]["actors"]:
        row = lesson.evidence["actors"][key]
        assert spaced(row.others_say_en) in shown and spaced(row.says_of_itself_en) in shown
