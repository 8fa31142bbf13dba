"""The learner's own cause card: evidence for each kind of cause, a rival explanation in words, and no mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.causes import view
from dispute.activities.causes.rules import FIELDS, Said
from dispute.activities.timeline.rules import Event
from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "cause-card"
#: The field that holds the step, as it is kept.
STEP = "step"


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
        By step, the reasons that are given for it, and by whom: the same two lines for both states.
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

    def _chosen(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Return the events that stand in the fields; what is not on offer is left out."""
        offered = {STEP: {e.id for e in self.steps}} | {key: {e.id for e in self.rows} for key in FIELDS}
        return {key: kept[key] for key, ids in offered.items() if kept.get(key) in ids}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chosen, text = self._chosen(progress.forms.get(NAME, self.given)), progress.notes.get(self.rival.id, "")
        events = {event.id: event for event in (*self.rows, *self.steps)}
        found = {key: events[id] for key, id in chosen.items()}
        step, causes = found.pop(STEP, None), found
        parts = {"step": view.step(self.steps, chosen.get(STEP, ""), self.words)}
        heard = {}
        for row in self.rows:
            used = [field for field in FIELDS if causes.get(field) == row]
            heard[row.id] = [s for field in used if step for s in view.said(field, causes, step, self.words)]
            if used and not step and told == row.id:
                heard[row.id] = [self.words("causes.no_step")]
            parts[f"row-{row.id}"] = view.row(row, used, heard[row.id], self.words)
        parts["rival"] = view.rival(text, self.words)
        own = self.own.get(step.id) if step else None
        parts["view"] = view.answer(step, causes, text, self.words, own) if step else ""
        # The press of a row is answered beside it; every other one by how much of the card is there.
        say = " ".join(heard.get(told, ())) or (view.score(causes, text, self.words) if step else "")
        return Screen(parts, say, done=self._done(chosen, text))

    def _done(self, chosen: Mapping[str, str], text: str) -> bool:
        """Whether there is a step, and something of the learner's own."""
        own = {key for key, value in chosen.items() if key != STEP and self.given.get(key) != value}
        return STEP in chosen and bool(own or text.strip())

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Put an event into a field, or take it out; keep the rival in words."""
        text = press.entries.get("text", "")
        # A text that was deleted must go; where there was none, none is kept.
        if text.strip() or self.rival.id in progress.notes:
            progress = progress.with_note(self.rival.id, text)
        chosen = self._chosen(progress.forms.get(NAME, self.given))
        key, _, value = press.button.partition("=")
        field, event = (key, value) if key == STEP else (value, key)
        if not self._chosen({field: event}):
            return progress, None
        if field != STEP and chosen.get(field) == event:
            del chosen[field]
        else:
            chosen[field] = event
        return progress.with_form(NAME, chosen), event
