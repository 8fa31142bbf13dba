"""The learner's own cause card: a chain of causes that is built link by link, a rival in words, and no mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.causes import view
from dispute.activities.causes.rules import FIELDS, OPEN, RIVAL, TRIGGER, Tie, named, opened
from dispute.activities.timeline.rules import Event
from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "cause-card"
#: The field that holds the step, as it is kept.
STEP = "step"
#: The button that keeps the rival in words, and the field in which it stands.
NOTE, TEXT = "note", "text"


@dataclass(frozen=True)
class CauseCard:
    """A step and the chain that leads to it: an event for each kind of cause, and one that speaks for a rival.

    Parameters
    ----------
    rows
        What can be put into a link, in the order of time.
    short
        A few words for each step and event, for a button.
    rival
        The writing task under which the rival explanation is kept, so that it stands on the page to hand in.
    ties
        By step, what ties it to others, and who says so: the same lines for both states.
    """

    steps: Sequence[Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    rival: Prompt
    ties: Mapping[str, Tie]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("causes.title")

    @property
    def on_paper(self) -> str:
        """The chain to fill in by hand, and the events to choose from."""
        return view.paper(self.rows, self.ties, self.words)

    def _chosen(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Return the events that stand in the fields; what is not on offer is left out.

        The other state's step is on offer as a trigger. Who turns to that step finds the trigger empty.
        """
        steps, rows = {e.id for e in self.steps}, {e.id for e in self.rows}
        others = steps - {kept[STEP]} if kept.get(STEP) in steps else set()
        offered = {STEP: steps, **dict.fromkeys(FIELDS, rows), TRIGGER: rows | others}
        return {key: kept[key] for key, ids in offered.items() if kept.get(key) in ids}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chosen, text = self._chosen(progress.forms.get(NAME, {})), progress.notes.get(self.rival.id, "")
        parts = {"step": view.steps(self.steps, self.short, chosen.get(STEP, ""), self.words)}
        if STEP not in chosen:  # an older card may have causes and no step: they wait
            return Screen({**parts, "chain": "", "rival": ""})
        events = {event.id: event for event in (*self.rows, *self.steps)}
        step, causes = events[chosen[STEP]], {key: events[chosen[key]] for key in FIELDS if key in chosen}
        field, now = named(told), opened(told, causes)
        other = next(each for each in self.steps if each != step)
        chain = view.Chain(step, causes, self.rows, self.short, now, other, self.ties)
        heard = view.said(field, chain, self.words) if field in causes else []
        parts["chain"] = view.chain(chain, field, heard, self.words)
        parts["rival"] = view.rival(text, self.words) if RIVAL in causes or text.strip() else ""
        say = self._spoken(
            told,
            f"{view.link(field, self.words)}. {view.spoken(field, chain, heard, self.words)}" if heard else "",
            causes,
            text,
        )
        return Screen(parts, say, _focus(told, causes, now), done=len(causes) == len(FIELDS))

    def _spoken(self, told: str | None, heard: str, causes: Mapping[str, Event], text: str) -> str:
        """Return what a press brought: its answer, or else how much of the chain is there."""
        if told == NOTE and text.strip():
            return self.words("causes.rival_text")
        if told is None or told.startswith(f"{OPEN}="):  # a link that opens takes the keyboard to its question
            return heard
        return heard or self.words("causes.score", n=len(causes), total=len(FIELDS))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Put an event into a link, or take it out; keep the rival in words."""
        # A text that was deleted must go; where there was none, none is kept, and without its field none is lost.
        text = press.entries.get(TEXT)
        if text is not None and (text.strip() or self.rival.id in progress.notes):
            progress = progress.with_note(self.rival.id, text)
        key, _, value = press.button.partition("=")
        if press.button == NOTE or (key == OPEN and value in FIELDS):
            return progress, press.button
        chosen = self._chosen(progress.forms.get(NAME, {}))
        field, event = (key, value) if key == STEP else (value, key)
        if field not in self._chosen({**chosen, field: event}):
            return progress, None
        if field != STEP and chosen.get(field) == event:
            del chosen[field]
        else:
            chosen[field] = event
        return progress.with_form(NAME, self._chosen(chosen)), press.button


def _focus(told: str | None, causes: Mapping[str, Event], now: str) -> str:
    """Return where the keyboard goes: to the question of a link that opens, else to the link that was filled last.

    An event that is taken out leaves it on its button.
    """
    field = named(told)
    if field and (field in causes or (told or "").startswith(f"{OPEN}=")):
        return ".rings .pick" if now else f'.rings [data-press="{OPEN}={field}"]'
    return ""
