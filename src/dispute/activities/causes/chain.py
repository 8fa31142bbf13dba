"""A cause card as it stands: a step, the events that lead to it, and what the days leave of those that are near."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dispute.activities.causes.rules import NEAR, RIVAL, TRIGGER, Said, Tie, late, near
from dispute.activities.timeline.rules import Event
from dispute.evidence.dates import DateRange


@dataclass(frozen=True)
class Chain:
    """What is drawn: a step, the events that stand in its links, and the link that is open, if any.

    ``short`` holds a few words for each event of ``rows``, which are in the order of time; ``ties``, by step, what ties
    it to others; ``limits``, by event, what it leaves unexplained as an older cause. The ``other`` state's step can
    stand in a link for what is near, and in no other. ``ruled`` is the event of which the learner said last that it
    comes too late, if any.
    """

    step: Event
    filled: Mapping[str, Event]
    rows: Sequence[Event]
    short: Mapping[str, str]
    open: str
    other: Event
    ties: Mapping[str, Tie]

    ruled: str = ""
    limits: Mapping[str, Said] = field(default_factory=dict)

    @property
    def near(self) -> list[Event]:
        """What lies close enough to the step to explain "just then", in the order of time."""
        rows = [row for row in self.rows if near(row.when, self.step.when)]
        return sorted([*rows, self.other], key=lambda event: event.when.earliest)

    @property
    def sifted(self) -> bool:
        """Whether the learner has found what comes too late."""
        return any(event.id == self.ruled and self.late(event) for event in self.near)

    @property
    def sifting(self) -> bool:
        """Whether the open link asks first what the days rule out."""
        return self.open in NEAR and self.open not in self.filled and not self.sifted

    def days(self, event: Event) -> DateRange:
        """Return when an event happened; of a step, when it can have been decided."""
        return self.ties[event.id].decided if event.id in self.ties else event.when

    def late(self, event: Event) -> bool:
        """Whether the days rule an event out."""
        return late(self.days(event), self.days(self.step))

    def offered(self, field: str) -> list[Event]:
        """Return what can be put into a link, in the order of time.

        A link for what is near has what the days leave, and the rival none that is the trigger already.
        """
        if field not in NEAR:
            return [row for row in self.rows if row not in self.near]
        if self.sifting:
            return self.near
        taken = self.filled.get(TRIGGER) if field == RIVAL else None
        return [event for event in self.near if event != taken and not self.late(event)]

    def answers(self, field: str) -> bool:
        """Whether a link holds the other state's step: then the days of decision count, and no others."""
        return self.filled.get(field) == self.other

    def named(self, field: str) -> bool:
        """Whether a speaker names the event of a link as a reason for the step."""
        return field in self.filled and self.filled[field].id in self.ties[self.step.id].names
