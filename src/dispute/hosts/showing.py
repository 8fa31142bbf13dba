"""One activity on a page, whoever brings the messages: a notebook's kernel, or Python inside the page.

Each message of the page holds all entries and, for a press, the button; ``page.js`` says what else. Whatever goes
wrong, it gets an answer, and no more is sent than has changed.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activity import Activity, File, Press, Screen
from dispute.errors import log, logged
from dispute.hosts.ahead import Ahead
from dispute.hosts.paper import head
from dispute.hosts.store import Store
from dispute.words import problems
from dispute.words.texts import Words
from dispute.words.typed_text import taken
from dispute.work.progress import Progress
from dispute.work.resume import MOST_LETTERS

SAID = ("late", "busy", "done", "copy", "copied", "selected", "list", "close")
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


def said(words: Words) -> dict[str, str]:
    """Return what the page says by itself."""
    return {key: words(f"general.{key}") for key in SAID}


def beginning(activity: Activity, screen: Screen, words: Words, style: str = "") -> dict[str, Any]:
    """Return what a page shows of an activity before anybody has pressed anything."""
    kicker, title = head(activity, words)
    return {
        "name": activity.name, "style": style, "head": {"kicker": kicker, "title": title},
        "parts": dict(screen.parts), "done": screen.done,
    }  # fmt: skip


class Showing:
    """What one page shows of one activity, and what it is told.

    Parameters
    ----------
    activity
        What is shown.
    store
        The learner's work. A press replaces it; whoever replaces it, this activity is drawn again.
    style
        One more class for the activity's form; ``page.css`` says what it means.
    """

    #: Brings a message to the page; each host has its own.
    send: Callable[[Mapping[str, Any]], None]

    def __init__(self, activity: Activity, store: Store, words: Words, style: str = ""):
        self._activity, self._store, self._words, self._style = activity, store, words, style
        self._drafts: dict[str, str] = {}  # typed or chosen, and not part of the work
        self.entries: dict[str, str] = {}  # what stands in all fields
        self._told: str | None = None
        self.screen, self.id = self._begun(), "first"  # what the page shows, and its message
        self._sent = 0
        self._ahead = Ahead(self)
        self._pressing = False
        self._kept: bool | None = None  # what this page was told
        store.redraw_with(lambda _: self._work_changed())

    def _begun(self) -> Screen:
        """Return the first screen; an empty one where it cannot be drawn, and the page is told once it asks."""
        try:
            return self._activity.render(self._store.progress, {})
        except Exception:
            log.debug("%s", self._activity.name, exc_info=True)
            return Screen({})

    def _opened(self) -> dict[str, Any]:
        begun = beginning(self._activity, self.screen, self._words, self._style)
        return {**begun, "words": said(self._words)}

    def _receive(self, message: Mapping[str, Any], buffers: Sequence[bytes | memoryview]) -> None:
        """Answer one message of the page; whatever goes wrong, it gets an answer."""
        self.entries = dict(message["entries"])
        ready = message["kind"] == "ready"
        self._drafts = {**(self._drafts if ready else {}), **message["drafts"]}
        try:
            match message["kind"]:
                case "ready":  # opened, now or again: what was typed before comes back
                    self.entries |= self._drafts
                    self._show(message["id"], self._store.progress, whole=True)
                case "change":
                    self._changed(message)
                case "press":
                    self._press(message, buffers)
        except Exception as problem:  # whatever an activity can raise: it is told, and the others live
            self._tell(message["id"], self.screen, problem=problems.told(logged(problem), self._words))
        if not ready:  # a lesson that is opened has better things to do
            self._ahead.look(message.get("touched"))

    def _changed(self, message: Mapping[str, Any]) -> None:
        self._told = None  # it spoke of other entries
        known = self._ahead.known(self.entries) if message.get("epoch") == self._ahead.epoch else None
        if message.get("known") and known:
            self.screen, self.id = known, message["id"]
        else:
            self._show(message["id"], self._store.progress, speak=True)

    def _press(self, message: Mapping[str, Any], buffers: Sequence[bytes | memoryview]) -> None:
        files = tuple(File(n, bytes(b)) for n, b in zip(message["files"], buffers, strict=True))
        most, now = getattr(self._activity, "most", MOST_LETTERS), time.time_ns() // 10**6
        self.entries = {name: taken(text, most) for name, text in self.entries.items()}
        before, problem = self._store.progress, self._store.problem
        press = Press(message["button"], self.entries, now, files, self._count)
        progress, self._told = self._activity.update(before, press)
        self._ahead.forget()
        try:
            self._show(message["id"], progress, speak=True, focus=True)  # before a slow disk has kept it
        finally:  # what cannot be shown is kept all the same
            self._keep(progress, before)
            if self._store.problem != problem:  # this page may be the one that says it
                self._refresh()
            if self._store.kept != self._kept:  # each page is told: two may show one lesson
                self._kept = self._store.kept
                self.send({"kept": self._kept})

    def _keep(self, progress: Progress, before: Progress) -> None:
        if progress != before or self._store.kept is False:  # the same press again tries a full disk again
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
        self._ahead.forget()
        self._store.soon.draw(self._refresh)

    def _refresh(self) -> None:
        self._sent += 1
        try:
            screen = self._draw(self._store.progress)
        except Exception as problem:  # told in its own activity; the others live
            self._tell(f"k{self._sent}", self.screen, problem=problems.told(logged(problem), self._words))
            return
        if dict(screen.parts) != dict(self.screen.parts):
            self._tell(f"k{self._sent}", screen)

    def _count(self, done: int, total: int) -> None:
        if done % 10 == 0 or done in (1, total):  # every message to the browser costs time
            self.send({"done": done, "total": total})

    def draw(self, entries: Mapping[str, str]) -> Screen:
        """Return the screen for the work as it is and other entries."""
        return self._activity.render(self._store.progress, entries)

    def _draw(self, progress: Progress) -> Screen:
        return self._activity.render(progress, self.entries, self._told)

    def _show(
        self, id: str, progress: Progress, *, speak: bool = False, focus: bool = False, whole: bool = False
    ) -> None:
        screen = self._draw(progress)
        more: dict[str, Any] = {"drafts": self._drafts} if whole else {}
        if whole and self._store.kept is not None:
            more["kept"] = self._kept = self._store.kept
        if speak and screen.say:
            more["say"] = screen.say
        if focus and screen.focus:
            more["focus"] = screen.focus
        self._tell(id, screen, whole=whole, **more)

    def _tell(self, id: str, screen: Screen, *, whole: bool = False, **more: Any) -> None:
        """Send what differs from the screen that the page knows as the last one, or all of it."""
        base = "first" if whole else self.id
        parts = dict(screen.parts) if whole else self.differing(screen)
        if whole or screen.done != self.screen.done:
            more["done"] = screen.done
        self.screen, self.id = screen, id
        for html in parts.values():  # the page holds these from now on, and has not said so yet
            self.entries |= {name: Markup(value).unescape() for name, value in HIDDEN.findall(html)}
        self.send({"id": id, "base": base, "epoch": self._ahead.epoch, "parts": parts, **more})

    def differing(self, screen: Screen) -> dict[str, str]:
        before, now = self.screen.parts, screen.parts
        gone = {name: "" for name in before if name not in now}
        return gone | {name: html for name, html in now.items() if before.get(name) != html}
