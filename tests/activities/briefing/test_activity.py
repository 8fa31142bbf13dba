"""The briefing builder, used as a learner does: write, check, mend, take away, come back."""

from base64 import b64decode

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.activities.briefing.rules import MOST_LETTERS
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, html, press, seen, spoken
from journey import take_away
from reading import read

INSERT, CHECK = 0, 1


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def panel(lesson):
    return lesson.briefing()


def boxes(panel):
    return find(panel, w.Textarea)


def write(panel, *texts, cutoff="", reader=""):
    for box, text in zip(boxes(panel), texts, strict=False):
        box.value = text
    find(panel, w.Text)[-1].value = cutoff
    find(panel, w.Dropdown)[0].value = reader
    press(panel, CHECK)


def test_the_untouched_builder_shows_the_task_and_asks_for_a_sentence_first(panel, lesson):
    assert len(boxes(panel)) == 5 and "download" not in html(panel)
    press(panel, CHECK)
    assert "Write a sentence first" in spoken(panel) and lesson.store.progress == Progress()


def test_checking_keeps_the_text_and_says_how_much_there_is_to_look_at(panel, lesson):
    write(panel, "It is calm.", "AP says so.", reader="editor", cutoff="30 June 2026")
    assert lesson.store.progress.notes == {"W5-situation": "It is calm.", "W5-sequence": "AP says so."}
    assert lesson.store.progress.forms == {"W5": {"reader": "editor"}, "cut-off": {"day": "2026-06-30"}}
    assert "Words in all: 6." in spoken(panel) and "look at again: 1" in spoken(panel)
    assert "For an editor. Cut-off date: 30 June 2026." in seen(panel)


def test_mending_a_sentence_takes_its_question_away(panel):
    write(panel, "", "AP says that a note is dated 12 September [D051].")
    assert "Days that no row" in seen(panel)
    boxes(panel)[1].value = "AP says that a note is dated 17 September [D051]."
    press(panel, CHECK)
    assert "Days that no row" not in seen(panel) and "a voice from France" in seen(panel)


def test_a_tag_is_found_by_lesson_and_put_at_the_end_of_a_part(panel, lesson):
    _, by_lesson, source, part = find(panel, w.Dropdown)
    press(panel, INSERT)
    assert "Choose a source and a part first" in seen(panel) and len(source.options) == 1
    by_lesson.value = "02_expulsions"
    few = len(source.options)
    by_lesson.value = "all"
    assert 20 < few < len(source.options)
    boxes(panel)[1].value = "A note is dated 17 September."
    source.value, part.value = "D051", "W5-sequence"
    press(panel, INSERT)
    assert boxes(panel)[1].value == "A note is dated 17 September. [D051]"
    assert "“Sequence”" in spoken(panel) and lesson.store.progress == Progress(), "adding is not yet keeping"


def test_the_download_is_the_text_with_its_sources(panel):
    write(panel, "A note [D051] <b>& more</b>.")
    files = {a.get("download"): a.get("href") for a in read(html(panel)).iter("a") if a.get("download")}
    page, plain = (b64decode(href.partition(",")[2]).decode() for href in files.values())
    assert "&lt;b&gt;&amp; more&lt;/b&gt;" in page and 'id="briefing-D051"' in page
    assert "A note [D051] <b>& more</b>." in plain and "- [D051] AP" in plain


def test_a_paste_without_end_gets_one_sentence_and_nothing_is_lost(panel, lesson):
    paste = "word " * 20_000
    write(panel, "It is calm.", paste)
    assert "“Sequence” has 100,000 letters and can have 10,000" in spoken(panel)
    assert boxes(panel)[1].value == paste and boxes(panel)[0].value == "It is calm."
    assert lesson.store.progress == Progress()
    boxes(panel)[1].value = "Short."
    press(panel, CHECK)
    assert lesson.store.progress.notes["W5-sequence"] == "Short." and "Words in all: 4." in spoken(panel)


def test_an_unreadable_cutoff_is_said_and_the_rest_is_kept(panel, lesson):
    write(panel, "It is calm.", cutoff="<i>soon</i>")
    assert "“<i>soon</i>” is not a day" in spoken(panel) and "Words in all: 3." in seen(panel)
    assert lesson.store.progress.notes and "cut-off" not in lesson.store.progress.forms
    assert find(panel, w.Text)[-1].value == "<i>soon</i>"


def test_the_same_check_again_answers_again(panel):
    write(panel, "It is calm.")
    first = html(panel)
    boxes(panel)[0].value = "x" * (MOST_LETTERS + 1)
    press(panel, CHECK)
    assert html(panel) != first
    boxes(panel)[0].value = "It is calm."
    press(panel, CHECK)
    assert html(panel) == first


def test_a_part_can_be_emptied_again(panel, lesson):
    write(panel, "It is calm.", "Gone soon.")
    boxes(panel)[1].value = ""
    press(panel, CHECK)
    assert lesson.store.progress.notes["W5-sequence"] == "" and boxes(panel)[1].value == ""
    assert "Words in all: 3." in spoken(panel)


@pytest.mark.slow
def test_a_briefing_comes_back_in_a_new_session_with_its_questions(panel, lesson, hostile):
    write(panel, "AP says so.", hostile[:4000], cutoff="2026-06-30", reader="aid")
    other = Lesson("05_capstone")
    shown = other.briefing()
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert [box.value for box in boxes(shown)] == [box.value for box in boxes(panel)]
    assert html(shown) == html(panel) and find(shown, w.Text)[-1].value == "2026-06-30"
    assert find(shown, w.Dropdown)[0].value == "aid"


def test_foreign_work_is_shown_as_far_as_it_fits(lesson, panel):
    strange = Progress().with_form("W5", {"reader": "nobody"}).with_form("cut-off", {"day": "never"})
    lesson.store.progress = strange.with_note("W5-situation", "y" * 50_000)
    assert "has 50,000 letters" in seen(panel) and find(panel, w.Dropdown)[0].value == ""


def test_every_part_stands_on_the_page_to_hand_in(panel, lesson):
    write(panel, *(f"Part {n} of mine." for n in range(5)))
    page = take_away(lesson.save())["html"]
    assert all(f"Part {n} of mine." in page for n in range(5))


def test_the_cutoff_of_the_update_watch_is_the_one_of_the_builder(panel, lesson):
    watch = lesson.updates()
    find(watch, w.Text)[-1].value = "2026-07-01"
    press(watch, 2)
    assert find(panel, w.Text)[-1].value == "2026-07-01"
    write(panel, "Calm.", cutoff="2026-07-02")
    assert find(watch, w.Text)[-1].value == "2026-07-02" and "2 July 2026" in seen(watch)
