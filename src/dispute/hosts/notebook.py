"""Activities in a notebook: one widget for any of them. The kernel answers, the page script shows.

One model carries script and style for the whole lesson; each activity's own brings its first screen and a loader
of less than a kilobyte. All the rest are messages; ``page.js`` says what they hold.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from IPython.display import display
from ipywidgets import Layout

from dispute.activity import Activity, File, Press, Screen
from dispute.errors import log, logged
from dispute.hosts.paper import stored
from dispute.hosts.store import Store
from dispute.model.progress import Progress
from dispute.model.resume import MOST_LETTERS
from dispute.model.typed import taken
from dispute.texts import Words

HERE = Path(__file__).parent
LIVE = "application/vnd.jupyter.widget-view+json"
#: Screens that are sent before anybody asks: at most so many for one state of the work, and so many letters.
MOST_AHEAD, MOST_AHEAD_LETTERS = 24, 250_000
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
#: Seconds of quiet before the next screen is drawn ahead: who presses again goes first.
QUIET = 0.02


@cache
def _layout() -> Layout:
    """Return a layout that all models share: each would open one of its own, and none is ever changed."""
    return Layout()


class Script(anywidget.AnyWidget):
    """Script and style of all activities; shows nothing itself."""

    _esm = "export default {}"
    script = traitlets.Unicode().tag(sync=True)
    style = traitlets.Unicode().tag(sync=True)
    #: Tells two scripts in one page apart: the module may be upgraded while a tab is open.
    version = traitlets.Unicode().tag(sync=True)


@cache
def script() -> Script:
    """Return the one model with script and style."""
    code, style = ((HERE / name).read_text(encoding="utf-8") for name in ("page.js", "page.css"))
    return Script(script=code, style=style, version=sha256((code + style).encode()).hexdigest()[:12], layout=_layout())


class Live(anywidget.AnyWidget):
    """The kernel's side of one activity on a page.

    Parameters
    ----------
    activity
        What is shown.
    store
        The learner's work. A press replaces it; whoever replaces it, this activity is drawn again.
    style
        One more class for the activity's form; ``page.css`` says what it means.
    """

    _esm = (HERE / "loader.js").read_text(encoding="utf-8")
    page = traitlets.Unicode().tag(sync=True)
    #: What a page that is opened shows at once; see :meth:`get_state`.
    first = traitlets.Dict().tag(sync=True)

    def __init__(self, activity: Activity, store: Store, words: Words, style: str = ""):
        self._activity, self._store, self._words, self._style = activity, store, words, style
        self._drafts: dict[str, str] = {}  # typed or chosen, and not part of the work
        self._entries: dict[str, str] = {}  # what stands in all fields
        self._told: str | None = None
        self._screen, self._id = activity.render(store.progress, {}), "first"  # what the page shows, and its message
        self._epoch, self._sent = 0, 0
        self._ahead: dict[str, Screen] = {}
        self._letters = 0  # sent ahead since the work has changed
        self._pressing = False
        self._next: asyncio.TimerHandle | None = None
        super().__init__(page=script().model_id, first=self._opened(), layout=_layout())
        self.on_msg(lambda _, content, buffers: self._receive(content, buffers))
        store.redraw_with(lambda _: self._work_changed())
        store.observe(lambda _: self._work_changed(), "problem")

    def get_state(self, *args, **kwargs) -> dict[str, Any]:
        """Return the model's state with the screen of now: a page that is loaded again begins with it.

        So the trait need not be sent at every change, which is what messages are for.
        """
        state = super().get_state(*args, **kwargs)
        return {**state, "first": self._opened()} if "first" in state else state

    def _opened(self) -> dict[str, Any]:
        words = {"late": self._words("general.late"), "busy": self._words("general.busy")}
        parts = dict(self._screen.parts)
        return {"name": self._activity.name, "style": self._style, "parts": parts, "words": words}

    # What the page says ---------------------------------------------------------------------------

    def _receive(self, message: Mapping[str, Any], buffers: list[memoryview]) -> None:
        """Answer one message of the page; whatever goes wrong, it gets an answer."""
        self._entries = dict(message["entries"])
        ready = message["kind"] == "ready"
        self._drafts = {**(self._drafts if ready else {}), **message["drafts"]}
        try:
            match message["kind"]:
                case "ready":  # opened, now or again: what was typed before comes back
                    self._entries |= self._drafts
                    self._show(message["id"], self._store.progress, whole=True)
                case "change":
                    self._changed(message)
                case "press":
                    files = tuple(File(n, bytes(b)) for n, b in zip(message["files"], buffers, strict=True))
                    most = getattr(self._activity, "most", MOST_LETTERS)
                    self._entries = {name: taken(text, most) for name, text in self._entries.items()}
                    self._press(message["id"], Press(message["button"], self._entries, _now(), files, self._count))
        except Exception as problem:  # whatever an activity can raise: it is told, and the others live
            self._tell(message["id"], self._screen, problem=logged(problem))
        if not ready:  # a lesson that is opened has better things to do
            self._look_ahead(message.get("touched"))

    def _changed(self, message: Mapping[str, Any]) -> None:
        self._told = None  # it spoke of other entries
        known = self._ahead.get(_key(self._entries)) if message.get("epoch") == self._epoch else None
        if message.get("known") and known:
            self._screen, self._id = known, message["id"]
        else:
            self._show(message["id"], self._store.progress, speak=True)

    def _press(self, id: str, press: Press) -> None:
        before = self._store.progress
        progress, self._told = self._activity.update(before, press)
        self._forget_ahead()
        self._show(id, progress, speak=True, focus=True)  # before a slow disk has kept it
        if progress != before:
            self._pressing = True
            try:
                self._store.progress = progress
            finally:
                self._pressing = False

    def _work_changed(self) -> None:
        """Draw again, soon: who has pressed elsewhere gets that answer first."""
        if self._pressing:
            return
        self._told = None
        self._forget_ahead()
        if _later(0, self._refresh) is None:
            self._refresh()

    def _refresh(self) -> None:
        screen = self._draw(self._store.progress)
        if dict(screen.parts) != dict(self._screen.parts):
            self._sent += 1
            self._tell(f"k{self._sent}", screen)

    def _count(self, done: int, total: int) -> None:
        if done % 10 == 0 or done == total:  # every message to the browser costs time
            self.send({"done": done, "total": total})

    # What the page is told ------------------------------------------------------------------------

    def _draw(self, progress: Progress) -> Screen:
        return self._activity.render(progress, self._entries, self._told)

    def _show(
        self, id: str, progress: Progress, *, speak: bool = False, focus: bool = False, whole: bool = False
    ) -> None:
        screen = self._draw(progress)
        more: dict[str, Any] = {"drafts": self._drafts} if whole else {}
        if speak and screen.say:
            more["say"] = screen.say
        if focus and screen.focus:
            more["focus"] = screen.focus
        self._tell(id, screen, whole=whole, **more)

    def _tell(self, id: str, screen: Screen, *, whole: bool = False, **more: Any) -> None:
        """Send what differs from the screen that the page knows as the last one, or all of it."""
        base = "first" if whole else self._id
        parts = dict(screen.parts) if whole else self._differing(screen)
        self._screen, self._id = screen, id
        for html in parts.values():  # the page holds these from now on, and has not said so yet
            self._entries |= {name: unescape(value) for name, value in HIDDEN.findall(html)}
        self.send({"id": id, "base": base, "epoch": self._epoch, "parts": parts, **more})

    def _differing(self, screen: Screen) -> dict[str, str]:
        before, now = self._screen.parts, screen.parts
        gone = {name: "" for name in before if name not in now}
        return gone | {name: html for name, html in now.items() if before.get(name) != html}

    # Before anybody asks --------------------------------------------------------------------------

    def _forget_ahead(self) -> None:
        self._epoch += 1
        self._ahead.clear()
        self._letters = 0

    def _look_ahead(self, touched: str | None) -> None:
        """Draw what the next change may ask for, one screen after the other, while nobody waits."""
        if self._next:
            self._next.cancel()
        self._next = _later(QUIET, self._go_on, self._neighbours(touched), self._id)

    def _go_on(self, neighbours: Iterator[dict[str, str]], base: str) -> None:
        entries = next(neighbours, None)
        if entries is None or self._id != base:  # something else is shown by now
            return
        try:
            self._send_ahead(entries)
        except Exception:  # it will be told when somebody asks for it
            log.debug("%s, ahead", self._activity.name, exc_info=True)
        self._next = _later(QUIET, self._go_on, neighbours, base)

    def _send_ahead(self, entries: dict[str, str]) -> None:
        screen = self._activity.render(self._store.progress, entries)
        one = {"key": _key(entries), "parts": self._differing(screen), "say": screen.say}
        held = sum(map(len, one["parts"].values()))
        if held + self._letters > MOST_AHEAD_LETTERS:
            return
        self._ahead[one["key"]] = screen
        self._letters += held
        self.send({"base": self._id, "epoch": self._epoch, "ahead": [one]})

    def _neighbours(self, touched: str | None) -> Iterator[dict[str, str]]:
        """Yield entries that differ from those of now in one field; the field touched last comes first."""
        fields = self._screen.ahead
        now = _key(self._entries)
        for name in sorted(fields, key=lambda field: field != touched):
            for value in fields[name]:
                entries = {**self._entries, name: value}
                if _key(entries) != now and _key(entries) not in self._ahead and len(self._ahead) < MOST_AHEAD:
                    yield entries


def _key(entries: Mapping[str, str]) -> str:
    """Return one text for the same entries, as the page writes it."""
    return json.dumps(sorted(entries.items()), ensure_ascii=False, separators=(",", ":"))


def _now() -> int:
    return time.time_ns() // 10**6


def _later(seconds: float, do: Callable, *arguments: Any) -> asyncio.TimerHandle | None:
    """Do something once the kernel is free; None where nothing runs that could do it later."""
    try:
        return asyncio.get_running_loop().call_later(seconds, do, *arguments)
    except RuntimeError:
        return None


@dataclass(frozen=True)
class Shown:
    """An activity as the value of a cell: first the page that is stored, then the live one, which hides it.

    ``style`` is a class for the live one, such as that of large type on a wall.
    """

    activity: Activity
    store: Store
    words: Words
    style: str = ""

    @property
    def page(self) -> dict[str, str]:
        """What a saved notebook shows: the task, before anybody has done anything."""
        return {"text/plain": self.activity.title, "text/html": stored(self.activity, self.words)}

    def _ipython_display_(self) -> None:
        display(self.page, raw=True)
        live = Live(self.activity, self.store, self.words, self.style)
        view = {"version_major": 2, "version_minor": 0, "model_id": live.model_id}
        display({LIVE: view}, raw=True)
