"""People who speak, each at once or when they are asked, and scholars who disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute.activities.voices import view
from dispute.activities.voices.rules import Weighed
from dispute.activities.voices.view import scholars, voices
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["ASK", "Asked", "Weighed", "scholars", "voices"]

#: What a press is called that asks somebody, and where it is kept.
ASK = "ask"


@dataclass(frozen=True)
class Asked:
    """People to choose from, to test a reading that no figure tests: who is pressed says what a reporter heard.

    Parameters
    ----------
    weighed
        For each row's ``voice_id``, what it is worth for the reading.
    after
        The last day of the time that the reading speaks of.
    """

    rows: Sequence[Any]
    weighed: Mapping[str, Weighed]
    after: date
    words: Words
    name: str = "voices"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("voices.whom")

    @property
    def on_paper(self) -> str:
        """All voices, for a page that nobody can press."""
        return voices(self.rows, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept = progress.forms.get(self.name, {}).get(ASK)
        row = next((row for row in self.rows if row.voice_id == kept), None)
        worth = self.weighed[kept] if row else None
        # Who stands where the reading cannot be seen leaves it open.
        keep = self.words("voices.cause") if worth and worth.bears else ""
        parts = {
            "people": view.people(
                self.rows, kept if row else None, view.later(self.rows, self.after, self.words), self.words
            ),
            "heard": view.heard(row, worth, keep, self.words) if row else "",
        }
        said = view.said(row, worth, keep, self.words) if row and told else ""
        return Screen(parts, say=said, done=bool(keep))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Ask who was pressed; somebody else may be asked afterwards."""
        key, _, who = press.button.partition("=")
        if key != ASK or who not in [row.voice_id for row in self.rows]:
            return progress, None
        return progress.with_form(self.name, {ASK: who}), who
