"""The briefing builder, used as a learner does: write, check, mend, take away, come back."""

import html
from base64 import b64decode

import pytest

from dispute import Lesson
from dispute.activities.briefing.rules import MOST_LETTERS
from dispute.activity import Press
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from journey import take_away
from reading import read, spaced
from using import Using


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    return Using(lesson.briefing())


def box(use):
    """Return the open box: its part and its text."""
    [found] = [(name, field.value) for name, field in use.fields.items() if field.kind == "textarea"]
    return found


def slips(use):
    """Return what can be read in each box of the sheet, in their order."""
    return [text_of(e) for e in use.root.iter("div") if e.get("class") == "slip"]


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def type_in(use, part, text):
    """Open a box, unless it is open, and type."""
    if box(use)[0] != part:
        use.press(f"open={part}")
    return use.fill({part: text})


def write(use, *texts, cutoff="", reader=""):
    if reader:
        use.press(f"reader={reader}")
    for part, text in zip(use.activity.titles, texts, strict=False):
        type_in(use, part, text)
    return use.press("check", {"cut-off": cutoff})


def test_the_untouched_sheet_shows_one_open_box_and_asks_for_a_sentence_first(use, lesson):
    assert box(use) == ("W5-situation", "") and "download" not in use.html
    assert "For a minister. Cut-off date: 5 June 2026." in use.seen, "as the story has it"
    assert slips(use)[1:4] == [
        "2. Sequence 25 to 35 words", "3. What is disputed 25 to 35 words", "4. What it may mean 20 to 30 words",
    ]  # fmt: skip
    use.press("check")
    assert "Write a sentence first" in use.said and lesson.store.progress == Progress()


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_on_paper_every_box_is_open(lang):
    lesson = Lesson("05_capstone", lang)
    stored = lesson.briefing().page["text/html"]
    assert stored.count("<textarea") == 5 and "☐" not in stored
    for part in lesson.plan.activities["briefing"]["parts"]:
        assert lesson.plan.prompts[part["id"]].text in html.unescape(stored), part


def test_a_heading_opens_its_box_keeps_what_stands_in_the_other_and_takes_the_keyboard_there(use, lesson):
    use.fill({"W5-situation": "A note is dated <b>17</b> September."}).press("open=W5-meaning")
    assert lesson.store.progress.notes == {"W5-situation": "A note is dated <b>17</b> September."}
    assert box(use) == ("W5-meaning", "") and use.screen.focus == "textarea"
    assert slips(use)[0] == "1. Situation 6 of 15 to 25 words A note is dated <b>17</b> September."
    use.press("open=W5-situation")
    assert box(use) == ("W5-situation", "A note is dated <b>17</b> September.")
    assert "W5-meaning" not in lesson.store.progress.notes, "nothing was typed there"


def test_a_sheet_that_is_not_checked_yet_is_not_complained_of(use):
    use.fill({"W5-situation": "AP says so."}).press("open=W5-sequence")
    assert "who says so?" not in use.seen and "Words in all" not in use.seen and not use.screen.done
    use.press("check")
    assert "who says so?" in slips(use)[0] and "Words in all: 3." in use.said and use.screen.done
    use.press("open=W5-situation").press("open=W5-unknown", {"W5-situation": "It is calm."})
    assert "who says so?" not in use.seen, "what is kept is read again"


def ends(use):
    return [button for button in use.buttons if button.startswith("end=")]


def test_an_end_takes_the_place_of_the_dots_and_of_another_end_and_never_of_ones_own_words(use, lesson):
    use.press("open=W5-meaning")
    assert ends(use) == [], "there is nothing to end yet"
    use.press("begin=1")
    opening, closings = use.activity.openings["W5-meaning"][0], [*use.activity.closings["W5-meaning"]]
    assert ends(use) == ["end=1", "end=2", "end=3"]
    for n in (1, 3):
        use.press(f"end={n}")
        assert lesson.store.progress.notes["W5-meaning"] == f"{opening.removesuffix('…')}{closings[n - 1]}"
        assert use.buttons[f"end={n}"] == closings[n - 1] and f'data-press="end={n}" aria-pressed="true"' in use.html
    use.fill({"W5-meaning": f"{opening.removesuffix('…')}unsure, as no paper dates it."})
    use.press("open=W5-unknown").press("open=W5-meaning")
    assert ends(use) == [], "an end of one's own stays"


def test_an_end_that_is_surer_than_the_evidence_is_asked_about_once_the_sheet_is_checked(use):
    use.press("open=W5-meaning").press("begin=1").press("end=3")
    asks = use.activity.closings["W5-meaning"]
    assert [*asks.values()][2] not in use.seen
    use.press("check")
    assert [*asks.values()][2] in slips(use)[3] and "Things to look at again: 2." in use.said, "and Mali is not heard"
    use.press("end=2").press("check")
    assert not [said for said in asks.values() if said and said in use.seen]


def test_a_box_that_cannot_be_kept_stays_open(use, lesson):
    paste = "word " * 20_000
    use.fill({"W5-situation": paste}).press("open=W5-sequence")
    assert box(use) == ("W5-situation", paste) and "has 100,000 letters" in use.said
    assert lesson.store.progress == Progress()


@pytest.mark.parametrize(
    "button",
    ["open=W5-nowhere", "open=", "own=00", "tag=D999", "reader=nobody", "into", "begin=0", "begin=3", "end=1", "end=4"],
)
def test_a_wrong_button_changes_nothing(use, lesson, button):
    press = Press(button, {"W5-situation": "Kept on the screen."})
    assert use.activity.update(lesson.store.progress, press) == (Progress(), None)


def test_checking_keeps_the_text_and_says_how_much_there_is_to_look_at(use, lesson):
    write(use, "It is calm.", "AP says so.", reader="editor", cutoff="30 June 2026")
    assert lesson.store.progress.notes == {"W5-situation": "It is calm.", "W5-sequence": "AP says so."}
    assert lesson.store.progress.forms == {
        "W5": {"reader": "editor", "open": "W5-sequence", "checked": "on"}, "cut-off": {"day": "2026-06-30"},
    }  # fmt: skip
    assert "Words in all: 6." in use.said and "look at again: 1" in use.said and use.screen.done
    assert "For an editor. Cut-off date: 30 June 2026." in use.seen


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_an_empty_box_begins_by_one_press_and_the_dots_wait_for_its_end(lang):
    lesson = Lesson("05_capstone", lang)
    use, (one, other) = Using(lesson.briefing()), lesson.plan.activities["briefing"]["parts"][0]["openings"]
    assert pressed(use) == {"begin=1": False, "begin=2": False}
    use.press("begin=1")
    assert box(use) == ("W5-situation", one) and use.screen.focus == "textarea"
    assert use.said == lesson.words("briefing.begun") and not use.screen.done
    assert pressed(use) == {"begin=1": True, "begin=2": False}, "one may think again"
    use.press("begin=2", {"W5-situation": one})
    assert box(use) == ("W5-situation", other)
    use.press("check")
    asked = spaced(lesson.words("briefing.unfinished"))
    assert asked in spaced(use.seen) and use.screen.done
    use.press("check", {"W5-situation": other.replace("…", "is silent." if lang == "en" else "se tait.")})
    assert asked not in spaced(use.seen) and pressed(use) == {}
    assert lesson.store.progress.notes["W5-situation"].startswith(other.removesuffix("…"))


def test_an_opening_never_takes_the_place_of_ones_own_words(use, lesson):
    opening = use.activity.openings["W5-situation"][0]
    use.press("begin=1", {"W5-situation": "It is calm."})
    assert box(use) == ("W5-situation", f"It is calm. {opening}") and pressed(use) == {}
    assert use.activity.update(lesson.store.progress, Press("begin=1", {"W5-situation": " \n"}))[0].notes == {
        "W5-situation": opening
    }


def test_a_box_with_an_opening_stays_the_learners_own_when_another_is_opened(use, lesson):
    use.press("begin=2").press("open=W5-unknown")
    assert slips(use)[0].endswith("Mali …") and pressed(use) == {"begin=1": False, "begin=2": False}
    use.press("open=W5-situation")
    assert pressed(use) == {"begin=1": False, "begin=2": True}


def pressed(use):
    """Return the openings that lie in the open box, each with whether it is the one that stands there."""
    return {
        e.get("data-press"): e.get("aria-pressed") == "true"
        for e in use.root.iter("button")
        if e.get("data-press", "").startswith("begin=")
    }


def test_a_page_of_the_edition_with_250_words_is_not_too_long(use, lesson):
    old = Progress().with_form("W5", {"reader": "minister"})
    for key, n in zip(use.activity.titles, (40, 70, 60, 40, 40), strict=True):
        old = old.with_note(key, "Calm [D051] [D290] " + "word " * (n - 2) + "ends.")
    lesson.store.progress = old
    assert "Words in all: 250. Nothing to look at again was found." in use.seen
    assert "The task asks for 100 to 150. Longer is fine if each sentence is needed." in use.seen
    assert " of 25" not in use.part("sheet") and use.screen.done


def test_mending_a_sentence_takes_its_question_away(use):
    write(use, "", "AP says that a note is dated 12 September [D051].")
    assert "12 September? Beside [D051] we have" in use.seen
    type_in(use, "W5-sequence", "AP says that a note is dated 17 September [D051].").press("check")
    assert "12 September?" not in use.seen and "a voice from France" in use.seen


def test_the_head_of_a_closed_box_says_how_many_things_there_are_to_look_at_again(use):
    write(use, "It is calm.", "AP says so. A regime answered [D051].", "All is well.")
    heads = [use.buttons.get(f"open=W5-{key}", "") for key in ("situation", "sequence", "disputed")]
    assert heads == ["1. Situation", "2. Sequence (3 to look at again)", ""], "the last one is open"
    use.press("open=W5-sequence")
    assert "open=W5-sequence" not in use.buttons and "to look at again)" not in use.part("sheet")


def test_a_complaint_stands_right_below_the_box_of_its_sentence(use):
    write(use, "It is calm.", "AP says so.", "It led to more. It rained.")
    calm, says, led, *_ = slips(use)
    assert "?" not in calm and says.endswith("A fact, but no tag: who says so?") and says.count("AP says so.") == 2
    assert "“led to”" in led and led.index("“led to”") < led.index("Add a tag") and led.count("It rained") == 1


def test_the_papers_of_the_folder_are_tags_one_press_away_from_the_open_box(use, lesson):
    def near():
        return [button.removeprefix("tag=") for button in use.buttons if button.startswith("tag=")]

    assert len(near()) == 10, "all eight papers, and two reports"
    Using(lesson.desk()).press("paper=mali-note").press("paper=france-ministry-august")
    assert near() == ["D011", "D051", "D046", "D249"]
    use.fill({"W5-situation": "Half a sent"}).press("open=W5-sequence")
    use.fill({"W5-sequence": "A note is dated 17 September."}).press("tag=D051")
    assert box(use) == ("W5-sequence", "A note is dated 17 September. [D051]")
    assert "“Sequence”" in use.said and use.screen.focus == "", "another tag may follow"
    use.press("tag=D011")
    assert lesson.store.progress.notes == {
        "W5-situation": "Half a sent", "W5-sequence": "A note is dated 17 September. [D051] [D011]",
    }  # fmt: skip


def test_a_sentence_that_no_chosen_paper_carries_says_which_in_the_pile_does(use, lesson):
    write(use, "The accusations are unfounded, says France [D011].", "Mali wrote a note [D051] [D249].")
    assert "Outside your folder" not in use.seen, "who chose nothing is asked nothing"
    before = use.activity._readable(lesson.store.progress).points
    Using(lesson.desk()).press("paper=mali-note")
    said = "Outside your folder (that is allowed): 16 August (France and the EU). Swap it in?"
    assert slips(use)[0].endswith(said) and slips(use)[1].count("Outside your folder") == 0
    assert "Your folder has no paper from France and the EU. Swap one?" in use.seen
    assert use.activity._readable(lesson.store.progress).points == before + 2
    Using(lesson.desk()).press("paper=france-ministry-august")
    assert "Outside your folder" not in use.seen and "Your folder has no paper" not in use.seen
    Using(lesson.desk()).press("paper=mali-note").press("out=mali-note")
    assert "Outside your folder (that is allowed): 17 September (Mali). Swap it in?" in slips(use)[1]
    assert "Your folder has no paper from Mali. Swap one?" in use.seen, "the same words for either side"


def test_a_sentence_that_still_needs_its_tag_is_looked_for_by_its_day(use, lesson):
    Using(lesson.desk()).press("paper=mali-note").press("paper=france-ministry-september")
    write(use, "A council member spoke on 16 August. A note is dated 17 September. On 3 May it rained.")
    [found] = [text for text in slips(use) if "Outside your folder" in text]
    assert found.count("Outside your folder") == 1
    papers = "16 August (Mali) and 16 August (France and the EU)"
    assert f"Outside your folder (that is allowed): {papers}. Swap it in?" in found
    write(use, "Who spoke on 16 August? My cut-off date is 16 December 2025.")
    assert "Outside your folder" not in use.seen, "a question and the writer's own day rest on nothing"


def test_a_folder_of_an_earlier_edition_is_held_beside_the_page_as_far_as_it_fits(use, lesson):
    write(use, "It is calm [D005].")
    lesson.store.progress = lesson.store.progress.with_form("folder", {"gone": "on", "x": "<b>"})
    assert "Outside your folder" not in use.seen and "Your folder has no paper" not in use.seen
    papers = dict.fromkeys(("gone", "mali-note", "mali-communique-77", "mali-prosecutor-statement", "x"), "on")
    lesson.store.progress = lesson.store.progress.with_form("folder", papers)
    assert "Outside your folder" not in use.seen and "no paper from France and the EU" in use.seen


def test_what_lies_near_each_box_is_in_the_lessons_list_of_sources(use, lesson):
    listed = {source.source_id for source in lesson.rows.sources()}
    assert {tag for tag, _ in use.activity.near(lesson.store.progress)} <= listed


def test_the_cut_off_begins_where_the_evidence_ends(use, lesson):
    assert use.entries["cut-off"] == lesson.cutoff.isoformat()


def test_sources_are_listed_by_lesson_with_the_tag_to_type(use):
    assert not use.part("found"), "first the lesson"
    few = use.fill({"find-lesson": "02_expulsions"}).seen.count("[D")
    assert 20 < few < use.fill({"find-lesson": "all"}).seen.count("[D")


def test_the_download_is_the_text_with_its_sources(use):
    write(use, "A note [D051] <b>& more</b>.")
    files = {a.get("download"): a.get("href") for a in read(use.html).iter("a") if a.get("download")}
    page, plain = (b64decode(href.partition(",")[2]).decode() for href in files.values())
    assert "&lt;b&gt;&amp; more&lt;/b&gt;" in page and 'id="briefing-D051"' in page
    assert "A note [D051] <b>& more</b>." in plain and "- [D051] AP" in plain


def test_a_paste_without_end_gets_one_sentence_and_nothing_is_lost(use, lesson):
    paste = "word " * 20_000
    write(use, "It is calm.", paste)
    assert "“Sequence” has 100,000 letters and can have 10,000" in use.said
    assert box(use) == ("W5-sequence", paste) and "It is calm." in slips(use)[0]
    assert lesson.store.progress.notes == {"W5-situation": "It is calm."}
    use.press("check", {"W5-sequence": "Short."})
    assert lesson.store.progress.notes["W5-sequence"] == "Short." and "Words in all: 4." in use.said


def test_an_unreadable_cutoff_is_said_and_the_rest_is_kept(use, lesson):
    write(use, "It is calm.", cutoff="<i>soon</i>")
    assert "“<i>soon</i>” is not a day" in use.said and "Words in all: 3." in use.seen
    assert lesson.store.progress.notes and "cut-off" not in lesson.store.progress.forms
    assert use.entries["cut-off"] == "<i>soon</i>"


def test_a_change_after_the_check_does_not_say_the_result_again(use):
    write(use, "Mali announced arrests on 14 August.")
    heard = use.said
    assert "to look at again" in heard and use.screen.say == heard
    use.fill({box(use)[0]: "Mali announced arrests on 14 August. More follows."})
    assert use.screen.say == "" and "to look at again" in use.part("review")
    assert use.press("check").said and use.screen.say, "it was asked for again"


def test_the_same_check_again_answers_again(use):
    write(use, "It is calm.")
    first = use.html
    use.press("check", {"W5-situation": "x" * (MOST_LETTERS + 1)})
    assert use.html != first
    use.press("check", {"W5-situation": "It is calm."})
    assert use.html == first


def test_a_part_can_be_emptied_again(use, lesson):
    write(use, "It is calm.", "Gone soon.")
    use.press("check", {"W5-sequence": ""})
    assert lesson.store.progress.notes["W5-sequence"] == "" and box(use) == ("W5-sequence", "")
    assert "Words in all: 3." in use.said


@pytest.mark.slow
def test_a_briefing_comes_back_in_a_new_session_with_its_questions(use, lesson, hostile):
    write(use, "AP says so.", hostile[:4000], cutoff="2026-06-30", reader="aid")
    other = Lesson("05_capstone")
    shown = Using(other.briefing())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert box(shown) == box(use) and slips(shown) == slips(use)
    assert shown.html == use.html and shown.entries["cut-off"] == "2026-06-30"
    assert "For the head of an aid agency." in shown.seen


def test_foreign_work_is_shown_as_far_as_it_fits_and_can_be_mended(lesson, use):
    strange = Progress().with_form("W5", {"reader": "nobody", "open": "gone"}).with_form("cut-off", {"day": "never"})
    lesson.store.progress = strange.with_note("W5-situation", "y" * 50_000)
    assert "has 50,000 letters" in use.seen and "For a minister. Cut-off date" in use.seen
    assert box(use)[0] == "W5-sequence" and "y" * 300 not in use.html
    use.press("open=W5-situation").press("check", {"W5-situation": "Short."})
    assert "50,000" not in use.seen and "Words in all: 1." in use.seen and box(use)[1] == "Short."


def test_work_of_the_edition_with_five_open_boxes_comes_back_checked(lesson, use):
    old = Progress().with_form("W5", {"reader": "editor"}).with_note("W5-situation", "AP says so.")
    lesson.store.progress = old.with_note("W5-sequence", "It is calm.")
    assert box(use) == ("W5-disputed", "") and "who says so?" in slips(use)[0] and use.screen.done
    use.press("open=W5-sequence")
    assert "who says so?" in slips(use)[0] and box(use)[1] == "It is calm." and "For an editor." in use.seen
    lesson.store.progress = Progress().with_form("W5", {"reader": "aid"})
    assert box(use)[0] == "W5-situation" and not use.screen.done


def test_every_part_stands_on_the_page_to_hand_in(use, lesson):
    write(use, *(f"Part {n} of mine." for n in range(5)))
    page = take_away(Using(lesson.save()))["html"]
    assert all(f"Part {n} of mine." in page for n in range(5))


def test_the_cutoff_of_the_update_watch_is_the_one_of_the_builder(use, lesson):
    watch = Using(lesson.updates()).press("set", {"cut-off": "2026-07-01"})
    assert use.entries["cut-off"] == "2026-07-01"
    write(use, "Calm.", cutoff="2026-07-02")
    assert watch.entries["cut-off"] == "2026-07-02" and "2 July 2026" in watch.seen


def test_a_page_in_french_is_read_as_one_in_english():
    use = Using(Lesson("05_capstone", "fr").briefing())
    fine = "Le 8 avril 2025, la police française a arrêté un agent consulaire, selon l’AFP [D214]. Mais rien de plus."
    write(use, fine, "La France a réagi parce que le Mali l’a voulu.", "Date de clôture : 31 mai 2026.")
    review = use.activity.reader.review({"one": fine})
    assert not (review.dates or review.uncited or review.settled)
    assert "parce que" in use.html and "réagi" in use.html and "8 avril 2025 ?" not in use.html
