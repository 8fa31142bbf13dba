"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

from dispute.hosts.soon import Soon
from dispute.work.codes.letters import LETTERS
from dispute.work.progress import Progress


class Store:
    """Holds one immutable :class:`Progress`; activities redraw whenever it is replaced."""

    def __init__(self):
        #: This session, as attempts and wordings are told apart by; it says nothing about the learner.
        self.window = random_letters(4)
        #: What brings new work to a place that lasts; nothing until a lesson says so.
        self.keep: Callable[[Progress], None] = lambda progress: None
        self._progress, self._problem = Progress(), ""
        #: Whether the work stands where it lasts; None before there is any.
        self.kept: bool | None = None
        #: Draws what a press elsewhere has changed.
        self.soon = Soon()
        self._draws: list[Callable[[Progress], None]] = []

    @property
    def progress(self) -> Progress:
        """The work. What replaces it gets the time of what was made just now: the model reads no clock.

        Then it is drawn, then kept: a class server's disk can be slow. What cannot be drawn is kept all the same.
        The same work again is kept once more if it could not be kept before.
        A kernel that is killed in between, in some thousandths of a second, has shown an answer and lost it.
        """
        return self._progress

    @progress.setter
    def progress(self, new: Progress) -> None:
        now = seconds()
        made = new.stamped(now, self.window, new_mark(now), after=self._progress.latest)
        if made == self._progress:
            if self.kept is False:  # the disk may have room by now
                self.keep(self._progress)
            return
        self._progress = made
        try:
            self._draw()
        finally:
            self.keep(self._progress)

    @property
    def problem(self) -> str:
        """Why the work could not be kept, in one sentence; empty while it can."""
        return self._problem

    @problem.setter
    def problem(self, sentence: str) -> None:
        before, self._problem = self._problem, sentence
        if sentence != before:
            self._draw()

    def redraw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw after each change."""
        self._draws.append(draw)

    def redraw(self) -> None:
        """Draw once more: something besides the work has changed."""
        self._draw()

    def _draw(self) -> None:
        for draw in tuple(self._draws):
            draw(self._progress)


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
