"""What is done once nobody waits for an answer: later, and one thing after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

#: Seconds of quiet before anything is drawn that nobody has asked for: who presses again goes first.
QUIET = 0.02


def later(seconds: float, do: Callable, *arguments: Any) -> asyncio.TimerHandle | None:
    """Do something once the kernel is free; None where nothing runs that could do it later."""
    try:
        return asyncio.get_running_loop().call_later(seconds, do, *arguments)
    except RuntimeError:
        return None


class Soon:
    """Draws the activities of a lesson that somebody else's press has changed.

    A lesson has some thirty. In a browser's Python, drawing all of them takes longer than an answer may; so each is
    drawn once however often the work has changed, and between any two of them the next press is heard.
    """

    def __init__(self):
        self._due: dict[Callable[[], None], None] = {}  # in the order of the lesson
        self._next: asyncio.TimerHandle | None = None

    def draw(self, one: Callable[[], None]) -> None:
        """Draw one activity after a moment of quiet; at once where nothing runs that could do it later."""
        self._due[one] = None
        if self._next:
            self._next.cancel()
        self._next = later(QUIET, self._go_on)
        if self._next is None:
            self._go_on()

    def _go_on(self) -> None:
        while self._due:
            one = next(iter(self._due))
            del self._due[one]
            self._next = later(0, self._go_on) if self._due else None
            one()
            if self._next:  # the others after whatever has come meanwhile
                return
