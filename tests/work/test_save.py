"""Taking work away: a page, a file and two codes that hold everything, and a word when they no longer do."""

import errno
import os
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from dispute import Lesson
from dispute.activity import Press
from dispute.work import together
from dispute.work.progress import Progress
from dispute.work.resume import MOST_LETTERS, from_code, from_json
from dispute.work.save import MADE, Save
from journey import take_away, work_through
from reading import spaced
from using import Using


@pytest.fixture
def lesson():
    """A lesson with nothing in it yet."""
    return Lesson("02_expulsions")


class Page(HTMLParser):
    """Reads a whole page: every tag closed in order, and the words between them."""

    def __init__(self, html: str):
        super().__init__()
        self.tags, self.open, self.said, self.lang = [], [], [], None
        self.feed(html)
        self.close()
        assert self.open == [], "not closed"
        self.text = spaced("".join(self.said))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.lang = dict(attrs).get("lang", self.lang)
        assert tag not in {"script", "img", "iframe", "form", "a", "link", "base"}, f"<{tag}> loads or runs something"
        assert not [name for name, _ in attrs if name.startswith("on")], attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.said.append(data)


def test_with_nothing_done_there_is_nothing_to_take(lesson, words):
    use = Using(lesson.save())
    use.press("make")
    assert use.said == words("save.nothing") and words("save.nothing") in use.seen


def test_page_file_and_codes_hold_everything(lesson, words):
    work_through(lesson)
    work, use = lesson.store.progress, Using(lesson.save())
    made = take_away(use)
    assert from_json(made["json"]) == from_code(made["full"]) == work
    assert from_code(made["short"]).answers == work.answers
    assert made["full"] in Page(made["html"]).text
    assert len(made["short"]) < len(made["full"]) < 4000
    assert str(len(made["full"])) in use.seen
    assert use.said == words("save.ready")


def test_the_page_is_one_readable_document_in_the_words_of_the_learner(lesson, words):
    work_through(lesson)
    page = Page(take_away(Using(lesson.save()))["html"])
    assert page.tags.count("h1") == page.tags.count("title") == page.tags.count("main") == 1
    assert page.lang == "en"
    levels = [int(tag[1]) for tag in page.tags if tag in {"h1", "h2", "h3"}]
    assert levels[0] == 1 and all(b <= a + 1 for a, b in pairwise(levels))
    for item in lesson.plan.items.values():
        given = lesson.store.progress.answers[item.id]
        assert spaced(item.stem) in page.text
        assert all(spaced(item.option(key).text) in page.text for key in given.choice)
    for note in lesson.store.progress.notes.values():
        assert spaced(note) in page.text
    for key, prediction in lesson.store.progress.predictions.items():
        assert spaced(prediction.reason) in page.text
        assert spaced(lesson.plan.prediction(key).option(prediction.choice).text) in page.text


def test_typed_text_is_shown_as_typed_and_never_as_markup(lesson, hostile):
    lesson.store.progress = Progress().with_note("W2", hostile).with_prediction("who-first", "mali", hostile)
    use = Using(lesson.save())
    use.fill({"label": hostile})
    made = take_away(use)
    page = Page(made["html"])
    assert page.text.count(spaced(hostile)) >= 4, "title, code word, reason and text"
    assert page.tags.count("h1") == 1
    assert from_json(made["json"]).notes["W2"] == hostile


def test_the_page_says_an_answer_of_another_version_in_its_own_words(lesson):
    work = Progress().with_answer("N2-Q1", ("gone",), "certain").with_answer("N9-Q99", ("a",), "guess")
    lesson.store.progress = work.with_prediction("who-first", "gone", "Why")
    made = take_away(Using(lesson.save()))
    assert "gone" in Page(made["html"]).text
    assert from_code(made["full"]) == lesson.store.progress


def test_tests_and_warm_ups_stand_on_the_page_too(lesson, words):
    lesson.store.progress = Progress().with_answer("T1-A", ("proof",), "guess").with_answer("N2-W1", ("x",), "guess")
    page = Page(take_away(Using(lesson.save()))["html"])
    assert words("save.others") in page.text and "T1-A." in page.text and "N2-W1." in page.text


def test_files_that_are_out_of_date_say_so_until_they_are_made_again(lesson, words):
    use = Using(lesson.save())
    lesson.store.progress = Progress().with_note("W2", "One")
    assert words("save.again") not in use.seen, "nothing was made yet"
    take_away(use)
    lesson.store.progress = lesson.store.progress.with_note("W2", "Two")
    assert use.screen.say == words("save.again") and "<a " not in use.html
    assert from_json(take_away(use)["json"]).notes == {"W2": "Two"}
    assert words("save.again") not in use.seen


def test_a_disk_that_is_full_is_said_beside_the_way_out_and_goes_when_it_has_room(lesson, words, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    use, replace = Using(lesson.save()), os.replace
    monkeypatch.setattr(os, "replace", full)
    lesson.store.progress = Progress().with_note("W2", "One")
    for shown in (use, Using(lesson.save())):
        assert "No space left on device" in shown.seen and "No space left on device" in shown.screen.say
    assert from_json(take_away(use)["json"]).notes == {"W2": "One"}, "the way out is open"
    lesson.store.progress = lesson.store.progress.with_note("W2", "Two")
    assert "No space left on device" in use.seen and words("save.again") in use.seen
    monkeypatch.setattr(os, "replace", replace)
    late = Using(lesson.save())
    lesson.store.progress = lesson.store.progress.with_note("W2", "Three")
    assert "No space" not in use.seen and "No space" not in late.seen


def test_a_text_too_long_for_any_file_is_said_at_once_and_stops_nothing(lesson):
    use = Using(lesson.save())
    lesson.store.progress = Progress().with_note("W2", "x" * (MOST_LETTERS + 1))
    assert "Shorten it." in use.seen
    use.press("make")
    assert "Shorten it." in use.seen
    lesson.store.progress = lesson.store.progress.with_note("W2", "Short")
    assert from_json(take_away(use)["json"]).notes == {"W2": "Short"}


def test_two_at_one_screen_say_so_and_their_work_stays_one(lesson, words):
    lesson.store.progress = Progress(mark="m1").with_note("W2", "Ours")
    use = Using(lesson.save())
    alone = take_away(use)
    assert together.people(from_json(alone["json"])) == 1 and words("save.by_two") not in alone["html"]
    assert together.FORM not in from_json(alone["json"]).forms, "nothing is kept that nobody said"
    use.fill({"people": together.TWO})
    made = take_away(use)
    for work in (from_json(made["json"]), from_code(made["full"]), from_code(made["short"])):
        assert together.people(work) == 2 and work.mark == "m1"
    assert words("save.by_two") in Page(made["html"]).text
    assert Using(lesson.save()).fields["people"].value == together.TWO, "it stays said"
    use.fill({"people": together.ONE})
    assert together.people(from_json(take_away(use)["json"])) == 1


def test_who_worked_is_not_unsaid_by_a_page_that_has_not_heard_of_it(lesson):
    """Work came back from a code a moment ago; the page still shows one, and nobody chose that."""
    save = Save(lambda: lesson._course, lambda: "", lesson.words)
    two = together.said(Progress(mark="m1").with_note("W2", "Ours"), together.TWO)
    press = Press("make", {"people": together.ONE, "people_shown": together.ONE})
    kept, told = save.update(two, press)
    assert together.people(kept) == 2 and told == MADE
    chosen = Press("make", {"people": together.ONE, "people_shown": together.TWO})
    assert together.people(save.update(two, chosen)[0]) == 1
