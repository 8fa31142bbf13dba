"""The rubric in a learner's hand: a mark for each row, and what to fix next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activities.rubric import view
from dispute.activities.rubric.rules import Row, marks
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME, FIX = "rubric", "fix-next"


@dataclass(frozen=True)
class OwnMarks:
    """The rubric for marking one's own briefing; the marks are the learner's and go nowhere."""

    rows: tuple[Row, ...]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("rubric.self")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        given, note = self._given(progress.forms.get(NAME, {})), progress.notes.get(FIX, "")
        done = len(given) == len(self.rows)
        kept = view.kept(self.rows, given, note, self.words) if done else ""
        parts = {
            "task": view.task(self.rows, self.words),
            "marks": view.own(self.rows, given, note, self.words),
            "kept": view.notice(told) if told else kept,
        }
        return Screen(parts, say=told or (view.sentence(self.rows, given, self.words) if done else ""))

    def _given(self, entries: Mapping[str, str]) -> dict[str, int]:
        known = {row.id for row in self.rows}
        return {key: n for key, n in marks(entries).items() if key in known}

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep a mark for each row, and the text."""
        if press.button != "keep":
            return progress, None
        given = self._given(press.entries)
        left = [row.name for row in self.rows if row.id not in given]
        if left:
            return progress, self.words("rubric.open", which=self.words.listed(left))
        progress = progress.with_form(NAME, {key: str(n) for key, n in given.items()})
        note = press.entries.get(FIX, "")
        return progress.with_note(FIX, note) if note.strip() or FIX in progress.notes else progress, None
