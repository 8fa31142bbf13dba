"""The learner's own cause card: a chain built link by link, what the days rule out, and who names the rest."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from dispute.activities.causes import answers, view
from dispute.activities.causes.chain import Chain
from dispute.activities.causes.rules import FIELDS, LEVELS, NEAR, OPEN, RULED, TRIGGER, Said, Tie, named, opened, ruled
from dispute.activities.timeline.rules import Event
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "cause-card"
#: The field that holds the step, as it is kept.
STEP = "step"


@dataclass(frozen=True)
class CauseCard:
    """A step and the chain that leads to it: an event for each kind of cause, and one for a rival explanation.

    Before a trigger is chosen, the learner finds what the days rule out.

    Parameters
    ----------
    rows
        What can be put into a link, in the order of time.
    short
        A few words for each step and event, for a button.
    ties
        By step, what ties it to others, and who says so: the same lines for both states.
    limits
        By event, what it leaves unexplained as an older cause of either step.
    """

    steps: Sequence[Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    ties: Mapping[str, Tie]
    words: Words
    limits: Mapping[str, Said] = field(default_factory=dict)
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

        The other state's step is on offer for what is near. Who turns to that step finds such a link empty.
        """
        steps, rows = {e.id for e in self.steps}, {e.id for e in self.rows}
        others = steps - {kept[STEP]} if kept.get(STEP) in steps else set()
        offered = {STEP: steps, **dict.fromkeys(FIELDS, rows), **dict.fromkeys((*NEAR, RULED), rows | others)}
        return {key: kept[key] for key, ids in offered.items() if kept.get(key) in ids}

    def _drawn(self, progress: Progress, told: str | None = None) -> Chain | None:
        """Return the chain as it stands; None while no step is chosen: an older card may have causes, and they wait."""
        chosen = self._chosen(progress.forms.get(NAME, {}))
        if STEP not in chosen:
            return None
        events = {event.id: event for event in (*self.rows, *self.steps)}
        step, causes = events[chosen[STEP]], {key: events[chosen[key]] for key in FIELDS if key in chosen}
        other = next(each for each in self.steps if each != step)
        now = opened(told, causes)
        return Chain(step, causes, self.rows, self.short, now, other, self.ties, chosen.get(RULED, ""), self.limits)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        drawn = self._drawn(progress, told)
        parts = {"step": view.steps(self.steps, self.short, drawn.step.id if drawn else "", self.words), "chain": ""}
        if drawn is None:
            return Screen(parts)
        field, answer = named(told), answers.ruled(drawn, self.words) if ruled(told or "") else ""
        heard = answers.said(field, drawn, self.words) if field in drawn.filled and not answer else []
        parts["chain"] = view.chain(drawn, field, heard, self.words, answer)
        done = len(drawn.filled) == len(FIELDS)
        return Screen(parts, answer or self._spoken(told, drawn, heard), _focus(told, drawn), done=done)

    def _spoken(self, told: str | None, drawn: Chain, heard: list[str]) -> str:
        """Return what a press brought: its answer, or else how much of the chain is there."""
        field = named(told)
        said = f"{answers.link(field, self.words)}. {answers.spoken(field, drawn, heard, self.words)}" if heard else ""
        if told is None or told.startswith(f"{OPEN}="):  # a link that opens takes the keyboard to its question
            return said
        if len(drawn.filled) == len(FIELDS):
            return " ".join(filter(None, [said, *answers.verdict(drawn, self.words)]))
        return said or self.words("causes.score", n=len(drawn.filled), total=len(FIELDS))

    def recalled(self, progress: Progress) -> list[str]:
        """Return what a text about this card can be held against: who names its trigger; nothing without one."""
        drawn = self._drawn(progress)
        if drawn is None or TRIGGER not in drawn.filled:
            return []
        return [self.words("causes.recalled", who=answers.who(TRIGGER, drawn, self.words))]

    def weighed(self, progress: Progress, years: Container[str]) -> list[Said]:
        """Return what an older cause leaves unexplained, to hold a text against that names these years.

        They choose the cause: one on the card if it has one of such a year, else the oldest. A text without such a year
        is held against the card, and is told so.
        """
        drawn = self._drawn(progress)
        card = [drawn.filled[level] for level in LEVELS if level in drawn.filled] if drawn else []
        of_year = [row for row in (*card, *self.rows) if str(row.when.earliest.year) in years]
        causes = [*of_year, *card]
        found = next((row for row in causes if row.id in self.limits), None)
        if found is None:
            return []
        limit, year = self.limits[found.id], found.when.earliest.year
        key = "causes.weighed" if found in of_year else "causes.weighed_card"
        told = self.words(key, year=year, event=self.short[found.id], limit=limit.text)
        return [Said(told, limit.source_ids)]

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Put an event into a link, or take it out; say of one that it comes too late."""
        key, _, value = press.button.partition("=")
        if key == OPEN and value in FIELDS:
            return progress, press.button
        chosen, late = self._chosen(progress.forms.get(NAME, {})), ruled(press.button)
        field, event = (RULED, late) if late else (key, value) if key == STEP else (value, key)
        if (field == RULED and not late) or field not in self._chosen({**chosen, field: event}):
            return progress, None
        if field in FIELDS and chosen.get(field) == event:
            del chosen[field]
        else:
            chosen[field] = event
        return progress.with_form(NAME, self._chosen(chosen)), press.button


def _focus(told: str | None, drawn: Chain) -> str:
    """Return where the keyboard goes: to the question of a link that opens, else to the link that was filled last.

    An event that is taken out leaves it on its button, and so does one that the days do not rule out.
    """
    field = named(told)
    if ruled(told or ""):
        return ".rings .pick" if drawn.sifted else ""
    if field and (field in drawn.filled or (told or "").startswith(f"{OPEN}=")):
        return ".rings .pick" if drawn.open else f'.rings [data-press="{OPEN}={field}"]'
    return ""
