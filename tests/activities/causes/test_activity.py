"""The learner's own cause card in use: press, write, come back."""

import re

import pytest

from dispute import Lesson
from dispute.activities.causes import NAME, STEP
from dispute.activities.causes.rules import FIELDS, LEVELS, RIVAL
from dispute.activity import Press
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, spaced, text
from using import Using

CARD = {"step": "TL095", "long": "TL003", "mid": "TL044", "trigger": "TL090", "rival-evidence": "TL032"}


@pytest.fixture
def lesson():
    return lesson_with("cause-card")


@pytest.fixture
def use(lesson):
    return Using(lesson.cause_card())


def build(use, card, rival=""):
    """Press what is not pressed yet, link by link, and write a rival; what should not be there is pressed again."""
    kept = use.work.forms.get(NAME, {})
    for field in (field for field in kept if field not in card):
        use.press(f"open={field}").press(f"{kept[field]}={field}")
    for field, event in card.items():
        if kept.get(field) != event:
            use.press(f"step={event}") if field == STEP else into(use, field, event)
    return use.press("note", {"text": rival}) if rival else use


def into(use, field, event):
    """Open a link unless it is open, and put an event into it."""
    if f"{event}={field}" not in use.buttons:
        use.press(f"open={field}")
    return use.press(f"{event}={field}")


def link(use, field):
    """One link of the chain that is seen: its words, or none."""
    at = [*LEVELS, "step", RIVAL].index(field)
    found = [li for li in read(f"<div>{use.screen.parts['chain']}</div>").iter("li") if "link" in li.get("class", "")]
    return text(found[at]) if found else ""


def opened(use):
    """The link whose events can be pressed."""
    found = {button.partition("=")[2] for button in use.buttons if button.startswith("TL")}
    assert len(found) <= 1, "one link is open at a time"
    return found.pop() if found else None


def test_the_step_comes_first_and_then_the_whole_chain_stands_there_empty(use, words):
    assert [*use.buttons] == ["step=TL095", "step=TL094"] and use.screen.parts["chain"] == ""
    assert use.screen.say == "" and not use.screen.done
    use.press("step=TL095")
    assert opened(use) == "long" and use.said == words("causes.score", n=0, total=4)
    for field in FIELDS:
        assert words(f"causes.ask_{'rival' if field == RIVAL else field}") in link(use, field)
    assert "earlier" not in use.seen, "nothing answers before a press"
    assert words("causes.text") not in use.seen, "the rival in words comes with the rival's event"


def test_no_event_is_chosen_for_the_learner(use, lesson):
    assert "given" not in lesson.plan.activities["cause-card"]
    use.press("step=TL095")
    assert lesson.store.progress.forms[NAME] == {"step": "TL095"}


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
    assert "17 days earlier" in shown and "about 9 years earlier" in shown


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


def test_each_event_and_step_has_short_words_in_both_languages_and_the_rows_are_in_the_order_of_time(lesson):
    setting = lesson.plan.activities["cause-card"]
    assert {*setting["short"]} == {*setting["outcomes"], *setting["timeline"]}
    assert max(len(each.split()) for each in setting["short"].values()) <= 6
    rows = [lesson.evidence["timeline"][key] for key in setting["timeline"]]
    assert [row.date_lo for row in rows] == sorted(row.date_lo for row in rows)
    one, two = (setting["short"][key].split() for key in setting["outcomes"])
    assert one[1] == two[1] == "bars" and len(one) == len(two), "both states alike"


def test_one_press_fills_a_link_is_answered_there_and_opens_the_next(use, lesson, words):
    use.press("step=TL095").press("TL003=long")
    assert use.said == f"{words('causes.long')}. About 65 years earlier. {words('causes.usual_long')}"
    assert words("causes.usual_long") in link(use, "long") and "about 65 years earlier" in link(use, "long")
    assert opened(use) == "mid" and use.screen.focus == ".rings .pick"
    use.press("TL044=mid").press("TL090=trigger")
    assert use.said.startswith("Trigger. 36 days earlier. ") and words("causes.usual_trigger") in link(use, "trigger")
    assert "D353" in link(use, "trigger"), "who gives which reason"
    assert words("causes.usual_mid") not in use.seen, "one answer at a time"
    assert opened(use) == RIVAL and not use.screen.done
    use.press("TL032=rival-evidence")
    assert opened(use) is None and use.screen.done and words("causes.no_mark") in use.seen
    assert use.screen.focus == '.rings [data-press="open=rival-evidence"]' and "open=rival-evidence" in use.buttons
    assert lesson.store.progress.forms[NAME] == CARD


def test_the_keyboard_goes_to_something_that_is_there(use):
    def there(selector):
        if not selector:
            return True
        if press := re.search(r'data-press="([^"]+)"', selector):
            return press[1] in use.buttons
        return any("pick" in e.get("class", "").split() for e in use.root.iter("div"))

    for press in ("step=TL094", "open=trigger", "TL090=trigger", "TL003=long", "TL003=mid", "open=mid", "TL003=mid"):
        use.press(press)
        assert there(use.screen.focus), press
    assert use.screen.focus == "" and "TL003=mid" in use.buttons, "who takes an event out stays on its button"
    use.press("TL033=mid").press("TL091=rival-evidence")
    assert there(use.screen.focus)


def test_what_comes_later_cannot_have_caused_it(use, words):
    use.press("step=TL095").press("open=mid").press("TL103=mid")
    assert words("causes.after") in use.said and words("causes.after") in link(use, "mid")
    assert "21 November 2025" in link(use, "mid") and "earlier" not in link(use, "mid")


def test_a_link_opens_again_with_its_answer_and_a_second_press_takes_the_event_out(use, lesson, words):
    build(use, CARD)
    use.press("open=trigger")
    assert opened(use) == "trigger" and words("causes.usual_trigger") in link(use, "trigger")
    assert use.said.startswith("Trigger. 36 days earlier.") and use.screen.done, "looking changes nothing"
    use.press("TL090=trigger")
    assert opened(use) == "trigger" and "36 days" not in use.seen and not use.screen.done
    assert use.said == words("causes.score", n=3, total=4)
    assert "trigger" not in lesson.store.progress.forms[NAME]


def test_another_event_takes_the_place_of_the_first(use, lesson):
    build(use, CARD).press("open=mid").press("TL060=mid")
    assert lesson.store.progress.forms[NAME] == {**CARD, "mid": "TL060"} and "AES" in link(use, "mid")


def test_the_other_step_keeps_the_events_and_counts_anew(use):
    build(use, CARD).press("step=TL094")
    assert "34 days earlier" in link(use, "trigger") and opened(use) is None


def test_an_event_in_two_links_is_asked_for_both(use, words):
    use.press("step=TL095").press("open=mid").press("TL044=mid").press("TL003=long").press("TL044=trigger")
    assert words("causes.twice") in use.said
    use.press("TL044=rival-evidence")
    assert words("causes.rival_same") in use.said, "it supports the first explanation as well"


def test_the_rival_in_words_is_kept_changed_and_deleted(use, lesson, words):
    build(use, CARD, "Quarrels at home.")
    assert use.said == words("causes.rival_text") and use.fields["text"].value == "Quarrels at home."
    assert lesson.store.progress.notes["rival-2025"] == "Quarrels at home."
    use.press("note", {"text": ""})
    assert words("causes.rival_text") not in use.seen and "Quarrels" not in str(lesson.store.progress)
    assert use.said == words("causes.score", n=4, total=4)


def test_a_text_that_was_typed_is_kept_with_the_next_press_and_no_text_leaves_no_note(use, lesson):
    build(use, CARD)
    assert lesson.store.progress.notes == {}
    use.fill({"text": "Half a thought"}).press("step=TL094")
    assert lesson.store.progress.notes["rival-2025"] == "Half a thought"


def test_a_text_survives_a_press_on_a_page_that_has_no_field_for_it(use, lesson):
    lesson.store.progress = Progress().with_note("rival-2025", "Mine.")
    assert "text" not in use.fields
    use.press("step=TL095")
    assert lesson.store.progress.notes["rival-2025"] == "Mine." and use.fields["text"].value == "Mine."


def test_a_kept_card_of_an_earlier_edition_fills_a_new_chain_and_one_that_is_already_shown(use, lesson):
    lesson.store.progress = Progress().with_form(NAME, CARD).with_note("rival-2025", "Mine.")
    for shown in (use, Using(lesson.cause_card())):
        assert shown.fields["text"].value == "Mine." and "36 days" in link(shown, "trigger")
        assert "Operation" not in link(shown, "long") and "independence" in link(shown, "long")
        assert opened(shown) is None and shown.screen.done and shown.screen.say == ""


def test_a_kept_card_with_causes_and_no_step_waits_for_its_step(use, lesson):
    lesson.store.progress = Progress().with_form(NAME, {"long": "TL003", "mid": "TL044"})
    assert use.screen.parts["chain"] == "" and not use.screen.done
    use.press("step=TL095")
    assert "about 3 years earlier" in link(use, "mid") and opened(use) == "trigger"


@pytest.mark.parametrize("value", ["TL999", "<script>", "{0}"])
def test_a_kept_row_that_is_not_on_offer_counts_as_empty(use, lesson, value):
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "mid": value, "other": "x"})
    assert opened(use) == "mid" and value not in use.html and not use.screen.done
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "step": value})
    assert use.screen.parts["chain"] == "" and value not in use.html


@pytest.mark.parametrize("button", ["TL999=mid", "TL044=own", "open=own", "open=", "step=TL044", "note=", "", "<b>"])
def test_a_press_of_no_button_changes_nothing(use, lesson, button):
    build(use, CARD)
    before = lesson.store.progress
    after, told = use.activity.update(before, Press(button))
    assert (after, told) == (before, None)


def test_hostile_words_are_shown_as_they_are(use, hostile):
    assert spaced(hostile) in spaced(build(use, CARD, hostile).fields["text"].value)


def test_the_stored_page_has_the_empty_chain_and_the_evidence_and_no_distance(use, words):
    before = use.shown.page["text/html"]
    build(use, CARD, "x")
    shown = text(before)
    assert use.shown.page["text/html"] == before and "earlier" not in before and "[D277]" in shown
    assert words("causes.ask_trigger") in shown and spaced("JNIM declares a fuel ban") in shown


def test_the_chain_is_drawn_in_french():
    use = build(Using(Lesson("01_background", lang="fr").cause_card()), CARD, "Un vieux projet.")
    assert "36 jours plus tôt" in link(use, "trigger") and "Indépendance du Mali" in link(use, "long")
    assert "Déclencheur" in use.seen and "earlier" not in use.seen and use.screen.done


def test_actor_cards_show_the_actors_that_the_plan_lists(lesson):
    shown = text(lesson.actor_cards().html)
    for key in lesson.plan.activities["actor-cards"]["actors"]:
        row = lesson.evidence["actors"][key]
        assert spaced(row.others_say_en) in shown and spaced(row.says_of_itself_en) in shown
