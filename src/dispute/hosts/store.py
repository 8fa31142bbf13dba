"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

import traitlets

from dispute.work.codes.letters import LETTERS
from dispute.work.progress import Progress


class Store(traitlets.HasTraits):
    """Holds one immutable :class:`Progress`; activities redraw whenever it is replaced."""

    progress = traitlets.Instance(Progress, args=())
    #: Why the work could not be kept on disk, in one sentence; empty while it can.
    problem = traitlets.Unicode()
    #: Whether the work stands where it lasts; None before there is any.
    kept: bool | None = None

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
