"""Two briefings to mark by the rubric; our marks and reasons come after the learner's."""

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
    """Both briefings with a mark for each row of the rubric.

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

    def _left(self, given: Mapping[str, Mapping[str, int]]) -> int:
        return len(given) * len(self.rubric) - sum(map(len, given.values()))

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        given = self._given(progress.forms.get(NAME, {}))
        done = not self._left(given)
        parts = {"task": view.task(self.settings, self.rubric, self.words)}
        for briefing in self.settings["briefings"]:
            kept = given[briefing["id"]] if done else {}
            parts[briefing["id"]] = view.marking(briefing, self.rubric, kept, self.words)
        parts["compare"] = view.compare(self.words)
        compared = view.compared(self.settings, self.rubric, given, self.words) if done else ""
        parts["compared"] = view.notice(told) if told else compared
        return Screen(parts, say=told or (view.sentence(self.settings, given, self.words) if done else ""))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep a mark for every row of both briefings."""
        if press.button != "compare":
            return progress, None
        given = self._given(press.entries)
        if left := self._left(given):
            return progress, self.words("model_briefings.open", n=left, total=len(given) * len(self.rubric))
        entries = {f"{key}.{row}": str(mark) for key, rows in given.items() for row, mark in rows.items()}
        return progress.with_form(NAME, entries), None
