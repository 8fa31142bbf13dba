"""The learner's own cause card in use: press, write, come back."""

import re

import pytest

from dispute.activities.causes import NAME, STEP
from dispute.activities.causes.rules import LEVELS
from dispute.work.progress import Progress
from driving import lesson_with
from reading import spaced, text
from using import Using

CARD = {"step": "TL095", "long": "TL003", "mid": "TL044", "trigger": "TL090", "rival-evidence": "TL032"}


@pytest.fixture
def lesson():
    return lesson_with("cause-card")


@pytest.fixture
def use(lesson):
    return Using(lesson.cause_card())


def build(use, card, rival=""):
    """Press what is not pressed yet, and write a rival; what is pressed and should not be is pressed again."""
    kept = use.work.forms.get(NAME, use.activity.given)
    for field in (field for field in kept if field not in card):
        use.press(f"{kept[field]}={field}")
    for field, event in card.items():
        if kept.get(field) != event:
            use.press(f"step={event}" if field == STEP else f"{event}={field}")
    return use.press("note", {"text": rival}) if rival else use


def pressed(use):
    """The fields that have an event, with it."""
    on = [b.get("data-press").partition("=") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]
    return {(a if a == STEP else b): (b if a == STEP else a) for a, _, b in on}


def test_one_field_is_given_and_the_others_are_blank(use, lesson):
    given = lesson.plan.activities["cause-card"]["given"]
    assert pressed(use) == given and len(given) == 1 < len(LEVELS)
    assert use.screen.say == "" and "before the step" not in use.seen, "nothing answers before a press"


def test_the_learner_may_explain_the_step_of_either_state(use, lesson):
    actors = {lesson.evidence["timeline"][key].actor_en for key in lesson.plan.activities["cause-card"]["outcomes"]}
    assert {f"step={key}" for key in lesson.plan.activities["cause-card"]["outcomes"]} <= use.buttons.keys()
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


def test_each_step_has_the_same_two_lines_of_reasons_with_as_many_sources(lesson):
    setting = lesson.plan.activities["cause-card"]
    assert [*setting["own"]] == setting["outcomes"]
    counts = {len(each["sources"]) for each in setting["own"].values()}
    lengths = [len(each["says"].split()) for each in setting["own"].values()]
    assert counts == {3} and max(lengths) - min(lengths) <= 3
    for each in setting["own"].values():
        assert len(re.split(r"(?<=\.) ", each["says"])) == 2, (
            "one line from its own side, then one about the other side"
        )


def test_the_ambassadors_step_is_offered_with_the_words_that_mali_gave_as_its_reason(lesson):
    offered = lesson.plan.activities["cause-card"]["timeline"]
    assert offered.index("TL033") == offered.index("TL032") + 1
    assert "cites words of French ministers" in lesson.evidence["timeline"]["TL033"].summary_en


def test_an_event_without_a_step_is_kept_and_asks_for_the_step(use, lesson, words):
    use.press("TL044=mid")
    assert use.said == words("causes.no_step") == text(use.screen.parts["row-TL044"])[-len(use.said) :]
    assert pressed(use) == {"long": "TL003", "mid": "TL044"} and not use.screen.done
    assert use.part("view") == ""
    use.press("step=TL095")
    assert use.screen.done and words("causes.no_step") not in use.seen and "About 3 years" in use.part("row-TL044")


def test_each_press_is_answered_beside_it_and_the_card_is_kept(use, lesson, words):
    use.press("step=TL095").press("TL090=trigger")
    assert use.said in use.part("row-TL090") and use.said.startswith("36 days before the step. ")
    use.press("TL103=mid")
    assert words("causes.after") in use.said, "what comes later cannot have caused it"
    build(use, CARD, "Quarrels at home.")
    assert use.said == words("causes.score", n=5, total=5)
    assert "36 days before the step" in use.part("view") and use.fields["text"].value == "Quarrels at home."
    assert lesson.store.progress.forms[NAME] == CARD
    assert lesson.store.progress.notes["rival-2025"] == "Quarrels at home."


def test_a_card_can_be_changed_and_a_text_deleted(use, lesson, words):
    build(use, CARD, "First thought.")
    build(use, {**{key: event for key, event in CARD.items() if key != "trigger"}, "step": "TL094"})
    use.press("note", {"text": ""})
    assert use.said == words("causes.score", n=3, total=5)
    assert "First thought." not in use.seen and "First thought." not in str(lesson.store.progress)


def test_a_text_that_was_typed_is_kept_with_the_next_press(use, lesson):
    use.fill({"text": "Half a thought"}).press("step=TL094")
    assert lesson.store.progress.notes["rival-2025"] == "Half a thought"


def test_no_text_leaves_no_empty_note(use, lesson):
    build(use, CARD)
    assert lesson.store.progress.notes == {}


def test_an_event_in_two_fields_is_asked_for_both_and_a_second_event_takes_the_place_of_the_first(use, words):
    use.press("step=TL095").press("TL044=mid").press("TL044=trigger")
    assert use.said.count(words("causes.twice")) == 2 and pressed(use)["trigger"] == "TL044"
    use.press("TL090=trigger")
    assert words("causes.twice") not in use.seen and pressed(use)["trigger"] == "TL090"
    use.press("TL044=rival-evidence")
    assert words("causes.rival_same") in use.said, "it supports the first explanation as well"


def test_a_kept_card_fills_a_new_activity_and_one_that_is_already_shown(use, lesson):
    lesson.store.progress = Progress().with_form(NAME, CARD).with_note("rival-2025", "Mine.")
    for shown in (use, Using(lesson.cause_card())):
        assert pressed(shown) == CARD
        assert shown.fields["text"].value == "Mine." and "36 days" in shown.seen


@pytest.mark.parametrize("value", ["TL999", "<script>", "{0}"])
def test_a_kept_row_that_is_not_on_offer_counts_as_empty(use, lesson, words, value):
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "mid": value, "other": "x"})
    assert use.screen.say == words("causes.score", n=3, total=5)
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "step": value})
    assert STEP not in pressed(use) and use.screen.parts["view"] == "" and "<script>" not in use.html


def test_hostile_words_are_shown_as_they_are(use, hostile):
    assert spaced(hostile) in spaced(build(use, CARD, hostile).fields["text"].value)


def test_the_stored_page_lists_the_evidence_and_no_distance(use):
    before = use.shown.page["text/html"]
    build(use, CARD, "x")
    assert use.shown.page["text/html"] == before and "before the step" not in before and "[D277]" in text(before)


def test_actor_cards_show_the_actors_that_the_plan_lists(lesson):
    shown = text(lesson.actor_cards().html)
    for key in lesson.plan.activities["actor-cards"]["actors"]:
        row = lesson.evidence["actors"][key]
        assert spaced(row.others_say_en) in shown and spaced(row.says_of_itself_en) in shown
