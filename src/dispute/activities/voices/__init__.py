"""People who speak, each at once or when they are asked, and scholars who disagree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.voices import view
from dispute.activities.voices.view import scholars, voices
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["ASK", "Asked", "scholars", "voices"]

#: What a press is called that asks somebody, and where it is kept.
ASK = "ask"


@dataclass(frozen=True)
class Asked:
    """People to choose from: who is pressed answers with what a reporter heard. Nobody is a right choice."""

    rows: Sequence[Any]
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
        heard = [row for row in self.rows if row.voice_id == kept]
        parts = {
            "people": view.people(self.rows, kept if heard else None, self.words),
            "heard": voices(heard, self.words) if heard else "",
        }
        said = view.said(heard[0], self.words) if heard and told else ""
        return Screen(parts, say=said, done=bool(heard))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Ask who was pressed; somebody else may be asked afterwards."""
        key, _, who = press.button.partition("=")
        if key != ASK or who not in [row.voice_id for row in self.rows]:
            return progress, None
        return progress.with_form(self.name, {ASK: who}), who
