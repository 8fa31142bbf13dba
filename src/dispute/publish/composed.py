"""Tables of activities whose states are too many to list, and which are made of small ones.

A *chain* shows its members one below the other, each once the one before it is done. In a member whose fields stand
*apart*, each field decides about parts of its own; all other parts only ask which fields are filled in. So few texts
tell every state, and the page puts them together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from dispute.activity import Activity, Press, Screen
from dispute.hosts.page import linked
from dispute.publish import tables
from dispute.work.progress import Progress


def table(activity: Activity) -> dict[str, Any]:
    """Return what an activity shows after any presses; ``live.js`` puts it together.

    Raises
    ------
    ValueError
        If fields that are said to stand apart do not.
    """
    if members := getattr(activity, "members", None):
        return {"chain": [table(member) for member in members]}
    fields = getattr(activity, "apart", None)
    return _Apart(activity, fields).made() if fields else tables.table(activity)


class _Apart:
    """``fields`` are how the buttons of each field begin."""

    def __init__(self, activity: Activity, fields: Sequence[str]):
        self._activity, self._fields = activity, fields
        self._first = activity.render(Progress(), {})
        pressed = tables.buttons(self._first)
        self._values = [[one for one in pressed if one.startswith(field)] for field in fields]
        self._texts: dict[str, int] = {"": 0}
        self._all = 2 ** len(fields) - 1

    def made(self) -> dict[str, Any]:
        masks = range(self._all + 1)
        by_mask = [self._after(self._filled(mask)) for mask in masks]
        alone = {button: self._after([button]) for button in chain(*self._values)}
        own = self._own(alone)
        shared = [name for name in by_mask[self._all].parts if name not in {*chain(*own)}]
        whole = {
            button: self._after([*self._filled(self._all - 2**n), button])
            for n, values in enumerate(self._values) for button in values
        }  # fmt: skip
        for screen in whole.values():
            if [screen.parts[name] for name in shared] != [by_mask[self._all].parts[name] for name in shared]:
                raise ValueError(f"{self._activity.name}: its last screen is not the same after all presses")
        return {
            "apart": [*self._fields],
            "parts": [*by_mask[self._all].parts],
            "own": own,
            "shared": shared,
            "blank": [self._told(self._first, names) for names in own],
            "open": {button: self._told(screen, own[self._of(button)]) for button, screen in alone.items()},
            "whole": {button: self._told(screen, own[self._of(button)]) for button, screen in whole.items()},
            "masks": [self._told(screen, shared) for screen in by_mask],
            "say": self._said(alone, by_mask),
            "said": {button: screen.say for button, screen in whole.items()},
            "focus": by_mask[self._all].focus,
            "done": int(by_mask[self._all].done),
            "texts": [*self._texts],
        }

    def _of(self, button: str) -> int:
        return next(n for n, field in enumerate(self._fields) if button.startswith(field))

    def _filled(self, mask: int) -> list[str]:
        """Return a press for each field of a set of them."""
        return [values[0] for n, values in enumerate(self._values) if mask >> n & 1]

    def _after(self, pressed: Sequence[str]) -> Screen:
        """Return the screen after some presses."""
        work, told = Progress(), None
        for button in pressed:
            work, told = self._activity.update(work, Press(button))
        return self._activity.render(work, {}, told)

    def _own(self, alone: dict[str, Screen]) -> list[list[str]]:
        """Return the parts that each field decides about, and no other field."""
        changed = [
            {p for button in values for p, html in alone[button].parts.items() if html != self._first.parts.get(p)}
            for values in self._values
        ]
        others = [set().union(*changed[:n], *changed[n + 1 :]) for n in range(len(changed))]
        return [sorted(mine - theirs) for mine, theirs in zip(changed, others, strict=True)]

    def _told(self, screen: Screen, names: Sequence[str]) -> list[int]:
        """Return the numbers of some parts' texts."""
        return [self._texts.setdefault(linked(screen.parts.get(name, "")), len(self._texts)) for name in names]

    def _said(self, alone: dict[str, Screen], by_mask: Sequence[Screen]) -> dict[str, str] | list[str]:
        """Return what is spoken while fields are open: by the button, or else by the fields that are filled in."""
        by_button = {button: screen.say for button, screen in alone.items()}
        last = [self._filled(mask)[-1:] for mask in range(self._all)]
        if all(by_mask[mask].say == by_button[one] for mask, found in enumerate(last) for one in found):
            return by_button
        return [screen.say for screen in by_mask]
