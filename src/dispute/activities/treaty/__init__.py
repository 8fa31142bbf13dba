"""The Vienna toolbox: which tools a state has, by situation and by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.treaty import view
from dispute.activities.treaty.rules import ROLES, situations, tools
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The two fields.
SITUATION, ROLE = "situation", "role"


@dataclass(frozen=True)
class Toolbox:
    """Two choices, and the tools that they leave; nothing shows before both are made.

    Parameters
    ----------
    entries
        Rows of ``treaty.csv``.
    """

    entries: Sequence[Any]
    words: Words
    name: str = "toolbox"

    @property
    def title(self) -> str:
        return self.words("treaty.title")

    @property
    def task(self) -> str:
        """The articles to look at; they tell no tool."""
        return view.task(self.entries, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        known = situations(self.entries)
        situation, role = entries.get(SITUATION), entries.get(ROLE)
        parts = {"choices": view.choices(known, SITUATION, ROLE, self.words), "tools": ""}
        ahead = {SITUATION: tuple(known), ROLE: ROLES}
        if situation not in known or role not in ROLES:
            return Screen(parts, ahead=ahead, done=True)
        found = tools(self.entries, situation, role)
        parts["tools"] = view.show(found, self.entries, situation, role, self.words)
        return Screen(parts, say=view.sentence(found, situation, role, self.words), ahead=ahead, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """There is nothing to press: both choices only change the view."""
        return progress, None
