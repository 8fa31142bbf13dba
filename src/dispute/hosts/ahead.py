"""Screens that are drawn and sent while nobody waits, so that the next change needs no kernel."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from typing import Any, Protocol

from dispute.activity import Screen
from dispute.errors import log
from dispute.hosts.soon import QUIET, later

#: Screens that are sent before anybody asks: the page holds at most so many, and so many letters.
MOST, MOST_LETTERS = 24, 250_000


class Live(Protocol):
    """What is asked of an activity that a page shows: what it shows now, and how to draw and tell more."""

    id: str
    screen: Screen
    entries: dict[str, str]

    def draw(self, entries: Mapping[str, str]) -> Screen: ...
    def differing(self, screen: Screen) -> dict[str, str]: ...
    def send(self, message: Mapping[str, Any]) -> None: ...


class Ahead:
    """What the page of one activity knows before it is asked for."""

    def __init__(self, live: Live):
        self._live = live
        #: Counts how often this began anew: the page drops what was drawn before.
        self.epoch = 0
        self._screens: dict[str, Screen] = {}
        self._letters = 0  # that the page holds
        self._full = False
        self._lately: list[str | None] = []  # fields, the last that was touched first
        self._next: asyncio.TimerHandle | None = None

    def known(self, entries: Mapping[str, str]) -> Screen | None:
        """Return the screen that the page has for these entries."""
        return self._screens.get(key(entries))

    def forget(self) -> None:
        """Start anew: the work has changed, or the page holds enough."""
        self.epoch += 1
        self._screens.clear()
        self._letters, self._full = 0, False

    def look(self, touched: str | None) -> None:
        """Draw what the next change may ask for, one screen after the other; the field touched last comes first.

        A page that holds enough drops all of it for what is near now: else a large picture would be quick for a few
        changes, and slow from then on.
        """
        if self._next:
            self._next.cancel()
        if self._full:
            self.forget()
        self._next = later(QUIET, self._go_on, self._neighbours(touched), self._live.id)

    def _go_on(self, neighbours: Iterator[dict[str, str]], base: str) -> None:
        entries = next(neighbours, None)
        if entries is None or self._full or self._live.id != base:  # something else is shown by now
            return
        try:
            self._send(entries)
        except Exception:  # it will be told when somebody asks for it
            log.debug("ahead of %s", base, exc_info=True)
        self._next = later(QUIET, self._go_on, neighbours, base)

    def _send(self, entries: dict[str, str]) -> None:
        screen = self._live.draw(entries)
        one = {"key": key(entries), "parts": self._live.differing(screen), "say": screen.say}
        held = sum(map(len, one["parts"].values()))
        if held + self._letters > MOST_LETTERS:
            self._full = True
            return
        self._screens[one["key"]] = screen
        self._letters += held
        self._live.send({"base": self._live.id, "epoch": self.epoch, "ahead": [one]})

    def _neighbours(self, touched: str | None) -> Iterator[dict[str, str]]:
        """Yield entries that differ from those of now in one field.

        First come the next and the last value of the field touched last, then the nearest values of all fields in
        turn, those touched lately first: few large screens must do for whoever goes to and fro between two fields.
        """
        fields, entries = self._live.screen.ahead, self._live.entries
        self._lately = [touched, *(name for name in self._lately if name != touched)]
        order = sorted(fields, key=lambda n: self._lately.index(n) if n in self._lately else len(self._lately))
        turns = [[(name, value) for value in near(fields[name], entries.get(name))] for name in order]
        first, rest = (turns[0][:2], [*turns[1:], turns[0][2:]]) if turns else ([], [])
        for change in chain(first, *zip_longest(*rest)):
            other = {**entries, **dict([change] if change else [])}
            if key(other) in (key(entries), *self._screens):
                continue
            if len(self._screens) >= MOST:
                self._full = True
                return
            yield other


def near(values: Sequence[str], value: str | None) -> list[str]:
    """Return the other values of a field, the nearest to one of them first; nothing chosen yet is like the first."""
    here = values.index(value) if value in values else 0
    return [values[n] for n in sorted(range(len(values)), key=lambda n: abs(n - here)) if values[n] != value]


def key(entries: Mapping[str, str]) -> str:
    """Return one text for the same entries, as the page writes it."""
    return json.dumps(sorted(entries.items()), ensure_ascii=False, separators=(",", ":"))
