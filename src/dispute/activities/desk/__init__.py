"""The desk before a briefing: press a paper, see what it cannot show, and put it into the folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activities.desk import rules, view
from dispute.activities.desk.rules import Desk, Matter
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "folder"
PAPER, OUT = "paper", "out"

__all__ = ["NAME", "Desk", "Matter", "Papers", "rules", "view"]


@dataclass(frozen=True)
class Papers:
    """The papers on the desk. Pressing one opens it and keeps it in the folder; another press takes it out."""

    desk: Desk
    words: Words
    name: str = "desk"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("desk.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = progress.forms.get(NAME, {}), self.words
        chosen = self.desk.folder(kept)
        opened = self.desk.paper(told or "")
        parts = {
            "task": view.task(words),
            "papers": view.desk(self.desk, kept, words),
            "folder": view.folder(self.desk, kept, words) if chosen else "",
            "about": view.about(self.desk, opened, words) if opened in chosen else "",
        }
        return Screen(parts, view.sentence(self.desk, kept, words) if told else "", done=self.desk.full(kept))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Open a paper and put it into the folder, or take it out."""
        move, _, key = press.button.partition("=")
        if move not in (PAPER, OUT) or self.desk.paper(key) is None:
            return progress, None
        kept = dict(progress.forms.get(NAME, {}))
        if move == OUT:
            kept.pop(key, None)
            return progress.with_form(NAME, kept), OUT
        return progress.with_form(NAME, {**kept, key: "on"}), key
