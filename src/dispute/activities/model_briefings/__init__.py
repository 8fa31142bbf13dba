"""Two briefings to mark by the rubric: each mark is one press, and ours stands beside it at once, with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dispute.activities.model_briefings import view
from dispute.activities.rubric.rules import Row, marks
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "model-briefings"


@dataclass(frozen=True)
class ModelBriefings:
    """Both briefings with a mark for each row of the rubric. A mark stays, since ours is read beside it.

    Parameters
    ----------
    settings
        ``intro``, ``briefings`` and our ``marks``, as the lesson's plan has them.
    """

    settings: Mapping[str, Any]
    rubric: tuple[Row, ...]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("model_briefings.title")

    def _given(self, entries: Mapping[str, str]) -> dict[str, dict[str, int]]:
        known = {row.id for row in self.rubric}
        found = {b["id"]: marks(entries, f"{b['id']}.") for b in self.settings["briefings"]}
        return {key: {row: mark for row, mark in given.items() if row in known} for key, given in found.items()}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        given, words = self._given(progress.forms.get(NAME, {})), self.words
        parts, said = {"task": view.task(self.settings, self.rubric, words)}, ""
        for briefing in self.settings["briefings"]:
            key, title = briefing["id"], briefing["title"]
            parts[key] = view.briefing(briefing, words)
            for row in self.rubric:
                ours, mine = self.settings["marks"][key][row.id], given[key].get(row.id)
                parts[f"{key}-{row.id}"] = view.row(key, title, row, mine, ours, words)
                if told == f"{key}.{row.id}" and mine is not None:
                    said = view.answer(mine, ours, words)
        done = all(len(found) == len(self.rubric) for found in given.values())
        parts["compared"] = view.compared(self.settings, self.rubric, given, words) if done else ""
        return Screen(parts, say=said, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep a mark of a row that has none yet; the button is named ``briefing.row=mark``."""
        name, _, value = press.button.partition("=")
        key, _, row = name.partition(".")
        kept = progress.forms.get(NAME, {})
        given = self._given(kept)
        if key not in given or row in given[key] or row not in self._given({name: value})[key]:
            return progress, None
        return progress.with_form(NAME, {**kept, name: value}), name
