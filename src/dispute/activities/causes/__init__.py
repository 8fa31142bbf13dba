"""The learner's own cause card: evidence for each kind of cause, a rival explanation in words, and no mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.causes import view
from dispute.activities.causes.rules import LEVELS, Said
from dispute.activities.timeline.rules import Event
from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.questions.view import notice
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "cause-card"
#: The fields that hold an event, as they are kept.
STEP, RIVAL = "step", "rival-evidence"


@dataclass(frozen=True)
class CauseCard:
    """A step, an event for each kind of cause, a rival explanation and evidence for it.

    Parameters
    ----------
    given
        Fields that are filled in at the beginning, with the id of their event.
    rival
        The writing task under which the rival explanation is kept, so that it stands on the page to hand in.
    own
        By step, what those who took it say of it themselves.
    """

    steps: Sequence[Event]
    rows: Sequence[Event]
    given: Mapping[str, str]
    rival: Prompt
    own: Mapping[str, Said]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("causes.title")

    def _chosen(self, entries: Mapping[str, str]) -> dict[str, str]:
        """Return the events that stand in the fields; what is not on offer is left out."""
        offered = {STEP: {e.id for e in self.steps}} | {key: {e.id for e in self.rows} for key in (*LEVELS, RIVAL)}
        return {key: entries[key] for key, ids in offered.items() if entries.get(key) in ids}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chosen, text = self._chosen(progress.forms.get(NAME, self.given)), progress.notes.get(self.rival.id, "")
        parts = {
            "task": view.task(self.rows, self.words),
            "fields": view.fields(self.steps, self.rows, self.given, chosen, text, self.words),
            "notice": notice(told) if told else "",
            "answer": "",
        }
        events = {event.id: event for event in (*self.rows, *self.steps)}
        found = {key: events[id] for key, id in chosen.items()}
        if STEP not in found:
            return Screen(parts, told or "")
        causes = {level: found.get(level) for level in LEVELS}
        own = self.own.get(chosen[STEP])
        parts["answer"] = view.answer(found[STEP], causes, text, found.get(RIVAL), self.words, own)
        said = told or view.score(causes, text, found.get(RIVAL), self.words)
        return Screen(parts, said, done=NAME in progress.forms)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the card, once it has a step and something of the learner's own."""
        if press.button != "check":
            return progress, None
        chosen, text = self._chosen(press.entries), press.entries.get("text", "")
        own = {key for key, value in chosen.items() if key != STEP and self.given.get(key) != value}
        if STEP not in chosen or not (own or text.strip()):
            return progress, self.words("causes.incomplete")
        progress = progress.with_form(NAME, chosen)
        # A text that was deleted must go; where there was none, none is kept.
        if text.strip() or self.rival.id in progress.notes:
            progress = progress.with_note(self.rival.id, text)
        return progress, None
