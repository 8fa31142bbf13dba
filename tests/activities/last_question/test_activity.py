"""The last question in use: a press in a row brings our answer and the days, and four of them the end."""

from dataclasses import replace
from datetime import date

import pytest

from dispute import Lesson
from dispute.activities.last_question import NAME
from dispute.activities.last_question.rules import KINDS, allowed, answers, settled
from dispute.activities.last_question.view import end, lead, limits, why
from dispute.activity import Press
from dispute.evidence.dates import TRACED
from dispute.questions.plan import load
from dispute.work.progress import Progress
from reading import HOSTILE, read, spaced, text
from using import Using

OURS = {"traced": "mali", "notified": "france", "public": "same", "decided": "open"}


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.last_question())


def bars(use, kind):
    return [r for r in read(use.screen.parts[f"row-{kind}"]).iter("rect") if r.get("rx")]


def press(use, answers):
    for kind, choice in answers.items():
        use.press(f"{kind}={choice}")
    return use


def test_before_a_press_no_day_and_no_answer_of_ours_is_on_the_page(use):
    assert [*use.buttons] == [f"{kind}={each}" for kind in KINDS for each in answers(use.activity.pair)]
    for seen in (use.seen, text(use.shown.page["text/html"])):
        assert not [one for one in ("September", "Ours", "We agree", "AP", "neither day", "D353") if one in seen]
    assert not [kind for kind in KINDS if bars(use, kind)] and not use.screen.done and not use.screen.say


def test_a_press_answers_in_its_own_row_alone_and_is_kept(use, lesson):
    use.press("traced=france")
    seen = use.part("row-traced")
    assert "Ours: Mali, as far as we found." in seen and "[D051]" in seen and "[D290]" in seen
    reason, _, folded = seen.partition("How far does this go?")
    assert "Mali’s note, seen by AP, is dated 17 September." in reason
    assert "We found no French statement on this step before 19 September." in reason
    assert "AP reported the note on 25 September. We found no French note." in folded
    assert "This shows what was found, not who moved." in folded and "not who moved" in use.said
    assert len(bars(use, "traced")) == 2 and not any(bars(use, kind) for kind in KINDS[1:])
    assert use.said.startswith("Ours: Mali") and "Days: France: 19 September; Mali: 17 September." in use.said
    assert lesson.store.progress.forms[NAME] == {"traced": "france"} and not use.screen.done


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("france", "We agree: France, or the same day, if its own source is right and meant this step."),
        ("same", "We agree: France, or the same day,"),
        ("open", "Fair, if you doubt the source. Ours: France, or the same day,"),
        ("mali", "Ours: France, or the same day,"),
    ],
)
def test_an_order_that_rests_on_one_word_may_be_called_open(use, choice, told):
    use.press(f"notified={choice}")
    assert told in use.part("row-notified") and "A French source told AFP" in use.part("row-notified")
    assert use.said.startswith(told)


@pytest.mark.parametrize(("lang", "told"), [("en", "Another, or the same, told AP"), ("fr", "Une autre, ou la même")])
def test_a_second_voice_that_gives_an_order_and_no_day_is_told_where_it_bears_on_the_answer(lang, told):
    lesson = Lesson("05_capstone", lang)
    use = press(Using(lesson.last_question()), OURS)
    for kind in KINDS:
        seen = use.part(f"row-{kind}")
        assert (told in seen) == (kind == "notified") and ("AP" in seen) == (kind != "public"), kind
        assert ("[D051]" in seen) == (kind != "public")
    testimony, claims = (lesson.evidence[name] for name in ("testimony", "claims"))
    row, pair = testimony[load("05_capstone").activities[NAME]["told"]], use.activity.pair
    assert (row.says, row.step_a_id, row.step_b_id) == ("a-first", pair.a.id, pair.b.id)
    voice = claims[row.claim_id]
    assert "French diplomatic source, to AP" in voice.speaker_en and voice.source_id == row.source_id == "D051"
    own = [c for c in claims if c.origin_id == voice.origin_id and c.event_id == pair.a.id]
    assert not [c for c in own if c.date_kind == "notified"], "it gives no day"
    assert claims["K240"].origin_id == voice.origin_id and "response" in claims["K240"].value_en


def test_what_an_answer_would_mean_for_the_decisions_is_said_with_who_says_that_it_was_one(use, lesson):
    """French voices alone put France's step first; if a Malian one came to say so, the sentence would be wrong."""
    press(use, {"decided": "open"})
    said = (
        "If Mali’s step was an answer, France decided first. French sources say it was. "
        "One undated page, alone, puts it in a Malian note."
    )
    assert said in use.part("row-decided") and said not in use.part("row-notified")
    assert "(for France, if AP’s source is right, or AFP’s is right and meant this step)" in use.part("row-decided")
    testimony, claims = (lesson.evidence[name] for name in ("testimony", "claims"))
    pair = use.activity.pair
    orders = [r for r in testimony if (r.says, r.step_a_id, r.step_b_id) == ("a-first", pair.a.id, pair.b.id)]
    speakers = [claims[r.claim_id].speaker_en for r in orders]
    assert {"a French diplomatic source, to AFP", "a French diplomatic source, to AP"} <= {*speakers}
    assert "Mali" not in " ".join(speakers)


def test_a_page_that_differs_alone_is_told_beside_our_answer_with_its_tag(use, lesson):
    press(use, OURS)
    public, decided = (use.part(f"row-{kind}") for kind in ("public", "decided"))
    assert "came out on 19 September." in public and "[D258]" in public
    assert "One page alone has 18 September for France’s step." in public
    assert "[D351]" in decided and not [k for k in ("traced", "notified") if "[D351]" in use.part(f"row-{k}")]
    claims, sources = lesson.evidence["claims"], lesson.evidence["sources"]
    day, motive = (use.activity.variants[kind] for kind in ("public", "decided"))
    assert (day.claim_id, day.event_id, day.date_kind, day.standing) == ("K175", "DS021", "public", "variant")
    others = [c for c in claims if (c.event_id, c.date_kind, c.standing) == ("DS021", "public", "variant")]
    assert others == [day] and f"{day.date_lo:%d %B}" == f"{day.date_hi:%d %B}" == "18 September"
    assert (motive.claim_id, motive.event_id, motive.standing) == ("K244", "DS022", "variant")
    assert "response" in motive.value_en and "credits a Malian note" in motive.speaker_en
    assert {day.source_id, motive.source_id} <= {source.source_id for source in lesson.rows.sources()}
    assert "One undated page" in motive.note_en and not sources[motive.source_id].published
    assert "Mali’s step answered France’s expulsion and suspension." in use.part("row-notified")
    suspension = claims["K240"].value_en
    assert "response to the expulsion" in suspension and "to the suspension" in suspension
    measures = "Measures can mean the two people, the suspension"
    assert measures in claims["K400"].note_en, "so AFP’s word has one more condition than AP’s"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_answer_gives_one_reason_and_how_far_it_goes_can_be_unfolded(lang):
    use = press(Using(Lesson("05_capstone", lang).last_question()), OURS)
    activity = use.activity
    for kind in KINDS:
        reason, variant = why(activity.pair, kind, activity.words), activity.variants.get(kind)
        more = limits(activity.pair, kind, activity.reported, activity.words, also=True, variant=variant)
        seen, _, folded = use.part(f"row-{kind}").partition(spaced(activity.words("last_question.limits")))
        seen, folded, reason, more = (spaced(each) for each in (seen, folded, reason, more))
        assert reason in seen and more and more not in seen and more in folded, kind


def test_a_pair_without_a_page_apart_is_told_without_one(use):
    activity = replace(use.activity, variants={})
    for kind in KINDS:
        said = limits(activity.pair, kind, activity.reported, activity.words, also=True)
        assert bool(said) == (kind != "public"), "where nothing limits an answer, nothing can be unfolded"
        assert "one page" not in said.lower() and "undated page" not in said
    only = limits(activity.pair, "decided", activity.reported, activity.words)
    assert "(for France, if AFP’s source is right and meant this step)" in only


@pytest.mark.parametrize(("says", "ends"), [("no-order", 1), ("b-first", 1), ("b-first", -1), ("a-first", -1)])
def test_a_second_voice_that_gives_no_order_or_the_other_one_is_not_told(use, says, ends):
    row = use.activity.told
    steps = (row.step_a_id, row.step_b_id)[::ends]
    moved = replace(row, says=says, step_a_id=steps[0], step_b_id=steps[1])
    activity = replace(use.activity, told=moved)
    assert activity.also == (says == "b-first" and ends == -1), "b first of a turned pair is the same order"
    if not activity.also:
        said = limits(activity.pair, "notified", activity.reported, activity.words, also=activity.also)
        assert said == "AFP’s “measures” may be the suspension alone, so not this step." and "told AP" not in said


def test_four_presses_bring_the_end_with_how_often_both_agree(use):
    press(use, OURS)
    assert use.screen.done and use.part("end") == (
        "Four kinds of date, four answers. So ask the aide first: by which date? We agree in 4 of 4."
    )
    assert use.said.endswith(use.part("end"))
    press(use, {"public": "mali", "traced": "open"})
    assert use.part("end").endswith("We agree in 2 of 4.") and "Ours: the same day." in use.part("row-public")


def test_the_end_counts_the_answers(use):
    pair, words = use.activity.pair, use.activity.words
    tie = replace(pair, a=replace(pair.a, dates={**pair.a.dates, TRACED: pair.b.dates[TRACED]}))
    assert end(tie, OURS, words).startswith("Four kinds of date; answers that differ: 3.")


def test_an_answer_can_be_changed_and_comes_back(use, lesson):
    press(use, {"decided": "mali", "public": "same"})
    use.press("decided=open")
    again = Using(lesson.last_question())
    pressed = [b.get("data-press") for b in again.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == ["public=same", "decided=open"] and "We agree: open." in again.part("row-decided")
    assert not again.screen.say, "what was said is not said again"


@pytest.mark.parametrize("button", ["traced=", "traced=both", "effect=mali", "mali", "=", *HOSTILE])
def test_another_button_changes_nothing(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


@pytest.mark.parametrize("kept", [*HOSTILE, "both", ""])
def test_a_kept_answer_that_is_not_on_offer_counts_as_none(lesson, kept):
    lesson.store.progress = Progress().with_form(NAME, {"traced": kept, "other": "mali"})
    use = Using(lesson.last_question())
    assert not bars(use, "traced") and not use.screen.parts["end"]
    assert use.press("public=same").work.forms[NAME] == {"public": "same"}


def test_work_of_an_earlier_edition_opens_without_an_answer(lesson):
    lesson.store.progress = Progress().with_form("talks", {"law": "both-views"}).with_note("W5-situation", "Text.")
    assert not Using(lesson.last_question()).screen.done


def test_what_each_answer_rests_on_holds_the_days_of_the_rows(lesson, use):
    rests = load("05_capstone").activities[NAME]["rests"]
    claims, pair = lesson.evidence["claims"], use.activity.pair
    steps = {step.id: step for step in (pair.a, pair.b)}
    for kind, keys in rests.items():
        for claim in (claims[key] for key in keys):
            assert (claim.date_kind, claim.standing) == (kind, "stands")
            assert claim.source_id in use.activity.sources[kind]
            assert claim.date_hi == steps[claim.event_id].dates[kind].hi
    assert [*rests] == [*KINDS] and sorted(key for keys in rests.values() for key in keys) == sorted(
        load("05_capstone").activities[NAME]["claims"]
    )
    known = [c for c in claims if c.event_id in steps and c.date_kind == "decided" and c.standing == "stands"]
    assert known and not any(c.date_lo for c in known), "no text gives the day of a decision"
    assert {c.event_id for c in claims if c.source_id == "D290" and c.date_kind == "public"} >= set(steps)
    first = [c for c in claims if c.event_id == pair.a.id and c.date_kind == "traced"]
    assert {c.date_lo for c in first} == {pair.a.dates["traced"].lo}, "the first statement on record that we found"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_is_drawn_in_both_languages_with_each_state_in_its_own_pattern(lang):
    use = press(Using(Lesson("05_capstone", lang).last_question()), OURS)
    for kind in KINDS:
        france, mali = (bar.get("fill") for bar in bars(use, kind))
        assert "--one" in france and mali == f"url(#hatch-last-{kind})"
    dashed = [kind for kind in KINDS for bar in bars(use, kind) if bar.get("stroke-dasharray")]
    assert dashed == ["notified", "decided", "decided"], "a bar that begins at an unknown day is dashed"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_order_has_its_words(lang):
    activity = Lesson("05_capstone", lang).last_question().activity
    pair, words = activity.pair, activity.words
    said = {
        lead(pair, kind, each, activity.sides, activity.voices[kind], words) for kind in KINDS for each in answers(pair)
    }
    assert len(said) == sum(2 + (len(allowed(pair, kind)) > 1) for kind in KINDS)
    empty = replace(pair, a=replace(pair.a, dates={**pair.a.dates, TRACED: pair.a.dates["effect"]}))
    assert lead(empty, TRACED, "open", activity.sides, (), words) and why(pair, TRACED, words)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_day_on_which_the_note_was_reported_is_the_one_of_its_source(lang):
    lesson = Lesson("05_capstone", lang)
    activity, source = lesson.last_question().activity, lesson.evidence["sources"]["D051"]
    reported = lesson.words.day(date.fromisoformat(source.published))
    assert reported in limits(activity.pair, TRACED, activity.reported, activity.words)


@pytest.mark.parametrize(("lang", "own"), [("en", "its own source"), ("fr", "sa propre source")])
def test_a_state_is_told_to_rest_on_its_own_word_only_while_no_other_voice_vouches_for_it(lang, own):
    lesson = Lesson("05_capstone", lang)
    activity = lesson.last_question().activity
    pair, words, sides = activity.pair, activity.words, activity.sides
    claims, origins = lesson.evidence["claims"], lesson.evidence["origins"]
    rests = load("05_capstone").activities[NAME]["rests"]
    for kind, keys in rests.items():
        assert activity.voices[kind] == {origins[claims[key].origin_id].country for key in keys}
    assert activity.voices["notified"] == {"France"} and settled(pair, "notified")[1] == "france"

    def said(voices, of=pair):
        return lead(of, "notified", "same", sides, voices, words)

    assert own in said(activity.voices["notified"])
    for voices in ({"Mali"}, {"France", "Mali"}, {None}, ()):
        assert own not in said(voices) and said(voices).startswith(said({"France"}).partition(",")[0]), voices
    kinds = {"notified": replace(pair.a, dates=pair.b.dates), "turned": replace(pair.b, dates=pair.a.dates)}
    turned = replace(pair, a=kinds["notified"], b=kinds["turned"])
    assert settled(turned, "notified")[1] == "mali"
    assert own in said({"Mali"}, turned) and own not in said({"France"}, turned), "the same rule for either state"
