"""The what-if model by its handles and its one call: alive while they move, and back after a lost session."""

from dataclasses import replace

import pytest

from dispute import Lesson
from dispute.activities.shares import GUESS
from dispute.activities.what_if import CALLS, NAME, writing
from dispute.activities.what_if.rules import Inputs
from dispute.activity import Press
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import HOSTILE, spaced, text
from using import Using

#: What an earlier edition asked before the model opened.
PREDICTED = Progress().with_prediction("which-input", "share", "It is the larger number.")
BOTH = {"cut": "both", "Abidjan-low": "20", "Abidjan-high": "60"}
OLD = {
    "cut": "Dakar",
    "Dakar-low": "50",
    "Dakar-high": "70 %",
    "rerouted-low": "25",
    "rerouted-high": "75",
    "days": "5",
}
#: What the edition before this one kept, which had handles and no call.
KEPT = {"share-low": "50", "share-high": "70", "rerouted-low": "25", "rerouted-high": "75"}
OUTCOME = "Your call narrows the range more: by 15 points, the other by 5 (rounded ends). So ask for this number first."
TURN = (
    "What would change this? If the part that other roads take over ended at 46.4% instead of 75%, "
    "both calls would help alike."
)


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


@pytest.fixture
def use(lesson):
    return Using(lesson.what_if())


def handle(use, start):
    return next(name for name in use.fields if name.startswith(start))


def move(use, **ends):
    return use.fill({handle(use, name.replace("_", "-")): str(value) for name, value in ends.items()})


def moved(use):
    return move(use, share_low=50, share_high=70, rerouted_low=25, rerouted_high=75)


def test_bar_and_cards_are_there_at_once_and_no_outcome_is_before_a_call(use):
    for said in (use.seen, text(use.shown.page["text/html"])):
        assert "Toy model. Not a forecast." in said and "We assume" in said
        assert "between 6% and 56%" in said and "narrow" not in said and "The other call" not in said
    assert "Missing: 6% to 56%" in use.seen
    assert [*use.buttons] == ["call=share", "call=rerouted"] and not use.screen.parts["answer"]
    assert not use.screen.done


def test_the_bar_moves_with_the_handles_and_without_a_press(use):
    moved(use)
    assert "then between 13% and 53% of imports are missing." in use.said and use.said in use.seen
    assert "Missing: 13% to 53%" in use.seen and use.presses == 0


def test_one_press_calls_shrinks_one_range_and_tells_what_both_calls_buy(use):
    moved(use).press("call=rerouted")
    assert use.said == f"Your call: 19% to 44%. {OUTCOME} {TURN}"
    sentence = "carries 50% to 70% of imports and other roads take over 25% to 75% of that"
    assert sentence in use.part("picture"), "a call is imagined, so the sentence stays the learner's"
    for bar in ("Your call: 19% to 44%", "The other call: 14% to 49%", "No call: 13% to 53%"):
        assert bar in use.part("picture")
    assert OUTCOME in use.part("answer") and TURN in use.part("answer") and "25 points × 60%" in use.part("answer")
    assert "10 points × 50%" in use.part("answer") and "Call again" not in use.seen and use.screen.done
    assert 'data-press="call=rerouted" aria-pressed="true"' in use.screen.parts["calls"]
    assert use.screen.focus == "", "the keyboard stays on the call"


def test_the_other_call_takes_its_place_and_is_told_as_the_lesser_one(use, lesson):
    moved(use).press("call=rerouted").press("call=share")
    assert "The other call would narrow the range more: by 15 points, yours by 5 (rounded ends)." in use.seen
    assert lesson.store.progress.forms[NAME] == {**KEPT, "call": "share"}


def test_after_a_call_all_goes_on_moving_and_another_press_keeps_it(use, lesson):
    moved(use).press("call=rerouted")
    move(use, rerouted_low=45, rerouted_high=50)
    assert "The other call would narrow the range more" in use.seen and "Call again to keep these numbers" in use.seen
    assert lesson.store.progress.forms[NAME]["rerouted-high"] == "75"
    use.press("call=rerouted")
    assert lesson.store.progress.forms[NAME]["rerouted-high"] == "50" and "Call again" not in use.seen


def test_handles_may_pass_each_other(use):
    move(use, share_low=70, share_high=50, rerouted_low=25, rerouted_high=75)
    assert "carries 50% to 70% of imports" in use.said


@pytest.mark.parametrize("calls", [(), ("call=share",)])
def test_the_cards_stay_as_they_are_while_a_handle_moves(use, calls):
    for call in calls:
        use.press(call)
    before = use.screen.parts
    move(use, share_low=60)
    changed = {part for part, html in use.screen.parts.items() if html != before[part]}
    assert changed == {"picture", "ledger", *(["answer"] if calls else [])}


def test_every_place_of_every_handle_can_be_sent_ahead(use):
    fields = {f.name: f.values for f in use.fields.values() if f.kind == "range"}
    assert use.screen.ahead == fields and len(fields) == 4


def test_the_learners_guess_of_the_share_is_where_the_handles_begin(lesson, use):
    assert "carries 30% to 70%" in use.seen
    lesson.store.progress = lesson.store.progress.with_form(GUESS, {"low": "42", "high": "58"})
    assert "carries 40% to 60%" in use.seen


def test_a_call_comes_back_with_its_handles_and_in_the_recap(use, lesson):
    moved(use).press("call=rerouted")
    other = Lesson("04_corridor")
    shown, recap = Using(other.what_if()), Using(other.recap())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert shown.entries[handle(shown, "share-low")] == "50" and OUTCOME in shown.seen
    assert f"You called about the other roads. {OUTCOME}" in recap.seen
    assert "of imports are missing" not in recap.seen, "the sentence comes back in the learner's own text"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_recap_ends_with_the_first_sentence_of_the_learners_own_text(lang):
    lesson = Lesson("04_corridor", lang)
    moved(Using(lesson.what_if())).press("call=rerouted")
    lesson.store.progress = lesson.store.progress.with_note("W4", "  If 2.5% <b> is cut, 1% is missing. More.\nAgain.")
    seen = Using(lesson.recap()).seen.replace(" %", "%")
    assert spaced(lesson.words("what_if.capstone", sentence="If 2.5% <b> is cut, 1% is missing.")) in seen
    assert "More." not in seen and lesson.words("what_if.told_rerouted") not in seen


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_stays_a_text_in_the_recap(lesson, hostile):
    lesson.store.progress = Progress().with_form(NAME, {**KEPT, "call": "share"}).with_note("W4", hostile)
    assert "<script" not in Using(lesson.recap()).html


def test_the_text_is_about_the_learners_own_numbers_and_their_sentence_is_not_written_for_them(use, lesson):
    text = Using(lesson.write("W4"))
    assert [*text.buttons] == ["keep"] and "Your model" not in text.seen
    moved(use).press("call=rerouted")
    assert "Your model: 13% to 53% of imports missing." in text.part("prompt")
    assert "assumed 50% to 70% on the Dakar road, and 25% to 75% of that" in text.part("prompt")
    assert "The imaginary call does not count." in text.part("prompt")
    assert text.fields["text"].value == "" and [*text.buttons] == ["keep"]
    assert "imports are missing" not in text.seen, "the if-then is the learner's to write"
    lesson.store.progress = Progress().with_form(NAME, KEPT)
    assert "13% to 53%" in text.part("prompt") and "imaginary" not in text.seen, "no call was made"
    other = Lesson("03_sahel_shift")
    other.store.progress = lesson.store.progress
    assert "Your model" not in Using(other.write("W3")).seen


@pytest.mark.parametrize(("typed", "mine", "assumed"), [
    ("If half is cut, 13 to 53% is missing, because of 25.", "“13%”, “53%”", "“25%”"),
    ("If half is cut, 19 to 44% is missing, because of 38.", "we saw none", "we saw none"),
    ("If it is cut, much is missing.", "we saw none", "we saw none"),
])  # fmt: skip
def test_a_kept_text_is_answered_with_its_own_numbers_and_with_what_each_check_buys(use, lesson, typed, mine, assumed):
    text = Using(lesson.write("W4"))
    moved(use).press("call=share")
    lesson.store.progress = Progress()
    moved(use).press("call=rerouted")
    text.press("keep", {"text": typed})
    assert f"Your range: {mine}." in text.seen and f"What you assumed: {assumed}." in text.seen
    reply = "It helps more to ask first about the part that other roads take over."
    fuel = (
        "With fuel’s own share by Dakar, 28% of needs in 2006, your model leaves 7% to 21% of the needs missing, "
        "if fuel finds other roads as other goods do."
    )
    assert reply in text.seen and fuel in text.seen
    assert text.said.endswith(f"{reply} {fuel} It cannot say when. Does your text say so?")


@pytest.mark.parametrize(("share", "said"), [
    ((40, 65), "Your share, 40% to 65%, misses 2 of 3 import claims. Can you defend it?"), ((50, 70), ""),
])  # fmt: skip
def test_a_kept_text_is_answered_with_the_claims_that_the_share_misses(use, lesson, share, said):
    move(use, share_low=share[0], share_high=share[1]).press("call=share")
    seen = Using(lesson.write("W4")).press("keep", {"text": "If it is cut, much is missing."}).seen
    assert said in seen and ("import claims" in seen) is bool(said)


def test_fuel_alone_is_worked_out_from_its_one_row_and_the_learners_own_second_range(lesson, evidence):
    (row,) = [row for row in evidence["shares"] if row.what_is_counted.startswith("fuel")]
    assert row.place_id == lesson.rows.setting("what-if", "roads")["Dakar"], "the cut road"
    assert row.share_id == lesson.rows.setting("what-if", "fuel")
    for rerouted, missing in [((0, 100), "0% to 28%"), ((50, 50), "14%"), ((20, 80), "6% to 22%")]:
        for share in [(10, 20), (40, 65)]:
            said = writing.fuel(Inputs(share, rerouted), row, lesson.words)
            assert f"28% of needs in 2006, your model leaves {missing} of the needs missing, if" in said
    changed = replace(row, value_lo_pct=50, value_hi_pct=60, year_hi=2025)
    said = writing.fuel(Inputs((10, 20), (50, 50)), changed, lesson.words)
    assert "50% to 60% of needs in 2025, your model leaves 25% to 30% of the needs" in said


def test_equal_checks_are_told_as_equal(lesson):
    words = lesson.words
    assert writing.reply(Inputs((40, 60), (40, 60)), words) == words("what_if.reply_same", n="5")


def test_the_road_of_the_map_comes_back_beside_the_numbers(lesson, use):
    assert (
        "RFI: Dakar handled nearly 2.5 million tonnes for Mali in 2025. So 1% of this load is nearly 25,000 tonnes."
        in use.part("task")
        and "To take over 20% to 80% of Dakar’s load, other roads must carry 0.5 to 2 million tonnes more a year."
        in use.part("picture")
        and "Your road" not in use.seen
    )
    Using(lesson.road_map()).press("road=Niamey")
    assert "Your road, Niamey: 82 tankers came by it in November 2025." in use.part("picture")
    move(use, rerouted_low=40, rerouted_high=60)
    assert "40% to 60% of Dakar’s load, other roads must carry 1 to 1.5 million tonnes more a year." in use.part(
        "picture"
    )
    use.press("call=rerouted")
    assert "40% to 60% of Dakar’s load, other roads must carry 1 to 1.5 million tonnes more a year." in use.part(
        "picture"
    ), "a call is imagined"


@pytest.mark.parametrize("kept", ["Dakar", "", *HOSTILE])
def test_a_road_that_cannot_be_chosen_is_passed_over(lesson, use, kept):
    lesson.store.progress = Progress().with_form("road-map", {"road": kept})
    assert "Your road" not in use.seen and "<script" not in use.html


@pytest.mark.parametrize(
    ("form", "share"), [(KEPT, "50% to 70%"), (OLD, "50% to 70%"), ({**OLD, **BOTH}, "70% to 100%")]
)
def test_a_run_of_an_earlier_edition_still_opens_and_can_call(lesson, form, share):
    lesson.store.progress = PREDICTED.with_form(NAME, form)
    use, recap = Using(lesson.what_if()), Using(lesson.recap())
    assert f"carries {share} of imports" in use.seen and use.screen.done, "it was all that was asked"
    assert f"carries {share} of imports" in recap.seen
    assert "You predicted" not in recap.seen and "You called" not in recap.seen
    use.press("call=share")
    assert "You called about the Dakar road." in recap.seen
    assert lesson.store.progress.predictions["which-input"].reason == "It is the larger number.", (
        "what was said is kept"
    )


def test_an_old_prediction_alone_opens_the_model_as_it_is_for_everybody(lesson, use):
    before = use.screen
    lesson.store.progress = PREDICTED
    assert use.screen == before
    back = from_code(to_code(lesson.store.progress))
    assert back.predictions["which-input"].choice == "share" and "You predicted" not in Using(lesson.recap()).seen


@pytest.mark.parametrize("button", ["keep", "call", "call=", "call=case", "share", "prediction=share"])
def test_any_other_button_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_damaged_or_hostile_form_breaks_nothing(lesson, hostile):
    damaged = ({"cut": hostile, "Dakar-low": hostile}, {"share-low": hostile, "share-high": hostile}, {"call": hostile})
    for form in damaged:
        lesson.store.progress = PREDICTED.with_form(NAME, form)
        use = Using(lesson.what_if())
        assert "carries 30% to 70%" in use.seen and not use.screen.done
        assert "are missing" not in Using(lesson.recap()).seen
    lesson.store.progress = Progress().with_form(NAME, {**KEPT, "call": hostile})
    use = Using(lesson.what_if())
    assert "narrow" not in use.seen and "carries 50% to 70%" in use.seen


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("call", CALLS)
def test_it_is_drawn_in_both_languages(lang, call):
    use = Using(Lesson("04_corridor", lang).what_if())
    assert use.html.count('class="amount"') == 2
    use.press(f"call={call}")
    assert use.html.count('class="amount"') == 6 and use.html.count('type="range"') == 4
