"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from typing import TypeVar

import traitlets

from dispute.model.code_letters import LETTERS
from dispute.model.progress import Progress

Part = TypeVar("Part")


class Store(traitlets.HasTraits):
    """Holds one immutable :class:`Progress`; activities redraw whenever it is replaced."""

    progress = traitlets.Instance(Progress, args=())
    #: Why the work could not be kept on disk, in one sentence; empty while it can.
    problem = traitlets.Unicode()

    def __init__(self):
        super().__init__()
        #: This session, as attempts and wordings are told apart by; it says nothing about the learner.
        self.window = random_letters(4)
        #: What brings new work to a place that lasts; nothing until a lesson says so.
        self.keep: Callable[[Progress], None] = lambda progress: None
        self._draws: list[Callable[[Progress], None]] = []

    @traitlets.validate("progress")
    def _stamped(self, proposal) -> Progress:
        """Return the work with the time of what was made just now: the model reads no clock."""
        now = seconds()
        return proposal.value.stamped(now, self.window, new_mark(now), after=self.progress.latest)

    @traitlets.observe("progress")
    def _replaced(self, change) -> None:
        """Draw, then keep: a class server's disk can be slow. What cannot be drawn is kept all the same.

        A kernel that is killed in between, in some thousandths of a second, has shown an answer and lost it.
        """
        try:
            for draw in tuple(self._draws):
                draw(change.new)
        finally:
            self.keep(self.progress)

    def redraw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw after each change."""
        self._draws.append(draw)

    def draw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw now, and again after each change."""
        self.redraw_with(draw)
        draw(self.progress)

    def part(self, read: Callable[[Progress], Part | None], draw: Callable[[Part], None]) -> Callable[[Progress], None]:
        """Draw one part of the work, now and when it changes; return the function that keeps new work.

        ``read`` gives the part, None while there is none. Keeping the same work once more draws it once more: a
        complaint about a mistake that is mended must go.
        """
        shown: Part | None = None

        def look(progress: Progress, again: bool = False) -> None:
            nonlocal shown
            part = read(progress)
            if part is not None and (again or part != shown):
                shown = part
                draw(part)

        def keep(progress: Progress) -> None:
            before = read(self.progress)
            self.progress = progress
            if read(progress) == before:  # nobody has been told
                look(progress, again=True)

        self.draw_with(look)
        return keep

    def form(self, name: str, draw: Callable[[Mapping[str, str]], None]) -> Callable[[Mapping[str, str]], None]:
        """Do the same for the entries kept under a name."""
        keep = self.part(lambda progress: progress.forms.get(name), draw)
        return lambda entries: keep(self.progress.with_form(name, entries))


def seconds() -> int:
    """Return the time in seconds since 1970, in UTC."""
    return int(time.time())


def random_letters(n: int) -> str:
    """Return letters that a code can hold, drawn by chance."""
    return "".join(secrets.choice(LETTERS) for _ in range(n))


def new_mark(now: int) -> str:
    """Return a new mark: four letters for the minute, so that the oldest of several stays first, and six by chance."""
    minute, letters = now // 60 % len(LETTERS) ** 4, ""
    for _ in range(4):
        minute, digit = divmod(minute, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters + random_letters(6)
