"""Every screen of an activity that has few of them, so that a page answers at once and without Python.

Only activities that say so are drawn ahead (``at_once``): what a table holds can be read in the page's own source, so
no key of a question may be in it. A result that is shown once a prediction is made is no key.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from typing import Any

from bs4 import BeautifulSoup

from dispute.activity import Activity, Press, Screen
from dispute.hosts.ahead import key
from dispute.hosts.page import linked
from dispute.work.progress import Progress
from dispute.work.saved import plain

#: At most so many states of the work, fillings of the fields on one screen, and letters of all different parts.
MOST_STATES, MOST_FILLINGS, MOST_LETTERS = 3_000, 60, 250_000


def table(activity: Activity, states: int = MOST_STATES, letters: int = MOST_LETTERS) -> dict[str, Any]:
    """Return what an activity shows after each press from the untouched screen on, breadth first.

    ``parts`` are the names, ``texts`` all different texts; ``screens`` hold a text for each part, what is spoken,
    where the keyboard goes and whether all is done; ``work`` holds for each state of the work what each change and
    each press leads to, by what stands in the fields. What lies beyond the bounds is not there: a page then waits for
    Python.
    """
    return _Table(activity, states, letters).made()


class _Table:
    def __init__(self, activity: Activity, states: int, letters: int):
        self._activity, self._most, self._letters = activity, states, letters
        self._texts: dict[str, int] = {"": 0}
        self._names: dict[str, int] = {}
        self._screens: dict[tuple, int] = {}
        self._works: dict[str, int] = {}
        self._moves: list[dict[str, dict]] = []
        self._drawn: dict[tuple, Screen] = {}
        self._shown: set[tuple] = set()  # screens of a state whose buttons are known
        self._todo: deque[tuple[int, Progress, Screen]] = deque()

    def made(self) -> dict[str, Any]:
        first = self._activity.render(Progress(), {})
        self._screen(first)
        self._state(Progress(), first)
        seen = set()
        while self._todo and sum(map(len, self._texts)) < self._letters:
            state, progress, screen = self._todo.popleft()
            for entries in fillings(screen):
                if (state, key(entries)) not in seen:
                    seen.add((state, key(entries)))
                    self._explore(state, progress, entries, buttons(screen))
        width = len(self._names)
        screens = [[[*parts, *[0] * (width - len(parts))], *more] for parts, *more in self._screens]
        return {"parts": [*self._names], "texts": [*self._texts], "screens": screens, "work": self._moves}

    def _explore(self, state: int, progress: Progress, entries: Mapping[str, str], pressed: list[str]) -> None:
        moves = self._moves[state]
        if entries:
            changed = self._draw(progress, entries, None)
            moves.setdefault("change", {})[key(entries)] = self._screen(changed)
            pressed = buttons(changed)  # what is in the fields may bring and take buttons
        for button in pressed:
            after, told = self._activity.update(progress, Press(button, entries))
            screen = self._draw(after, entries, told)
            if (to := self._state(after, screen)) is not None:
                moves.setdefault("press", {})[f"{button}{key(entries)}"] = [to, self._screen(screen)]

    def _draw(self, progress: Progress, entries: Mapping[str, str], told: str | None) -> Screen:
        """Return a screen; many ways lead to the same one, which is drawn once."""
        name = _work(progress), key(entries), told
        if name not in self._drawn:
            self._drawn[name] = self._activity.render(progress, entries, told)
        return self._drawn[name]

    def _state(self, progress: Progress, screen: Screen) -> int | None:
        """Return the number of a state of the work; None if there are too many."""
        name = _work(progress)
        if name not in self._works:
            if len(self._works) >= self._most:
                return None
            self._works[name] = len(self._works)
            self._moves.append({})
        shown = name, tuple(screen.parts.items())
        if shown not in self._shown:
            self._shown.add(shown)
            self._todo.append((self._works[name], progress, screen))
        return self._works[name]

    def _screen(self, screen: Screen) -> int:
        for name in screen.parts:
            self._names.setdefault(name, len(self._names))
        parts = [0] * len(self._names)
        for name, html in screen.parts.items():
            parts[self._names[name]] = self._texts.setdefault(linked(html), len(self._texts))
        found = tuple(parts), screen.say, screen.focus, int(screen.done)
        return self._screens.setdefault(found, len(self._screens))


def _work(progress: Progress) -> str:
    """Return one text for the same work, whenever it was made."""
    return json.dumps(plain(replace(progress, stamps={}, earlier={})), sort_keys=True)


def buttons(screen: Screen) -> list[str]:
    """Return the buttons that can be pressed on a screen."""
    return [button for html in screen.parts.values() for button in _controls(html)[0]]


def fillings(screen: Screen) -> Iterator[dict[str, str]]:
    """Yield what can stand in the fields of a screen, as the page says it; what can be typed stays as it is."""
    values: dict[str, list[str | None]] = {}
    for html in screen.parts.values():
        values |= _controls(html)[1]
    for filled in islice(product(*values.values()), MOST_FILLINGS):
        yield {name: value for name, value in zip(values, filled, strict=True) if value is not None}


@lru_cache(maxsize=4096)  # most parts of a screen are those of the one before
def _controls(html: str) -> tuple[list[str], dict[str, list[str | None]]]:
    """Return the buttons of a part, and what can stand in each of its fields; None where nothing is chosen yet."""
    soup = BeautifulSoup(html, "html.parser")
    found = soup.select("button[data-press]:not([disabled])")
    pressed = [button["data-press"] for button in found if not button.find_parent("fieldset", disabled=True)]
    values: dict[str, list[str | None]] = {}
    for field in soup.select("input[name], select[name], textarea[name]"):
        name, kind = field["name"], field.get("type", field.name)
        match kind:
            case "radio":
                chosen = soup.select(f'input[name="{name}"][checked]')
                values.setdefault(name, [] if chosen else [None]).append(field.get("value"))
            case "checkbox":
                values[name] = ["", "on"]
            case "select":
                values[name] = [option.get("value", "") for option in field.find_all("option")]
            case "textarea":
                values[name] = [re.sub(r"\A\n", "", field.get_text())]
            case "range" if field.get("data-values"):  # its places have names
                values[name] = field["data-values"].split(" ")
            case "file":
                continue
            case _:
                values[name] = [field.get("value", "")]
    return pressed, values
