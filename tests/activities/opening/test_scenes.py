"""The six scenes in use, one after the other: each press is answered, kept, and tells nothing ahead of its time."""

import csv
import re
import shutil

import pytest

from dispute import Lesson
from dispute.activities.opening.pages import marked
from dispute.activities.opening.rules import Strength, misfits, who
from dispute.activities.opening.scene import SCENES, form
from dispute.activity import Press
from dispute.evidence.chronology import compare
from dispute.evidence.dates import Order
from dispute.evidence.tables import default_folder
from dispute.questions import plan
from dispute.words.texts import capital
from dispute.work.progress import Progress
from reading import read, spaced, text
from rehearsal import Tally
from right_path import steps
from using import Using


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


@pytest.fixture
def use(lesson):
    return Using(lesson.opening())


def scene(use, name):
    return next(each for each in use.activity.scenes if each.name == name)


def go_to(use, name):
    """Press the right path until a scene is on the screen."""
    for step in steps(use):
        if name in use.screen.parts:
            return use
        use.press(step.button, step.values)
    return use


def go_through(use):
    for step in steps(use):
        use.press(step.button, step.values)
    return use


def pressed(use):
    return {b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"}


@pytest.mark.parametrize("name", SCENES)
def test_a_scene_comes_with_the_end_of_the_one_before_it_and_not_sooner(use, name):
    ahead = SCENES[SCENES.index(name) :]
    for step in steps(use):
        if name in use.screen.parts:
            break
        assert not [b for b in use.buttons if b.partition("=")[0] in ahead]
        use.press(step.button, step.values)
    assert name in use.screen.parts and all(earlier in use.screen.parts for earlier in SCENES[: SCENES.index(name)])


@pytest.mark.parametrize("name", SCENES[1:])
def test_a_scene_that_is_not_on_the_screen_takes_no_press(use, name):
    assert use.activity.update(Progress(), Press(f"{name}=anything")) == (Progress(), None)


def test_every_press_is_spoken_and_kept_and_all_comes_back(use, lesson):
    for step in steps(use):
        before = use.work
        use.press(step.button, step.values)
        assert use.said and use.work != before
    other = Lesson("00_start_here")
    shown = Using(other.opening())
    other.store.progress = lesson.store.progress
    assert shown.seen == use.seen and set(use.work.forms) == {form(name) for name in SCENES}


def test_nothing_in_it_is_a_score_or_an_exam(use):
    seen = go_through(use).seen.lower()
    assert not re.search(r"\bscore|\bpoints?\b|correct|wrong|\bmarks?\b|well done", seen)


def test_the_untouched_screen_shows_three_sentences_as_buttons_and_tells_nothing(use):
    one = scene(use, "text")
    assert [*use.buttons.values()] == [sentence.text for sentence in one.sentences]
    assert use.activity.words("opening.text_riddle") not in use.seen
    assert [*use.screen.parts.values()].count("") == 1


def test_a_sentence_that_fits_says_what_it_rests_on_and_leaves_the_scene_open(use):
    one = scene(use, "text")
    for sentence in one.sentences:
        if sentence.id not in misfits(one.sentences):
            use.press(f"text={sentence.id}")
            assert spaced(sentence.rests_on[0].speaker_en) in use.said and "pages" not in use.screen.parts
            assert f"[{sentence.rests_on[0].source_id}]" in use.part("text")


def test_the_sentence_that_does_not_fit_brings_the_riddle_and_five_days(use):
    [odd] = misfits(scene(use, "text").sentences)
    use.press(f"text={odd}")
    [strip] = read(use.screen.parts["text-days"]).iter("svg")
    assert use.activity.words("opening.text_riddle") in use.said
    assert len([e for e in strip.iter("rect") if e.get("x")]) == 5
    assert [text(e) for e in strip.iter("text")].count("?") == 2


def test_a_page_is_answered_on_its_press_can_be_read_anew_and_the_last_one_brings_the_tree(use):
    pages = go_to(use, "pages") and scene(use, "pages")
    *most, last = pages.relays
    for n, one in enumerate(most, start=1):
        other = next(each for each in ("none-given", "france-then-mali") if each != one.reading)
        use.press(f"pages={one.id}={other}")
        assert use.said == pages.answer(one, {one.id: other}) and spaced(one.why) in use.said
        assert f"✗ {use.said}" in use.part(f"pages-{n}")
        use.press(f"pages={one.id}={one.reading}")
        assert use.said == f"{capital(pages.reading(one.reading))}. {spaced(one.why)}"
        assert f"✓ {use.said}" in use.part(f"pages-{n}")
        assert not any(f"pages-{later}" in name and "✓" in text(html) for later in range(n + 1, 5)
                       for name, html in use.screen.parts.items())  # fmt: skip
    assert use.screen.parts["pages-tree"] == ""
    use.press(f"pages={last.id}={last.reading}")
    assert use.part("pages-tree").startswith("Six pages, three readings, one voice.")
    assert len(pages.relays) == 4 and "You read four, we read the other two." in use.part("pages-tree")
    assert all(one.outlet in use.part("pages-tree") for one in pages.more)
    assert use.screen.focus == "[data-part=pages-tree]" and "Six pages, three readings, one voice." in use.said


def test_the_texts_are_said_to_be_in_our_words(use):
    go_to(use, "witnesses")
    assert "Four texts, in our words" in use.part("witnesses")


def test_weekdays_that_pages_name_alone_stand_with_their_dates_above_them(use):
    go_to(use, "pages")
    assert "In September: Sunday 14, Wednesday 17, Friday 19." in use.part("pages")
    told = " ".join(f"{one.wording} {one.why}" for one in scene(use, "pages").relays)
    weekdays = set(re.findall(r"\b[A-Z][a-z]+day\b", told))
    assert weekdays == {use.activity.words.day(day, weekday=True).split()[0] for day in scene(use, "pages").days}


def test_pages_of_work_from_before_are_answered_without_a_last_press(use, lesson):
    relays = scene(use, "pages").relays
    go_to(use, "pages")
    lesson.store.progress = lesson.store.progress.with_form(form("pages"), {one.id: one.reading for one in relays[:3]})
    assert all("✓" in use.part(f"pages-{n}") for n in (1, 2, 3)) and "✓" not in use.part("pages-4")


def test_each_page_marks_its_deciding_words_and_quotes_four_words_at_most(use):
    go_to(use, "pages")
    for n, one in enumerate(scene(use, "pages").relays, start=1):
        card = read(use.screen.parts[f"pages-{n}"])
        marked = [text(mark) for mark in card.iter("mark")]
        assert marked and all(words in one.wording for words in marked)
        assert len(one.original.split()) <= 4 and len(one.wording.split()) <= 25


def test_each_document_says_on_its_face_that_it_is_ours_and_is_short(use):
    go_to(use, "witnesses")
    papers = [e for e in read(use.screen.parts["witnesses"]).iter() if "paper" in e.get("class", "").split()]
    assert len(papers) == 4
    for paper in papers:
        said = re.sub(r"\[\w+\]", "", text(paper))
        assert re.search(r"\d+ September\b.*\d+ September", said)
        assert len(said.split()) <= 50, said
        for quoted in re.findall("“(.*?)”", said):
            assert len(quoted.split()) <= 4


def test_the_days_of_a_mark_are_one_strip_that_names_their_weekdays(use):
    go_to(use, "witnesses")
    for n, mark in enumerate(scene(use, "witnesses").marks, start=1):
        [strip] = [e for e in read(use.screen.parts[f"witnesses-{n}"]).iter("div") if e.get("class") == "strip"]
        buttons = [*strip.iter("button")]
        assert strip.get("role") == "toolbar" and strip.get("aria-label")
        assert [b.get("aria-label") for b in buttons][::12] == ["Sunday 14 September", "no day given"]
        assert [(b[0].get("data-day"), text(b)) for b in buttons[:4:3]] == [("Sun", "14"), ("Wed", "17")]
        assert buttons[-1].get("data-press").endswith(f"{mark.id}=none")


def test_a_day_of_another_kind_is_told_as_such_and_a_day_that_nobody_gives_as_open(use):
    go_to(use, "witnesses")
    use.press("witnesses=DS023.traced=2025-09-25")
    assert use.said == "On 25 September this step was made public. 17 September: AP, which saw the note."
    use.press("witnesses=DS025.decided=2025-09-19")
    assert "No text here gives this day" in use.said and "on or before 19 September" in use.said
    use.press("witnesses=DS025.decided=none")
    assert pressed(use) >= {"witnesses=DS025.decided=none", "witnesses=DS023.traced=2025-09-25"}
    use.press("witnesses=DS019.effect=2025-09-22")
    assert use.said.startswith("No text here puts it on 22 September.")


def test_papers_and_news_put_the_two_ends_the_other_way_round_and_decision_leaves_them_open(use):
    go_to(use, "switch")
    use.press("switch=traced=DS023")
    assert use.said.startswith("Older note or statement: Mali. We found no French note, only a statement on record.")
    assert drawn(use) == "Mali: 17 September; France: 19 September" and "changed places" not in use.said
    use.press("switch=public=DS025")
    assert use.said.startswith("Made public earlier: France. The two steps have changed places.")
    assert drawn(use) == "France: 19 September; Mali: 25 September"
    use.press("switch=decided=open")
    assert (
        use.said.startswith("Decided earlier: open. Mali may have decided before 17 September, France before 19")
        and "changed places" not in use.said
    )
    assert "France: on or before 19 September" in drawn(use) and "Mali: on or before 17 September" in drawn(use)
    assert use.said.endswith(use.activity.words("opening.switch_end")) and "sure" in use.screen.parts


@pytest.mark.parametrize("order", [("public", "traced"), ("decided", "public", "traced")])
def test_the_turn_is_never_told_without_what_it_does_not_show(use, order):
    go_to(use, "switch")
    for kind in order:
        answer(use, kind)
    seen = use.part("switch-picture")
    assert "changed places" in seen and "We found no French note, only" in seen and "RFI" not in seen


@pytest.mark.parametrize("order", [("decided",), ("traced", "public", "decided")])
def test_who_says_that_one_answered_the_other_stands_under_the_decision_and_there_alone(use, order):
    go_to(use, "switch")
    for kind in order:
        answer(use, kind)
        seen = use.part("switch-picture")
        assert all((voice in seen) == (kind == "decided") for voice in ("a French diplomatic source, to AP", "RFI"))


def test_whose_step_came_first_is_answered_before_it_is_shown_and_a_row_left_behind_has_what_the_texts_say(use):
    go_to(use, "switch")
    assert "17 September" not in use.part("switch") and use.screen.parts["switch-picture"] == ""
    assert [scene(use, "switch").key(kind) for kind in ("traced", "public", "decided")] == ["DS023", "DS025", "open"]
    use.press("switch=traced=DS025")
    assert use.said.startswith("You: France. Older note or statement: Mali.")
    assert "✗ You: France." in use.part("switch-picture")
    assert {b for b in pressed(use) if b.startswith("switch=")} == {"switch=traced=DS025"}
    use.press("switch=decided=open")
    assert use.said.startswith("Decided earlier: open.") and "sure" not in use.screen.parts
    assert {b for b in pressed(use) if b.startswith("switch=")} == {"switch=traced=DS023", "switch=decided=open"}


@pytest.mark.parametrize("button", ["traced", "traced=", "traced=DS021", "nothing=open"])
def test_a_press_that_no_row_offers_changes_nothing(use, button):
    go_to(use, "switch")
    switch = scene(use, "switch")
    assert switch.press(use.work, button) == use.work


def test_work_from_before_the_rows_shows_what_the_texts_say_and_no_answer_of_the_learner(use, lesson):
    go_to(use, "switch")
    kept = {"traced": "seen", "now": "traced", "before": "traced"}
    lesson.store.progress = lesson.store.progress.with_form(form("switch"), kept)
    assert "Older note or statement: Mali." in use.part("switch-picture") and "You:" not in use.part("switch-picture")
    assert "switch=traced=DS023" in pressed(use)


def test_a_bar_keeps_its_key_so_that_it_slides_from_where_it_was(use):
    go_to(use, "switch")
    use.press("switch=traced=DS023")
    before = bars(use)
    use.press("switch=public=DS025")
    after = bars(use)
    assert set(before) == set(after) == {"DS025", "DS023"} and [*before] == [*after][::-1]
    assert all(after[key] != before[key] for key in after)


def answer(use, kind):
    """Press what the texts say of one kind of date."""
    use.press(f"switch={kind}={scene(use, 'switch').key(kind)}")


def drawn(use):
    """Return what the picture of the switch says to who does not see it."""
    [picture] = read(use.screen.parts["switch-picture"]).iter("svg")
    return " ".join(filter(None, [picture.get("aria-label"), *map(text, picture.findall("title"))]))


def bars(use):
    found = [e for e in read(use.screen.parts["switch-picture"]).iter("rect") if e.get("data-move")]
    return {e.get("data-move"): (e.get("x"), e.get("y"), e.get("width")) for e in found}


def test_each_sentence_on_the_expulsions_has_a_reason_that_the_rows_bear(use):
    go_to(use, "sure")
    sure, [wire, *_] = scene(use, "sure"), scene(use, "pages").relays
    assert "“reacted”" in sure.sentence("first") and "“reacted”" in wire.wording
    assert "its note is older" in sure.sentence("second")
    assert compare(sure.pair.b, sure.pair.a, "traced") is Order.BEFORE
    lengths = [len(sure.sentence(each).split()) for each in Strength]
    assert max(lengths) <= 1.5 * min(lengths), "none stands out by its length"


def test_every_sentence_on_the_expulsions_is_answered_and_the_one_that_holds_follows_from_the_rows(use):
    go_to(use, "sure")
    sure = scene(use, "sure")
    assert sure.holds == "not-later"
    for strength in ("first", "second", "nobody", "not-later"):
        use.press(f"sure={strength}")
        card = use.part("sure")
        assert ("✓" in card) == (strength == sure.holds) and ("✗" in card) == (strength != sure.holds)
        assert "No paper or official statement says who acted first." in use.said and "speak for France" in use.said


def test_the_bar_on_the_day_of_notice_stands_with_its_speaker_and_with_what_the_speaker_leaves_open(use):
    go_to(use, "sure")
    use.press("sure=not-later")
    why = use.part("sure-why")
    assert (
        "rests on a French diplomatic source, to AFP" in why
        and "It says that Mali knew of “the French measures” when it acted, but names none. [D353]" in why
    )


def test_the_two_piles_are_made_in_one_way_and_the_empty_one_stands_beside_the_full_one(use):
    go_to(use, "sure")
    use.press("sure=first")
    first, second = [e for e in read(use.screen.parts["sure-why"]).iter("div") if "pile" in e.get("class", "").split()]
    assert [text(e).split(" first")[0] for e in (first, second)] == ["France acted", "Mali acted"]
    tokens = [text(e) for e in first.iter("li")]
    assert tokens == [
        "○ A French diplomatic source, to AFP no name given, for France [D046]",
        "○ A French diplomatic source, to AP no name given, for France [D051]",
        "□ RFI (French public radio), unclear whether in its own words a newsroom [D048]",
        "□ Jeune Afrique, or Afrique-sur7 which cites it a newsroom [D057]",
    ]
    assert not [*second.iter("li")] and "no origin found, only pages" in text(second)
    told = " ".join(scene(use, "sure").in_words())
    assert "France acted first: A French diplomatic source, to AFP (no name given, for France); " in told
    assert "Mali acted first: no origin found, only pages." in told and told not in use.said, (
        "a slide says all, a press a verdict"
    )
    assert {*scene(use, "sure").sources} == {"D353", "D046", "D051", "D048", "D057", "D400", "D073", "D351"}


def test_pages_that_put_mali_first_by_a_voice_not_traced_are_told_as_their_rows_have_it(use):
    go_to(use, "sure")
    use.press("sure=not-later")
    why = use.part("sure-why")
    assert "Africanews (French), “from a diplomatic source”, state not said: Mali ordered, then the five left." in why
    assert "Hobnob News credits French officials, at second hand." in why and "[D400]" in why and "[D073]" in why
    order, credited = scene(use, "sure").untraced
    assert not order.origin_id and not credited.origin_id and "from a diplomatic source" in order.speaker_en
    assert "ordered five staff out, and these left" in order.value_en and "does not say which state" in order.note_en


def test_the_one_page_that_credits_mali_with_an_answer_stands_beside_the_voices_of_the_other_side(use):
    go_to(use, "sure")
    use.press("sure=not-later")
    credit = scene(use, "sure").credit
    assert "One undated page credits a Malian note with “response”. [D351]" in use.part("sure-why")
    assert "credits a Malian note" in credit.speaker_en and "response" in credit.value_en and not credit.origin_id
    assert credit.note_en.startswith("One undated page.")


def test_the_sentence_that_holds_names_both_of_its_ifs_and_who_says_that_mali_answered_both(use):
    go_to(use, "sure")
    use.press("sure=not-later")
    sure = scene(use, "sure")
    assert sure.sentence(Strength("not-later")).endswith("if one side’s source is right and means this step.")
    assert use.said.startswith(
        "This holds: it may even be the same day. A French diplomatic source, to AP: Mali answered both steps."
    )
    assert "Measures can mean the two people, the suspension, or both" in sure.bound.note_en


def test_what_is_left_is_folded_and_every_line_of_it_has_its_source_or_is_counted(use):
    go_to(use, "sure")
    use.press("sure=not-later")
    [fold] = read(use.screen.parts["sure-why"]).findall(".//details[ul]")
    steps, day, silent, relays = [text(e) for e in fold.iter("li")]
    assert "answered two steps of France" in steps and steps.endswith("[D051]")
    assert "16 September (Afrique Confidentielle, as relayed)" in day and day.endswith("[D056]")
    assert "No comment" in silent and silent.endswith("[D290]")
    assert "France first: " in relays and "Mali first: " in relays


def test_the_sentence_of_ones_own_names_step_day_kind_and_speaker_with_a_tag(use):
    go_to(use, "repair")
    use.press("repair=step=DS022")
    use.press("repair=day=traced/2025-09-17/2025-09-17")
    use.press("repair=speaker=K405")
    assert use.said == (
        "Mali’s step against five French staff stands on paper or on record, dated 17 September, "
        "according to AP, which saw the note. [D051] Nothing is too strong. But no other voice gives this day and "
        "kind, so keep the name. No voice says of this day: “decided”, “made public”, “took effect”."
    )
    assert "✓ Nothing is too strong." in use.part("repair-made")
    use.press("repair=step=DS019")
    assert use.screen.parts["repair-made"] == "" and use.screen.parts["repair-speaker"] == ""


def test_every_sentence_that_can_be_made_is_whole_and_its_tag_leads_to_a_source(use, lesson):
    go_to(use, "repair")
    shown, known = 0, {row.source_id for row in lesson.rows.sources()}
    for step in [b for b in use.buttons if b.startswith("repair=step=")]:
        use.press(step)
        for day in [b for b in use.buttons if b.startswith("repair=day=")]:
            use.press(day)
            for speaker in [b for b in use.buttons if b.startswith("repair=speaker=")]:
                use.press(speaker)
                if not use.screen.parts["repair-made"]:  # a voice on another day of the step
                    assert re.match("(Too strong: |Not too strong, but weaker: )", use.said)
                    assert f"✗ {use.said}" in use.part("repair-speaker")
                    continue
                said, _, tag = re.match(r"(.+)( )(\[\w+\]) Nothing is too strong\.", use.said).groups()
                assert said.endswith(".") and "nobody named" not in said and "{" not in said
                assert tag.strip("[]") in known
                shown += 1
    assert shown > 20


def test_every_voice_on_a_step_is_on_offer_for_each_of_its_days_and_one_that_fits_ends_the_scene(use):
    go_to(use, "repair")
    use.press("repair=step=DS021")
    offered = []
    for day in [b for b in use.buttons if b.startswith("repair=day=")]:
        use.press(day)
        offered.append(len([b for b in use.buttons if b.startswith("repair=speaker=")]))
    assert len({*offered}) == 1 and offered[0] > 2
    use.press("repair=day=notified/2025-09-16/2025-09-16").press("repair=speaker=K165")
    assert "✗" in use.part("repair-speaker") and use.screen.parts["repair-made"] == "" and not use.screen.done
    use.press("repair=speaker=K167")
    assert "✗" not in use.part("repair-speaker") and use.screen.done and "16 September" in use.part("repair-made")


@pytest.mark.parametrize(
    "step, day, speaker, said",
    [
        ("DS021", "notified/2025-09-16/2025-09-16", "K165",
         "Too strong: the day. The step and the kind of day hold. This voice gives only: "),
        ("DS022", "notified/2025-09-17/2025-09-17", "malian-note",
         "Too strong: the kind of day. The step and the day hold. This voice gives only: "),
        ("DS022", "traced/2025-09-17/2025-09-17", "malian-security-source-rfi",
         "Too strong: the day and its kind. Only the step holds. This voice gives only: 19 September (made public)."),
        ("DS021", "notified//2025-09-17", "afrique-confidentielle-reporting",
         "Not too strong, but weaker: this voice gives 16 September (notified). Press that day."),
    ],
)  # fmt: skip
def test_a_voice_that_does_not_give_the_day_tells_which_part_is_too_strong_and_which_holds(
    use, step, day, speaker, said
):
    repair = go_to(use, "repair") and scene(use, "repair")
    use.press(f"repair=step={step}").press(f"repair=day={day}")
    claims = repair._speakers(*repair.picked(use.work)[:2])
    [claim] = [each for each in claims if speaker in (each.claim_id, who(each))]
    use.press(f"repair=speaker={claim.claim_id}")
    assert use.said.startswith(said) and not use.screen.parts["repair-made"]


def test_a_day_that_others_give_too_names_them(use):
    go_to(use, "repair").press("repair=step=DS019").press("repair=day=effect/2025-09-14/2025-09-14")
    use.press(next(button for button in use.buttons if button.startswith("repair=speaker=")))
    assert "Others give this too, perhaps from one origin: Jeune Afrique, as cited by Afrique-sur7." in use.part(
        "repair-made"
    )
    assert "of this day: “decided”, “notified”, “made public”, “on paper or on record”." in use.part("repair-made")


def test_every_tag_of_the_opening_leads_to_a_source_of_the_lesson(use, lesson):
    known = {row.source_id for row in lesson.rows.sources()}
    tags = set(re.findall(r"\[([DS]\d{3})\]", go_through(use).seen))
    assert len(tags) > 10 and tags <= known


@pytest.fixture
def changed(tmp_path):
    """Return what makes the opening from tables in which one thing was changed."""

    def make(table, key, **cells):
        folder = tmp_path / "data"
        shutil.copytree(default_folder(), folder)
        path = folder / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        for row in rows:
            if row[0] == key:
                for column, value in cells.items():
                    row[head.index(column)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])
        return Using(Lesson("00_start_here", data=folder).opening())

    return make


def test_a_sceptic_who_changes_one_date_sees_another_order(changed):
    use = go_to(changed("events", "DS023", public_lo="2025-09-16", public_hi="2025-09-16"), "switch")
    answer(use, "public")
    assert use.said.startswith("Made public earlier: Mali.") and "✓" in use.part("switch-picture")
    assert drawn(use) == "Mali: 16 September; France: 19 September"
    answer(use, "traced")
    assert "changed places" not in use.said


def test_a_sceptic_who_changes_the_notice_sees_another_sentence_hold(changed):
    use = go_to(changed("events", "DS021", notified_hi="2025-09-16"), "sure")
    use.press("sure=not-later")
    assert "✗" in use.part("sure")
    use.press("sure=first")
    assert "✓" in use.part("sure")


def test_a_sceptic_who_turns_a_voice_round_sees_it_in_the_other_pile(changed):
    use = go_to(changed("testimony", "T10", says="b-first"), "sure")
    use.press("sure=first")
    first, second = [e for e in read(use.screen.parts["sure-why"]).iter("div") if "pile" in e.get("class", "").split()]
    assert len([*first.iter("li")]) == 3 and len([*second.iter("li")]) == 1 and "nobody" not in text(second)


def test_a_sceptic_who_dates_the_departure_later_finds_no_sentence_that_misfits(changed):
    use = changed("claims", "K322", date_lo="2025-09-21", date_hi="2025-09-21")
    use.press("text=s07")
    assert "no other voice" in use.said and "pages" not in use.screen.parts
    use.press("text=s01").press("text=s06")
    assert "pages" in use.screen.parts and use.screen.parts["text-days"] == ""


def test_a_sceptic_who_gives_one_page_another_origin_hears_two_voices(changed):
    use = go_to(changed("claims", "K036", origin_id="rfi-reporting"), "witnesses")
    assert "two voices" in use.part("pages-tree")


def test_hostile_words_are_shown_as_they_are(use, hostile):
    assert spaced(hostile) in text(f"<p>{marked(hostile)}</p>")


def test_the_path_of_the_rehearsal_goes_through_all_scenes(use):
    presses = Tally()
    for step in steps(use):
        presses = presses.after(step)
        use.press(step.button, step.values)
    assert presses.presses == use.presses and use.screen.parts["repair-made"]


def test_ones_own_sentence_has_a_button_that_copies_it_and_a_link_to_the_next_lesson(use):
    go_through(use)
    made = read(use.screen.parts["repair-made"])
    [button] = [each for each in made.iter("button")]
    assert "data-copy" in button.attrib and "data-press" not in button.attrib, "a kernel has nothing to do with it"
    [sentence] = [each for each in made.iter("p") if "copy" in each.get("class", "").split()]
    assert ", by a French diplomatic source" in text(sentence) and "[D" in text(sentence)
    assert [each for each in made.iter("span") if each.get("role") == "status"], "what became of it is spoken"
    [link] = [each for each in made.iter("a") if each.get("href").endswith(".ipynb")]
    assert link.get("href") == "01_background.ipynb" and text(link) == plan.load("01_background").title
