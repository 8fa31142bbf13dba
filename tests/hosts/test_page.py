"""The live page: the same presses bring the same screens as in a notebook, and the work stays in the page."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from bank import plain
from dispute import Lesson
from dispute.hosts.page import Session, linked
from dispute.hosts.shown import Shown
from dispute.questions.plan import names
from dispute.work import disk
from dispute.work.progress import Progress
from dispute.work.resume import from_json
from driving import activities
from hosts.test_notebook import Page
from journey import work_through
from test_layers import OF_HOSTS


class InPage:
    """What ``live.js`` does: hands messages to the session, and puts the screens of all cells together."""

    def __init__(self, name: str, calls):
        self.lesson, self.heard, self.works, self.n = Lesson(name), [], [], 0
        self.screens: dict[str, dict[str, str]] = {}
        self.session = Session(self.lesson, calls, self._hear)

    def _hear(self, text: str) -> None:
        told = json.loads(text)
        if "work" in told:
            self.works.append(told["work"])
        elif "parts" in told["answer"]:
            self.heard.append(told["answer"])
            self.screens.setdefault(told["to"], {}).update(told["answer"]["parts"])

    def say(self, cell: str, kind: str, entries=None, raw=(), **more):
        self.n += 1
        message = {"id": f"p.{self.n}", "kind": kind, "entries": entries or {}, "drafts": {}, **more}
        self.session.receive(cell, json.dumps(message), raw)
        return self.heard[-1]

    def press(self, cell: str, button: str, entries=None):
        return self.say(cell, "press", entries, button=button, files=[])


def calls_of(lesson: Lesson) -> list[list]:
    """Everything that a notebook of the lesson may show, as the calls of its cells."""
    made = activities(lesson)
    return [[label, *_call(label)] for label, shown in made.items() if isinstance(shown, Shown)]


def _call(label: str) -> list:
    method, _, argument = label.partition(" ")
    return [method, [argument] if argument else []]


@pytest.fixture(scope="module")
def page():
    return InPage("02_expulsions", [["relay", "relay", [], ["task", "card-1"]], ["save", "save", []]])


def test_a_press_is_answered_with_all_parts_at_first_and_then_with_those_that_differ(page):
    first = page.press("relay", "R1=none-given")
    assert {"task", "card-1", "result"} <= set(first["parts"]) and first["id"] == "p.1"
    assert set(page.press("relay", "R2=none-given")["parts"]) == {"card-2", "result"}, "the task stays as it is"


def test_each_change_of_the_work_is_told_to_the_page_and_touches_no_disk(page):
    page.press("relay", "R3=none-given")
    assert from_json(page.works[-1]) == page.lesson.store.progress
    assert disk.names() == []


def test_what_nobody_has_pressed_is_opened_one_by_one_and_hears_of_the_work(page):
    page.press("relay", "R1=none-given")
    assert list(page.session.rest()) == ["save"] and list(page.session.rest()) == []
    assert page.screens["save"]


def test_a_cell_that_is_not_there_is_answered_by_silence(page):
    before = len(page.heard)
    page.session.receive("<img src=x>", "{}")
    assert len(page.heard) == before


def test_work_that_was_kept_comes_back_and_damaged_work_is_one_sentence(page):
    other = InPage("02_expulsions", [["write", "write", ["W2"]]])
    other.press("write", "keep", {"text": "My text"})
    assert page.session.bring(other.works[-1]) == ""
    assert page.lesson.store.progress.notes["W2"] == "My text"
    for damaged in ("", "{}", "[1]", other.works[-1][:-20]):
        before = page.lesson.store.progress
        assert page.session.bring(damaged).count("\n") == 0 and page.session.bring(damaged)
        assert page.lesson.store.progress == before


def test_a_page_has_no_shelf_and_does_not_speak_of_one():
    page = InPage("02_expulsions", [["resume", "resume", []]])
    page.say("resume", "ready")
    assert not page.screens["resume"].get("where") and "use-code" in page.screens["resume"]["task"]


def test_links_between_notebooks_lead_to_pages():
    assert linked('<a href="01_background.ipynb#q">') == '<a href="01_background.html#q">'
    assert linked(r"<a href=\"./03_sahel_shift.ipynb\">") == r"<a href=\"03_sahel_shift.html\">"
    assert linked('<a href="#D051">') == '<a href="#D051">'


@pytest.mark.slow
@pytest.mark.parametrize("name", names())
def test_notebook_and_page_show_the_same_after_the_same_presses(name, monkeypatch):
    """A learner's whole way through the lesson is recorded, and pressed again in both hosts."""
    done = recorded(name, monkeypatch)
    lesson = Lesson(name)
    page = InPage(name, calls_of(lesson))
    live = {label: Page(lesson.store, lesson.words, shown.activity) for label, shown in activities(lesson).items()
            if isinstance(shown, Shown)}  # fmt: skip
    assert len(done) > len(lesson.plan.items)
    for label, press in done:
        answer = page.press(label, press.button, dict(press.entries))
        same = live[label].press(press.button, dict(press.entries))
        for key in ("say", "focus", "problem"):
            assert answer.get(key) == same.get(key), (label, press.button, key)
    [*page.session.rest()]
    assert without_time(lesson.store.progress) == without_time(page.lesson.store.progress)
    for label, there in live.items():
        if label in page.screens and label not in ("resume", "save"):  # a disk, and the time of each save
            shown = {part: plain(html) for part, html in page.screens[label].items() if html}
            wanted = {part: plain(linked(html)) for part, html in there.live.screen.parts.items() if html}
            assert shown == wanted, label


def recorded(name: str, monkeypatch) -> list:
    """Return every press of a way through a lesson, with the label of its activity."""
    done = []
    lesson = Lesson(name)
    labels = {}
    for label, shown in activities(lesson).items():
        if isinstance(shown, Shown):
            labels[shown.activity.name] = label
            _record(type(shown.activity), labels, done, monkeypatch)
    work_through(lesson)
    monkeypatch.undo()
    return done


def _record(kind: type, labels: dict, done: list, monkeypatch) -> None:
    update = kind.update
    if getattr(update, "recording", False):
        return

    def recording(self, progress, press):
        if self.name in labels:
            done.append((labels[self.name], press))
        return update(self, progress, press)

    recording.recording = True
    monkeypatch.setattr(kind, "update", recording)


def without_time(work: Progress) -> tuple:
    predictions = {key: (one.choice, one.reason) for key, one in work.predictions.items()}
    return predictions, {key: one.choice for key, one in work.answers.items()}, work.forms, work.notes


def test_the_live_page_needs_nothing_but_jinja():
    refuse = f"import sys; sys.modules.update(dict.fromkeys({OF_HOSTS}))\n"  # None: an import of it fails
    run = "from dispute import Lesson; from dispute.hosts.page import Session\n" \
        "Session(Lesson('02_expulsions'), [['relay', 'relay', []]], print).receive('relay', " \
        "'{\"id\": \"1\", \"kind\": \"ready\", \"entries\": {}, \"drafts\": {}}')"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", refuse + run], capture_output=True, text=True)
    assert done.returncode == 0 and '"to": "relay"' in done.stdout, done.stderr
