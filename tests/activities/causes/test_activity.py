"""The learner's own cause card in use: press, write, come back."""

import re

import pytest

from dispute import Lesson
from dispute.activities.causes import NAME, STEP
from dispute.activities.causes.rules import FIELDS, LEVELS, NEAR, RIVAL, RULE, RULED
from dispute.activity import Press
from dispute.evidence.dates import DateRange, Order
from dispute.work.progress import Progress
from driving import lesson_with
from reading import read, spaced, text
from using import Using

CARD = {"step": "TL095", "long": "TL003", "mid": "TL034", "trigger": "TL090", "rival-evidence": "TL091"}
#: The one event on offer that the days rule out.
LATE = "TL096"


@pytest.fixture
def lesson():
    return lesson_with("cause-card")


@pytest.fixture
def use(lesson):
    return Using(lesson.cause_card())


def build(use, card):
    """Press what is not pressed yet, link by link; what should not be there is pressed again."""
    kept = use.work.forms.get(NAME, {})
    for field in (field for field in kept if field in FIELDS and field not in card):
        use.press(f"open={field}").press(f"{kept[field]}={field}")
    for field, event in card.items():
        if kept.get(field) != event:
            use.press(f"step={event}") if field == STEP else into(use, field, event)
    return use


def into(use, field, event):
    """Open a link unless it is open, rule out what comes too late if that is asked, and put an event into it."""
    if opened(use) != field:
        use.press(f"open={field}")
    if f"{RULE}{LATE}={field}" in use.buttons:
        use.press(f"{RULE}{LATE}={field}")
    return use.press(f"{event}={field}")


def link(use, field):
    """One link of the chain that is seen: its words, or none."""
    at = [*LEVELS, "step", RIVAL].index(field)
    found = [li for li in read(f"<div>{use.screen.parts['chain']}</div>").iter("li") if "link" in li.get("class", "")]
    return text(found[at]) if found else ""


def opened(use):
    """The link whose events can be pressed."""
    found = {button.partition("=")[2] for button in use.buttons if button.startswith(("TL", RULE))}
    assert len(found) <= 1, "one link is open at a time"
    return found.pop() if found else None


def test_the_step_comes_first_and_then_the_whole_chain_stands_there_empty(use, words):
    assert [*use.buttons] == ["step=TL095", "step=TL094"] and use.screen.parts["chain"] == ""
    assert use.screen.say == "" and not use.screen.done
    use.press("step=TL095")
    assert opened(use) == "long" and use.said == words("causes.score", n=0, total=4)
    for field in FIELDS:
        assert words(f"causes.ask_{'rival' if field == RIVAL else field}") in link(use, field)
    assert "days before" not in use.seen and "earlier" not in use.seen, "nothing answers before a press"


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
    assert "17 days before that date" in shown and "about 9 years earlier" in shown


def test_each_step_has_the_same_lines_on_what_ties_it_to_others(lesson):
    setting = lesson.plan.activities["cause-card"]
    assert [*setting["ties"]] == setting["outcomes"]
    one, other = setting["ties"].values()
    assert one.keys() == other.keys() == {"step", "names", "who", "by", "since", "basis", "own", "answered"}
    for part, sentences in (("basis", 1), ("own", 1), ("answered", 2)):
        for each in (one, other):
            assert len(re.split(r"(?<=\.) ", each[part]["says"])) == sentences and each[part]["sources"]


def test_the_day_of_decision_of_each_step_is_the_one_of_its_own_state_and_neither_comes_first(use, lesson):
    setting, card = lesson.plan.activities["cause-card"], use.activity
    events = {each.id: each for each in card.steps}
    for key, tie in setting["ties"].items():
        row = lesson.evidence["events"][tie["step"]]
        assert row.actor_id == tie["who"].lower() == lesson.evidence["timeline"][key].actor_en.lower()
        assert card.ties[key].decided == DateRange(row.decided_lo, row.decided_hi) != events[key].when
        assert tie["step"] in setting["events"]
    days = [tie.decided for tie in card.ties.values()]
    assert days[0].compared_with(days[1]) is Order.OPEN, "or the card would have to say who came first"
    one, other = (events[key].when for key in ("TL094", "TL095"))
    assert one.compared_with(other) is Order.BEFORE, "what the days of the timeline would have told"


def test_each_day_of_decision_is_told_with_what_it_rests_on(use, lesson, words):
    """The French one rests on the word of French sources: without it the step can be as late as it was made public."""
    ties, rows = use.activity.ties, lesson.evidence["claims"]
    use.press("step=TL095").press("open=trigger")
    assert words("causes.bars", day="17 September", by="French sources say") in use.seen
    bounds = {row.source_id: row for row in rows if row.event_id == "DS021" and row.date_kind == "decided"
              and row.date_hi and row.date_hi <= ties["TL095"].decided.hi}  # fmt: skip
    assert "a French diplomatic source" in bounds["D353"].speaker_en and "D353" in ties["TL095"].basis.source_ids
    public = lesson.evidence["events"]["DS021"].public_lo
    known = [ties[key].decided.hi.day for key in ("TL095", "TL094")]
    assert f"so by the {known[0]}th; without them, by the {public.day}th." in ties["TL095"].basis.text
    assert f"By the {known[1]}th, the date on its note" in ties["TL094"].basis.text
    use.press("step=TL094").press("open=trigger")
    assert words("causes.bars", day="17 September", by="the date on its note shows") in use.seen


def test_an_event_is_named_where_the_rows_have_a_speaker_who_gives_it_as_a_reason(use, lesson):
    """The arrest, for the French step; the French step, for the Malian one, by what French sources say."""
    events, tie = lesson.evidence["events"], use.activity.ties
    reasons = {key: (row.reason_en, row.reason_speaker_en) for key, row in
               (("TL095", events["DS021"]), ("TL094", events["DS022"]))}  # fmt: skip
    assert "arrest" in reasons["TL095"][0] and "French" in reasons["TL095"][1] and tie["TL095"].names == ("TL090",)
    assert not any(reasons["TL094"]), "the note gives none"
    told = [row for row in lesson.evidence["testimony"] if (row.step_a_id, row.step_b_id) == ("DS021", "DS022")]
    sources = {row.source_id: row.says for row in told}
    assert tie["TL094"].names == ("TL095",) and all(sources[key] == "a-first" for key in ("D046", "D353", "D051"))
    assert sources["D074"] == "b-first" and not lesson.evidence["sources"]["D074"].origin_id, "a page without a speaker"


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
    limit = use.activity.limits["TL003"]
    assert use.said == f"{words('causes.long')}. About 65 years earlier. {words('causes.usual_long')} {limit.text}"
    assert limit.text in link(use, "long") and all(f"[{key}]" in link(use, "long") for key in limit.source_ids)
    assert words("causes.usual_long") in link(use, "long") and "about 65 years earlier" in link(use, "long")
    assert opened(use) == "mid" and use.screen.focus == ".rings .pick"
    use.press("TL034=mid")
    assert opened(use) == "trigger" and "TL090=trigger" not in use.buttons, "the days are asked first"
    use.press(f"{RULE}{LATE}=trigger")
    assert use.said == words("causes.too_late", day="22 September") and use.said in link(use, "trigger")
    assert use.screen.focus == ".rings .pick" and lesson.store.progress.forms[NAME][RULED] == LATE
    use.press("TL090=trigger")
    assert use.said.startswith("Trigger. 36 days before it was made public. ")
    assert words("causes.usual_trigger") in link(use, "trigger")
    own = link(use, "trigger").partition(words("causes.own"))[2]
    assert "names the arrest of August" in own and "D046" in own, "who gives which reason"
    assert words("causes.usual_mid") not in use.seen, "one answer at a time"
    assert opened(use) == RIVAL and not use.screen.done
    use.press("TL091=rival-evidence")
    total = words("causes.named_some", n=1, total=4, links="trigger")
    assert opened(use) is None and use.screen.done and total in use.seen and use.said.endswith(words("causes.yours"))
    assert total in use.said and words("causes.unnamed") in link(use, RIVAL)
    assert use.screen.focus == '.rings [data-press="open=rival-evidence"]' and "open=rival-evidence" in use.buttons
    assert lesson.store.progress.forms[NAME] == {**CARD, RULED: LATE}


@pytest.mark.parametrize("field", NEAR)
@pytest.mark.parametrize("step", ["TL095", "TL094"])
def test_an_event_that_the_days_do_not_rule_out_is_told_why_and_stays_where_it_is(use, lesson, words, step, field):
    use.press(f"step={step}").press(f"open={field}")
    asked = [button for button in use.buttons if button.startswith(RULE)]
    assert asked == [f"{RULE}{key}={field}" for key in ("TL090", "TL091", OTHER[step], LATE)]
    for key, told in (
        ("TL090", words("causes.in_time", day="14 August")),
        ("TL091", words("causes.in_time", day="3 September")),
        (OTHER[step], words("causes.may_be")),
    ):
        use.press(f"{RULE}{key}={field}")
        assert use.said == told and told in link(use, field) and use.screen.focus == ""
        assert opened(use) == field and f"{RULE}{LATE}={field}" in use.buttons
    use.press(f"{RULE}{LATE}={field}")
    assert opened(use) == field and f"{LATE}={field}" not in use.buttons and f"{OTHER[step]}={field}" in use.buttons
    assert not use.screen.done and field not in lesson.store.progress.forms[NAME]


def test_what_was_ruled_out_is_asked_once_and_holds_for_the_other_step_too(use):
    build(use, {"step": "TL095", "trigger": "TL090"}).press(f"open={RIVAL}")
    assert [b for b in use.buttons if b.startswith("TL")] == [f"TL091={RIVAL}", f"TL094={RIVAL}"]
    use.press("step=TL094").press(f"open={RIVAL}")
    assert [b for b in use.buttons if b.startswith("TL")] == [f"TL091={RIVAL}", f"TL095={RIVAL}"]


OTHER = {"TL095": "TL094", "TL094": "TL095"}
each_step = pytest.mark.parametrize(("step", "other"), OTHER.items())


@each_step
def test_the_other_states_step_is_offered_for_what_is_near_and_nowhere_else(use, step, other):
    use.press(f"step={step}").press("open=trigger").press(f"{RULE}{LATE}=trigger")
    for field in FIELDS:
        if opened(use) != field:
            use.press(f"open={field}")
        assert (f"{other}={field}" in use.buttons) == (field in NEAR) and f"{step}={field}" not in use.buttons
    strip = [b for b in use.press("open=trigger").buttons if b.endswith("=trigger") and b.startswith("TL")]
    assert strip == ["TL090=trigger", "TL091=trigger", f"{other}=trigger"]


@each_step
def test_the_other_states_step_as_a_trigger_is_answered_by_the_days_of_decision_and_by_who_says_so(
    use, words, step, other
):
    into(use.press(f"step={step}"), "trigger", other)
    told, tie = link(use, "trigger"), use.activity.ties[step]
    both = words("causes.both_by")
    assert use.said.startswith(f"Trigger. {both}") and both in told
    for who in use.activity.ties.values():
        line = f"{who.who}. {who.basis.text}"
        assert line in told and line in use.said
    assert f"{words('causes.answered')} {tie.answered.text}" in told and tie.answered.text in use.said
    assert all(f"[{id}]" in told for id in (*tie.basis.source_ids, *tie.answered.source_ids))
    assert "days before" not in told + use.said and "comes after" not in told, "the days of the timeline are out"
    assert words("causes.usual_trigger") not in told and "contested" not in told
    assert opened(use) == "long" and use.screen.focus == ".rings .pick"


@each_step
def test_a_trigger_that_nobody_names_has_the_gap_and_the_reasons_given(use, words, step, other):
    into(use.press(f"step={step}"), "trigger", "TL091")
    told, tie = link(use, "trigger"), use.activity.ties[step]
    assert f"{words('causes.usual_trigger')} {words('causes.unnamed')}" in told and words("causes.unnamed") in use.said
    assert f"{words('causes.own')}. {tie.own.text}" in told and "decided on or before" not in told
    use.press("TL003=long")
    assert tie.own.text not in use.seen, "one answer at a time"


def test_speakers_tie_one_step_to_the_other_and_for_the_other_way_round_the_gap_is_said(use):
    assert "French sources call it an answer to France’s" in use.activity.ties["TL094"].answered.text
    assert "No speaker we found calls France’s step an answer to Mali’s" in use.activity.ties["TL095"].answered.text


@each_step
def test_who_turns_to_the_step_that_stood_as_a_trigger_finds_that_link_empty(use, lesson, step, other):
    build(use, {**CARD, "step": step, "trigger": other})
    assert use.screen.done and lesson.store.progress.forms[NAME]["trigger"] == other
    use.press(f"step={other}")
    assert "trigger" not in lesson.store.progress.forms[NAME] and opened(use) == "trigger" and not use.screen.done


@pytest.mark.parametrize("kept", [{"trigger": "TL095"}, {"step": "TL095", "trigger": "TL095"},
                                  {"step": "TL095", "mid": "TL094"}])  # fmt: skip
def test_a_step_is_no_cause_of_its_own_and_none_while_no_step_is_chosen(use, lesson, kept):
    lesson.store.progress = Progress().with_form(NAME, kept)
    assert not use.screen.done and "decided" not in use.seen
    if "step" in kept:
        assert opened(use) == "long"


def test_the_keyboard_goes_to_something_that_is_there(use):
    def there(selector):
        if not selector:
            return True
        if press := re.search(r'data-press="([^"]+)"', selector):
            return press[1] in use.buttons
        return any("pick" in e.get("class", "").split() for e in use.root.iter("div"))

    for press in ("step=TL094", "open=trigger", f"{RULE}TL090=trigger", f"{RULE}{LATE}=trigger", "TL090=trigger",
                  "open=trigger", "TL095=trigger", "TL003=long", "TL003=mid", "open=mid", "TL003=mid"):  # fmt: skip
        use.press(press)
        assert there(use.screen.focus), press
    assert use.screen.focus == "" and "TL003=mid" in use.buttons, "who takes an event out stays on its button"
    use.press("TL033=mid").press("TL091=rival-evidence")
    assert there(use.screen.focus)


def test_what_comes_later_cannot_have_caused_it_on_a_card_of_an_earlier_edition(use, lesson, words):
    lesson.store.progress = Progress().with_form(NAME, {"step": "TL095", "mid": LATE})
    use.press("open=mid")
    assert words("causes.after") in use.said and words("causes.after") in link(use, "mid")
    assert "22 September 2025" in link(use, "mid") and "days before" not in link(use, "mid")


def test_a_link_opens_again_with_its_answer_and_a_second_press_takes_the_event_out(use, lesson, words):
    build(use, CARD)
    use.press("open=trigger")
    assert opened(use) == "trigger" and words("causes.usual_trigger") in link(use, "trigger")
    assert use.said.startswith("Trigger. 36 days before it was made public.")
    assert use.screen.done, "looking changes nothing"
    use.press("TL090=trigger")
    assert opened(use) == "trigger" and "36 days" not in use.seen and not use.screen.done
    assert use.said == words("causes.score", n=3, total=4)
    assert "trigger" not in lesson.store.progress.forms[NAME]


def test_another_event_takes_the_place_of_the_first(use, lesson):
    build(use, CARD).press("open=mid").press("TL060=mid")
    assert lesson.store.progress.forms[NAME] == {**CARD, RULED: LATE, "mid": "TL060"} and "AES" in link(use, "mid")


def test_the_other_step_keeps_the_events_and_counts_anew(use):
    build(use, CARD).press("step=TL094")
    assert "34 days before the date on its note" in link(use, "trigger") and opened(use) is None


def test_each_older_cause_says_what_it_leaves_unexplained_whichever_state_acted(use, lesson):
    setting, limits = lesson.plan.activities["cause-card"], use.activity.limits
    near = {"TL090", "TL091", LATE}
    assert [*limits] == [key for key in setting["timeline"] if key not in near]
    assert all(limit.source_ids and 10 <= len(limit.text.split()) <= 24 for limit in limits.values())
    assert limits["TL034"].text == limits["TL039"].text, "one end announced by each state, and one answer"


def test_what_an_older_cause_leaves_unexplained_rests_on_rows(use, lesson):
    rows, limits = lesson.evidence["timeline"], use.activity.limits
    assert (
        "authorities of the time had asked for help" in rows["TL007"].summary_en and rows["TL007"].date_lo.year == 2013
    )
    assert "about a month after the halt" in rows["TL022"].summary_en and "A month later" in limits["TL020"].text
    assert (rows["TL094"].date_lo - rows["TL027"].date_hi).days > 3 * 365 and "over three years" in limits["TL027"].text
    assert (
        rows["TL032"].date_hi < rows["TL033"].date_lo and "cites words of French ministers" in rows["TL033"].summary_en
    )
    assert "cooperation against terrorism" in rows["TL094"].summary_en and "halt" in limits["TL034"].text
    assert "cooperation against terrorism" in rows["TL095"].summary_en
    assert (rows["TL058"].date_lo - rows["TL057"].date_lo).days == 2 and "two days later" in limits["TL057"].text
    assert "reciprocity" in rows["TL058"].summary_en and "‘reciprocity’" in limits["TL058"].text
    assert "mutual defence pact" in rows["TL060"].summary_en and rows["TL060"].actor_en.count(",") == 2


def test_an_event_in_two_links_is_asked_for_both(use, words):
    use.press("step=TL095").press("TL034=long").press("TL034=mid")
    assert words("causes.twice") in use.said


def test_the_text_of_the_lesson_is_held_against_the_trigger_of_the_card(lesson, words):
    write = Using(lesson.write("W1"))
    write.press("keep", {"text": "In 2013, because it asked."})
    assert "names your trigger" not in write.seen, "no card, nothing to hold it against"
    use = Using(lesson.cause_card())
    for step, trigger in (("TL095", "TL090"), ("TL095", "TL094"), ("TL094", "TL091"), ("TL094", "TL095")):
        build(use, {"step": step, "trigger": trigger})
        tie = use.activity.ties[step]
        who = (
            tie.answered.text
            if trigger in OTHER
            else tie.own.text if trigger in tie.names else words("causes.unnamed")
        )  # fmt: skip
        again = Using(lesson.write("W1"))
        assert words("causes.recalled", who=who) in again.part("kept")
        assert words("causes.recalled", who=who) not in Using(lesson.write("W1")).part("prompt")
    write.press("keep", {"text": "In 1960, because it asked."})
    assert words("causes.recalled", who=who) in write.said


def test_the_text_is_told_what_the_older_event_that_it_names_leaves_unexplained_with_its_sources(lesson, words):
    build(Using(lesson.cause_card()), {"step": "TL095", "long": "TL003", "mid": "TL034"})
    limits, short = lesson.cause_card().activity.limits, lesson.plan.activities["cause-card"]["short"]
    write = Using(lesson.write("W1"))
    for note, key, year in (
        ("In 2013 it asked for help.", "TL007", 2013),
        ("In 2021, not in 2025.", "TL020", 2021),
        ("It began in 2022.", "TL003", 1960),  # no year before 2022: the card is what is left
        ("Much earlier.", "TL003", 1960),
    ):
        write.press("keep", {"text": note})
        name = "causes.weighed" if str(year) in note else "causes.weighed_card"
        told = words(name, year=year, event=short[key], limit=limits[key].text)
        assert told in write.said and told in write.part("kept")
        assert all(f"[{source}]" in write.part("kept") for source in limits[key].source_ids)
        assert sum(limit.text in write.part("kept") for limit in limits.values()) == 1


def test_of_two_events_of_a_year_the_text_is_told_of_the_one_on_the_card(lesson):
    limits = lesson.cause_card().activity.limits
    build(Using(lesson.cause_card()), {"step": "TL094", "long": "TL007", "mid": "TL027"})
    write = Using(lesson.write("W1")).press("keep", {"text": "In 2021, as Western states say."})
    assert limits["TL027"].text in write.seen and limits["TL020"].text not in write.seen


def test_a_text_without_a_year_and_a_card_is_told_of_no_event(lesson, words):
    write = Using(lesson.write("W1")).press("keep", {"text": "Much earlier."})
    assert not [limit for limit in lesson.cause_card().activity.limits.values() if limit.text in write.seen]


def test_a_kept_card_of_an_earlier_edition_fills_a_new_chain_and_one_that_is_already_shown(use, lesson):
    """Then a rival was any event, and nobody was asked what the days rule out."""
    old = {**CARD, "rival-evidence": "TL032"}
    lesson.store.progress = Progress().with_form(NAME, old).with_note("rival-2025", "Mine.")
    for shown in (use, Using(lesson.cause_card())):
        assert "36 days" in link(shown, "trigger") and "minister" in link(shown, RIVAL)
        assert "Operation" not in link(shown, "long") and "independence" in link(shown, "long")
        assert opened(shown) is None and shown.screen.done and shown.screen.say == ""
    assert lesson.store.progress.notes["rival-2025"] == "Mine.", "what was written is kept"


def test_a_kept_card_with_causes_and_no_step_waits_for_its_step(use, lesson):
    lesson.store.progress = Progress().with_form(NAME, {"long": "TL003", "mid": "TL034"})
    assert use.screen.parts["chain"] == "" and not use.screen.done
    use.press("step=TL095")
    assert "about 4 years earlier" in link(use, "mid") and opened(use) == "trigger"


@pytest.mark.parametrize("value", ["TL999", "<script>", "{0}"])
def test_a_kept_row_that_is_not_on_offer_counts_as_empty(use, lesson, value):
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "mid": value, "other": "x"})
    assert opened(use) == "mid" and value not in use.html and not use.screen.done
    lesson.store.progress = Progress().with_form(NAME, {**CARD, "step": value})
    assert use.screen.parts["chain"] == "" and value not in use.html


@pytest.mark.parametrize(
    "button",
    [
        "TL999=mid",
        "TL044=own",
        "TL094=mid",
        "TL095=trigger",
        "open=own",
        "open=",
        "step=TL044",
        "note",
        "note=",
        "",
        "<b>",
        "rule-TL999=trigger",
        "rule-TL103=mid",
        "rule-TL095=trigger",
        "rule-=trigger",
        "TL103=ruled-out",
    ],
)
def test_a_press_of_no_button_changes_nothing(use, lesson, button):
    build(use, CARD)
    before = lesson.store.progress
    after, told = use.activity.update(before, Press(button))
    assert (after, told) == (before, None)


def test_the_stored_page_has_the_empty_chain_and_the_evidence_and_no_distance(use, words):
    before = use.shown.page["text/html"]
    build(use, CARD)
    shown = text(before)
    assert use.shown.page["text/html"] == before and "earlier" not in before and "[D277]" in shown
    assert "before that date" not in before
    assert words("causes.ask_trigger") in shown and spaced("JNIM declares a fuel ban") in shown


def test_the_chain_is_drawn_in_french():
    use = build(Using(Lesson("01_background", lang="fr").cause_card()), CARD)
    assert "36 jours avant que la mesure soit rendue publique" in link(use, "trigger")
    assert "Indépendance du Mali" in link(use, "long")
    assert "Déclencheur" in use.seen and "earlier" not in use.seen and use.screen.done
    use.press("open=trigger").press("TL094=trigger")
    assert "Les jours ne montrent pas laquelle est venue d’abord." in link(use, "trigger")


def test_actor_cards_show_the_actors_that_the_plan_lists(lesson):
    shown = text(lesson.actor_cards().html)
    for key in lesson.plan.activities["actor-cards"]["actors"]:
        row = lesson.evidence["actors"][key]
        assert spaced(row.others_say_en) in shown and spaced(row.says_of_itself_en) in shown
