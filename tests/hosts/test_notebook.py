"""The kernel's side of an activity: every message gets an answer, and no more is sent than has changed."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from dispute import Lesson
from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.hosts import ahead, soon
from dispute.hosts import shown as cell
from dispute.hosts.notebook import Live
from dispute.hosts.script import script
from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.work.progress import Progress


@dataclass(frozen=True)
class Letters:
    """A small activity: a letter to look at, a note to keep, and a button that stumbles."""

    name: str = "letters"
    title: str = "Letters"

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        letter = entries.get("letter", "a")
        if letter == "z":
            raise DisputeError("There is no z. Choose another letter.")
        parts = {
            "field": '<input type="radio" name="letter" value="a" checked>',
            "view": f"<p>{letter}</p>",
            "kept": f"<p>{progress.notes.get('letters', '')}{told or ''}</p>",
        }
        return Screen(parts, say=f"letter {letter}", focus="p", ahead={"letter": ("a", "b", "c"), "more": ("", "on")})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        if press.button == "stumble":
            raise ZeroDivisionError
        if press.button == "ask":
            return progress, "more, please"
        return progress.with_note("letters", press.button), None


class Page:
    """What the page does with messages: it puts screens together, as ``page.js`` does."""

    def __init__(self, store=None, words=None, activity=Letters()):
        self.store = store or Store()
        self.live = Live(activity, self.store, words)
        self.heard, self.n = [], 0
        self.live.send = lambda message, buffers=None: self.heard.append(json.loads(json.dumps(message)))
        self.screens = {"first": self.live.get_state()["first"]["parts"]}

    def say(self, kind, entries=None, drafts=None, **more):
        self.n += 1
        message = {"id": f"t.{self.n}", "kind": kind, "entries": entries or {}, "drafts": drafts or {}, **more}
        self.live._receive(message, [])
        return self.last

    def press(self, button, entries=None):
        return self.say("press", entries, button=button, files=[])

    @property
    def last(self):
        # What was sent ahead and that the work is kept are told by messages of their own.
        return [message for message in self.heard if "ahead" not in message and list(message) != ["kept"]][-1]

    @property
    def ahead(self):
        return [message for message in self.heard if "ahead" in message]


@pytest.fixture
def page(words):
    return Page(words=words)


def test_a_change_is_answered_with_the_part_that_differs_and_is_spoken(page):
    assert page.say("change", {"letter": "b"}, touched="letter") == {
        "id": "t.1", "base": "first", "epoch": 0, "parts": {"view": "<p>b</p>"}, "say": "letter b",
    }  # fmt: skip
    assert page.say("change", {"letter": "b"}, touched="letter")["parts"] == {}, "the same again: nothing to replace"


def test_a_press_changes_the_work_and_tells_where_the_keyboard_goes(page):
    answer = page.press("mine")
    assert page.store.progress.notes["letters"] == "mine"
    assert answer["parts"] == {"kept": "<p>mine</p>"} and answer["focus"] == "p" and answer["epoch"] == 1


def test_what_a_press_tells_is_gone_with_the_next_change(page):
    assert page.press("ask")["parts"] == {"kept": "<p>more, please</p>"}
    answer = page.say("change", {"letter": "b"}, touched="letter")
    assert answer["parts"] == {"view": "<p>b</p>", "kept": "<p></p>"}


def test_a_page_that_is_opened_again_gets_the_screen_of_now_and_the_drafts(page):
    page.say("change", {"letter": "b", "text": "half"}, {"text": "half"}, touched="text")
    assert page.live.get_state()["first"]["parts"]["view"] == "<p>b</p>"
    again = page.say("ready", {"letter": "a"})
    assert again["base"] == "first" and set(again["parts"]) == {"field", "view", "kept"}
    assert again["drafts"] == {"text": "half"}


def test_each_of_two_tabs_is_told_once_whether_the_work_is_kept_and_again_when_that_changes(page):
    def keep(progress):
        page.store.kept = "full" not in progress.notes["letters"]

    page.store.keep = keep
    other = Page(page.store, page.live._words)
    for button in ("one", "two", "full"):
        page.press(button)
    other.press("full, too")
    other.press("three")
    told = [[message["kept"] for message in one.heard if "kept" in message] for one in (page, other)]
    assert told == [[True, False], [False, True]]


@pytest.mark.parametrize("kind", ["press", "change"])
def test_whatever_goes_wrong_is_said_in_one_sentence_and_the_next_press_works(page, words, kind, trouble):
    answer = page.press("stumble") if kind == "press" else page.say("change", {"letter": "z"}, touched="letter")
    expected = "report: ZeroDivisionError" if kind == "press" else "There is no z. Choose another letter."
    assert expected in answer["problem"] and answer["parts"] == {}
    assert ("Traceback" in "".join(trouble)) == (kind == "press"), "what is no mistake of the learner's is in the log"
    trouble.clear()
    assert page.press("mine")["parts"] == {"kept": "<p>mine</p>"}


def test_work_that_changes_elsewhere_is_shown_and_the_own_press_is_answered_once(page):
    other = Page(page.store, page.live._words)
    page.press("mine")
    assert len(page.heard) == 1
    assert other.last["parts"] == {"kept": "<p>mine</p>"} and other.last["id"].startswith("k")


def test_many_presses_are_answered_before_anything_else_is_drawn_and_that_is_drawn_once(page):
    others = [Page(page.store, page.live._words) for _ in range(30)]
    heard = []

    def press_often():
        for n in range(20):
            page.press(f"note {n}")
        heard.extend(len(other.heard) for other in others)

    in_a_kernel(press_often)
    assert [one["id"] for one in page.heard if "ahead" not in one] == [f"t.{n + 1}" for n in range(20)]
    assert heard == [0] * 30, "and nothing in between"
    assert [[one["parts"] for one in other.heard] for other in others] == [[{"kept": "<p>note 19</p>"}]] * 30


def test_a_press_is_heard_between_two_activities_that_are_drawn(page):
    drawn = []

    async def run():
        for n in range(3):
            page.store.soon.draw(lambda n=n: drawn.append(n))
        while not drawn:
            await asyncio.sleep(0)
        drawn.append("press")
        await asyncio.sleep(0.1)

    asyncio.run(run())
    assert drawn == [0, "press", 1, 2]


def test_what_a_loop_left_undone_is_drawn_where_none_runs(page):
    drawn = []

    async def stop_early():
        page.store.soon.draw(lambda: drawn.append("left"))

    asyncio.run(stop_early())
    page.store.soon.draw(lambda: drawn.append("new"))
    assert drawn == ["left", "new"]


def test_nothing_is_sent_where_nothing_has_changed(page):
    other = Page(page.store, page.live._words)
    page.store.progress = page.store.progress.with_note("elsewhere", "x")
    assert page.heard == other.heard == []


# Ahead ------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    for module in (ahead, soon):
        monkeypatch.setattr(module, "QUIET", 0)


def in_a_kernel(work):
    """Do something where a loop runs, and let it do all that it has put off."""

    async def run():
        work()
        for _ in range(200):
            await asyncio.sleep(0)

    asyncio.run(run())


def keys(page):
    return [dict(json.loads(one["key"])) for message in page.ahead for one in message["ahead"]]


def test_neighbours_are_sent_while_nobody_waits_the_field_touched_last_first(page):
    in_a_kernel(lambda: page.say("change", {"letter": "b", "more": ""}, touched="more"))
    found = keys(page)
    assert found[0] == {"letter": "b", "more": "on"} and {"letter": "c", "more": ""} in found
    assert {"letter": "b", "more": ""} not in found, "that one stands on the page"
    assert page.ahead[0]["base"] == "t.1" and "field" not in page.ahead[0]["ahead"][0]["parts"]


def test_a_screen_that_was_sent_ahead_needs_no_answer(page):
    in_a_kernel(lambda: page.say("change", {"letter": "b"}, touched="letter"))
    before = len(page.heard)
    page.say("change", {"letter": "c"}, touched="letter", known=True, epoch=0)
    assert len(page.heard) == before
    assert page.say("change", {"letter": "a"}, touched="letter")["base"] == "t.2"


def test_a_screen_from_before_the_last_press_is_sent_anew(page):
    in_a_kernel(lambda: page.say("change", {"letter": "b"}, touched="letter"))
    page.press("mine", {"letter": "b"})
    answer = page.say("change", {"letter": "c"}, touched="letter", known=True, epoch=0)
    assert answer["id"] == f"t.{page.n}" and answer["parts"] == {"view": "<p>c</p>"}


def test_no_more_than_a_stated_number_and_size_is_sent(words):
    many = [str(n) for n in range(100)]

    @dataclass(frozen=True)
    class Wide(Letters):
        size: int = 1

        def render(self, progress, entries, told=None):
            return Screen({"view": "x" * self.size + entries.get("n", "0")}, ahead={"n": many})

    for size, most in ((1, ahead.MOST), (100_000, 2)):
        page = Page(words=words, activity=Wide(size=size))
        in_a_kernel(lambda page=page: page.say("change", {"n": "1"}, touched="n"))
        assert len(page.ahead) == most


def test_a_page_that_holds_enough_is_told_what_is_near_now_instead(words, monkeypatch):
    monkeypatch.setattr(ahead, "MOST", 2)
    many = [str(n) for n in range(100)]

    class Numbers(Letters):
        def render(self, progress, entries, told=None):
            return Screen({"view": entries["n"]}, ahead={"n": many})

    page = Page(words=words, activity=Numbers())
    for n in ("50", "70"):
        in_a_kernel(lambda n=n: page.say("change", {"n": n}, touched="n", epoch=page.live._ahead.epoch))
    assert [found["n"] for found in keys(page)] == ["49", "51", "69", "71"]
    assert [message["epoch"] for message in page.ahead] == [0, 0, 1, 1], "the page drops what was near before"


def test_few_screens_do_for_whoever_goes_to_and_fro_between_two_fields(words, monkeypatch):
    monkeypatch.setattr(ahead, "MOST", 4)
    years, ticks = [str(n) for n in range(100)], ("", "on")

    class Boxes(Letters):
        def render(self, progress, entries, told=None):
            return Screen({"view": repr(entries)}, ahead={"a": ticks, "b": ticks, "year": years, "c": ticks})

    page, rest = Page(words=words, activity=Boxes()), {"a": "", "b": "", "c": ""}
    in_a_kernel(lambda: page.say("change", {**rest, "year": "5"}, touched="year"))
    in_a_kernel(lambda: page.say("change", {**rest, "year": "5", "c": "on"}, touched="c"))
    sent = [{n: v for n, v in found.items() if v not in ("", "5")} for found in keys(page)]
    assert sent[:4] == [{"year": "4"}, {"year": "6"}, {"a": "on"}, {"b": "on"}], "steps, then each other field"
    assert sent[5:7] == [{"c": "on", "year": "4"}, {"a": "on", "c": "on"}], "the field before comes next"


def test_a_neighbour_that_cannot_be_drawn_is_left_out_in_silence(words):
    class Broken(Letters):
        def render(self, progress, entries, told=None):
            screen = Letters.render(self, progress, entries, told)
            return Screen(screen.parts, ahead={"letter": ("z", "b")})

    page = Page(words=words, activity=Broken())
    in_a_kernel(lambda: page.say("change", {"letter": "a"}, touched="letter"))
    assert keys(page) == [{"letter": "b"}]


# The cell ---------------------------------------------------------------------------------------


def test_a_cell_shows_the_stored_page_and_then_the_live_one(words, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda data, raw: shown.append(data))
    Shown(Letters(), Store(), words)._ipython_display_()
    stored, live = shown
    assert stored["text/plain"] == "Letters" and "<p>a</p>" in stored["text/html"]
    assert set(live) == {cell.LIVE}


def test_a_style_reaches_the_live_page_and_not_the_stored_one(words, monkeypatch):
    shown, made = [], []
    monkeypatch.setattr("IPython.display.display", lambda data, raw: shown.append(data))
    monkeypatch.setattr("dispute.hosts.notebook.Live", lambda *given: made.append(Live(*given)) or made[-1])
    Shown(Letters(), Store(), words, "wall")._ipython_display_()
    assert made[0].get_state()["first"]["style"] == "wall" and "wall" not in shown[0]["text/html"]
    assert Live(Letters(), Store(), words).get_state()["first"]["style"] == ""


def test_script_and_style_are_one_model_for_all_activities_and_layouts_are_shared(words):
    one, other = (Live(Letters(), Store(), words) for _ in range(2))
    assert one.page == other.page == script().model_id and one.layout is other.layout
    assert len(one._esm) <= 1_000 and "script" not in one.get_state()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["02_expulsions"])
def test_an_activity_that_breaks_leaves_the_others_alive(name, trouble):
    lesson = Lesson(name)
    broken, sound = Page(lesson.store, lesson.words), Page(lesson.store, lesson.words, lesson.write("W2").activity)
    assert "problem" in broken.press("stumble") and trouble
    trouble.clear()
    assert "problem" not in sound.press("keep", {"text": "my text"})
