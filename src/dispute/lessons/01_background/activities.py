"""Lesson 01: the road that led there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute.activities import actors, causes, ordering, timeline
from dispute.activities.causes.rules import LEVELS
from dispute.activities.ordering.rules import Dated, Pair
from dispute.activities.timeline.rules import Event, cut, event
from dispute.evidence.chronology import step
from dispute.lessons.base import Base
from dispute.questions.finding import Finding

if TYPE_CHECKING:
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown
    from dispute.questions.quiz import Item
    from dispute.work.progress import Progress


class Activities(Base):
    """Activities of lesson 01."""

    def timeline(self) -> Shown:
        """Show layers of events, once the learner has said in which year their story starts."""
        on, hide = self.rows.setting("timeline", "on"), self.rows.setting("timeline", "hide")
        question = self.question_of("timeline")
        return self.shown(timeline.timeline(self._events(), on, hide, question, self.words))

    def order_events(self) -> Shown:
        """Ask for the order of pairs of events, some of which nobody can order."""
        return self.shown(ordering.Pairs(self.pairs(), self.words))

    def pairs(self) -> list[Pair]:
        """Return the pairs of events to order."""
        return [Pair(self._dated(a), self._dated(b)) for a, b in self.rows.setting("order-events", "pairs")]

    def actor_cards(self) -> Page:
        """Show what each actor says about itself, and what others say."""
        shown = self.rows.listed("actor-cards", "actors", "actors")
        return self.page("actors.title", actors.cards(shown, self.words))

    def cause_example(self) -> Page:
        """Show a cause card that is filled in."""
        parts = []
        for name in (*LEVELS, "rival", "open"):
            part = self.rows.setting("cause-example", name)
            parts.append((name, [self._event(key) for key in part.get("rows", ())], part["says"]))
        step_shown = self._event(self.rows.setting("cause-example", "step"))
        return self.page("causes.example", causes.view.example(step_shown, parts, self.words))

    def cause_card(self) -> Shown:
        """Ask for a cause card of the learner's own; each field gets an answer, none a mark."""
        setting = self.rows.setting
        outcomes, rows = (
            [self._event(key) for key in setting("cause-card", part)] for part in ("outcomes", "timeline")
        )
        rival = self.plan.prompt(setting("cause-card", "rival"))
        return self.shown(causes.CauseCard(outcomes, rows, setting("cause-card", "given"), rival, self.words))

    def findings(self) -> list[Finding]:
        """Add what the learner's first year leaves out."""
        found = super().findings()
        if self.rows.has("timeline"):
            question = self.question_of("timeline")
            found.append(Finding(question.id, self.words("timeline.recap"), lambda p: self._left_out(question, p)))
        return found

    def _left_out(self, question: Item, progress: Progress) -> list[str]:
        year = progress.predictions[question.id].choice
        if year not in question.option_ids:  # kept from an older edition
            return []
        events = self._events()
        return timeline.view.recap(cut(events, int(year)), len(events), self.words)

    def _events(self) -> list[Event]:
        return [event(row, self.words.lang) for row in self.evidence["timeline"]]

    def _event(self, key: str) -> Event:
        return event(self.evidence["timeline"][key], self.words.lang)

    def _dated(self, key: str) -> Dated:
        """Return a row of the timeline, or one of the four dates of an event: ``TL094``, ``DS025.notified``."""
        name, _, kind = key.partition(".")
        if not kind:
            event = self._event(name)
            return Dated(key, event.label, event.when, event.source_ids)
        found = step(self.evidence["events"][name], self.words.lang)
        label = self.words("ordering.day_of", event=found.label, done=self.words(f"dates.done_{kind}"))
        return Dated(key, label, found.dates[kind], found.source_ids)
