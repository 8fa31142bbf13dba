"""The activities of one lesson in a page of its own: Python in the page answers, and no server is asked.

Who runs this (a worker of the page, or a test) hands in messages of ``page.js`` and gets answers as text. An
activity is opened when its first message comes; the page already shows the first screen of each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from dispute.activity import Activity, Screen
from dispute.errors import DisputeError, logged
from dispute.hosts.showing import Showing
from dispute.hosts.shown import Shown
from dispute.hosts.store import Store
from dispute.words.texts import Words
from dispute.work.progress import Progress
from dispute.work.resume import from_json, to_json

#: A link of a notebook to another one.
NOTEBOOK = re.compile(r'(href=\\?")(?:\./)?(\d\d_\w+)\.ipynb')


class Call(NamedTuple):
    """What a cell asks of its lesson, and the names of the parts that its page begins with."""

    cell: str
    method: str
    arguments: Sequence[str]
    parts: Sequence[str] = ()


class Lesson(Protocol):
    """What is asked of a lesson besides its activities."""

    store: Store
    words: Words


def activity_of(shown: Shown) -> Activity:
    """Return an activity as a page has it: there is no shelf of work where there is no disk."""
    return getattr(shown.activity, "without_shelf", shown.activity)


def linked(html: str) -> str:
    """Return HTML that leads to pages where a notebook leads to notebooks."""
    return NOTEBOOK.sub(r"\1\2.html", html)


class OnPage(Showing):
    """One activity on the page; its first parts stand there from the start, and are drawn again."""

    def __init__(self, shown: Shown, parts: Sequence[str], send: Callable[[Mapping[str, Any]], None]):
        self.send, self._names = send, parts
        super().__init__(activity_of(shown), shown.store, shown.words)

    def _begun(self) -> Screen:
        return Screen(dict.fromkeys(self._names, "?"))  # not what is there, so all of it is told


class Session:
    """All activities of a lesson in one page.

    Parameters
    ----------
    lesson
        The lesson; what is done in it is kept by the page alone.
    calls
        What the cells of the lesson ask for.
    tell
        Takes text for the page: ``{"to": cell, "answer": …}``, or ``{"work": …}`` after each change of the work.
    """

    def __init__(self, lesson: Lesson, calls: Sequence[Sequence], tell: Callable[[str], None]):
        self._lesson, self._tell = lesson, tell
        self._calls = {call[0]: Call(*call) for call in calls}
        self._open: dict[str, OnPage] = {}
        lesson.store.keep = self._kept

    def receive(self, cell: str, message: str, files: Sequence[bytes] = ()) -> None:
        """Answer one message of the page. A cell that the page does not have is no cell of ours: silence."""
        if cell in self._calls:
            self.opened(cell)._receive(json.loads(message), files)

    def opened(self, cell: str) -> OnPage:
        """Return an activity, made when it is first asked for."""
        if cell not in self._open:
            call = self._calls[cell]
            shown = getattr(self._lesson, call.method)(*call.arguments)
            self._open[cell] = OnPage(shown, call.parts, lambda message: self._send(cell, message))
        return self._open[cell]

    def rest(self) -> Iterator[str]:
        """Open what nobody has asked for yet, one after the other, and tell how each stands now."""
        for cell in [cell for cell in self._calls if cell not in self._open]:
            if cell not in self._open:  # somebody has asked meanwhile
                self.opened(cell)._refresh()
                yield cell

    def bring(self, work: str) -> str:
        """Take in work that this page or another kept; return why that cannot be, or nothing."""
        try:
            brought = from_json(work)
        except DisputeError as problem:
            return logged(problem)
        store = self._lesson.store
        store.progress = brought.merged(store.progress) if not store.progress.empty else brought
        return ""

    def _kept(self, progress: Progress) -> None:
        try:
            work = to_json(progress)
        except DisputeError as problem:  # a text that is far too long
            self._lesson.store.problem = logged(problem)
            return
        self._lesson.store.problem = ""
        self._tell(json.dumps({"work": work}))

    def _send(self, cell: str, message: Mapping[str, Any]) -> None:
        self._tell(linked(json.dumps({"to": cell, "answer": message}, ensure_ascii=False)))
