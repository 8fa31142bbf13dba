"""Who says so: the learner presses where nobody will speak on the record, then all seats are shown at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.who_says import view
from dispute.activities.who_says.rules import FORM, LOOK, ON, SEAT, Asked, Kind, asked, expected, looked, seats
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["FORM", "LOOK", "SEAT", "Asked", "Kind", "WhoSays", "asked", "seats"]


@dataclass(frozen=True)
class WhoSays:
    """A seat for each question and state. Until the learner looks each can be pressed, and pressed back."""

    questions: Sequence[Asked]
    words: Words
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("who_says.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = progress.forms.get(FORM, {}), self.words
        empty, done = expected(self.questions, form), looked(form)
        parts = {
            "task": view.task(words),
            "seats": view.answers(self.questions, words) if done else view.board(self.questions, empty, words),
            "view": view.picture(self.questions, empty, words) if done else "",
            "table": view.end(self.questions, empty, words) if done else "",
        }
        if told == LOOK:
            return Screen(parts, view.said(self.questions, empty, words), "[data-part=seats]", done=done)
        return Screen(parts, words("who_says.task"), done=done)

    def told(self, progress: Progress) -> list[str]:
        """Return what the recap brings back; nothing before the learner has looked."""
        return [self.words("who_says.end_steps")] if looked(progress.forms.get(FORM, {})) else []

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a seat's button, named ``seat=question-state``, or the one that shows who answers."""
        form = progress.forms.get(FORM, {})
        field, _, seat = press.button.partition("=")
        if looked(form):
            return progress, None
        if press.button == LOOK:
            return progress.with_form(FORM, {**form, LOOK: ON}), LOOK
        if field != SEAT or seat not in seats(self.questions):
            return progress, None
        others = {key: value for key, value in form.items() if key != seat}
        return progress.with_form(FORM, others if form.get(seat) == ON else {**others, seat: ON}), seat
