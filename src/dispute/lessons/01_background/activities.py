"""Lesson 01: the road that led there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute import activities as rooms
from dispute.evidence.chronology import step
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.writing import YEAR, Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dispute.activities.causes.rules import Tie
    from dispute.activities.losses.rules import Loss
    from dispute.activities.ordering.rules import Dated, Pair
    from dispute.activities.timeline.rules import Event, Friend
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown
    from dispute.questions.quiz import Item
    from dispute.work.progress import Progress


class Activities(Base):
    """Activities of lesson 01."""

    def timeline(self) -> Shown:
        """Ask where the learner's story starts; one press shows what it leaves out, and lets it be moved."""
        on, question = self.rows.setting("timeline", "on"), self.question_of("timeline")
        return self.shown(rooms.timeline.timeline(self._events(), on, question, self._friends(), self.words))

    def turning_points(self) -> Shown:
        """Show turning points as cards: one is open, and the learner chooses which others to open."""
        points = [rooms.turning.rules.point(each) for each in self.rows.setting("turning-points", "points")]
        return self.shown(rooms.turning.Turning(points, self.words, self.rows.setting("turning-points", "given")))

    def two_counts(self) -> Page:
        """Show two events with deaths beside each other: who counted, and who answers."""
        events = [self._event(key) for key in self.rows.setting("two-counts", "timeline")]
        return self.page("losses.two", rooms.losses.view.beside(self._losses(), events, self.words))

    def losses(self) -> Shown:
        """Show counts of the dead with maker and counter, one group of the dead at a time."""
        self.rows.require("losses")
        return self.shown(rooms.losses.Losses(self._losses(), self.words))

    def order_events(self) -> Shown:
        """Ask for the order of pairs of events, some of which nobody can order."""
        return self.shown(rooms.ordering.Pairs(self.pairs(), self.words))

    def pairs(self) -> list[Pair]:
        """Return all pairs of events to order."""
        setting = self.rows.setting("order-events", "pairs")
        return [rooms.ordering.rules.Pair(self._dated(a), self._dated(b)) for a, b in setting]

    def poll(self) -> Shown:
        """Ask how sure claims from a poll are, if some people hid another view."""
        setting, table = self.rows.setting, self.evidence["opinion"]
        claims = [rooms.polls.rules.claim(each, table) for each in setting("poll", "sayings")]
        cautions = [
            rooms.polls.rules.Caution(each["says"], tuple(each["sources"])) for each in setting("poll", "cautions")
        ]
        return self.shown(rooms.polls.Poll(claims, cautions, self.rows.listed("poll", "polls", "polls"), self.words))

    def voices(self) -> Page:
        """Show what people without an office said, and who heard them."""
        return self.page(
            "voices.title", rooms.voices.voices(self.rows.listed("voices", "voices", "voices"), self.words)
        )

    def scholars(self) -> Page:
        """Show scholars under the questions that they answer differently, each with a work to cite."""
        self.rows.require("scholars")
        return self.page("voices.scholars", rooms.voices.scholars(self.evidence["scholars"], self.words))

    def actor_cards(self) -> Page:
        """Show what each actor says about itself, and what others say."""
        shown = self.rows.listed("actor-cards", "actors", "actors")
        return self.page("actors.title", rooms.actors.cards(shown, self.words))

    def cause_example(self) -> Page:
        """Show a cause card that is filled in."""
        parts = []
        for name in (*rooms.causes.rules.LEVELS, "own", "rival", "open"):
            part = self.rows.setting("cause-example", name)
            said = rooms.causes.rules.Said(part["says"], tuple(part.get("sources", ())))
            parts.append((name, [self._event(key) for key in part.get("rows", ())], said))
        step_shown = self._event(self.rows.setting("cause-example", "step"))
        return self.page("causes.example", rooms.causes.view.example(step_shown, parts, self.words))

    def cause_card(self) -> Shown:
        """Ask for a cause card of the learner's own; the days rule one event out, and no link is marked."""
        return self.shown(self._card())

    def answers(self, prompt: str, progress: Progress, note: str) -> Answer:
        """Return what the text about the quarrel is held against: the cause that it names, and the learner's card."""
        if prompt == "W1" and self.rows.has("cause-card"):
            before = {year for year in YEAR.findall(note) if int(year) < self.plan.prompt(prompt).before}
            told = [(each.text, each.source_ids) for each in self._card().weighed(progress, before)]
            return Answer(told=told, beside=self._card().recalled(progress))
        return super().answers(prompt, progress, note)

    def findings(self) -> list[Finding]:
        """Add what the learner's first year leaves out."""
        found = super().findings()
        if self.rows.has("timeline"):
            question = self.question_of("timeline")
            found.append(Finding(question.id, self.words("timeline.recap"), lambda p: self._left_out(question, p)))
        return found

    def _card(self) -> rooms.causes.CauseCard:
        setting = self.rows.setting
        outcomes, rows = (
            [self._event(key) for key in setting("cause-card", part)] for part in ("outcomes", "timeline")
        )
        ties = {key: self._tie(each) for key, each in setting("cause-card", "ties").items()}
        limits = {
            key: rooms.causes.rules.Said(each["says"], tuple(each["sources"]))
            for key, each in setting("cause-card", "limits").items()
        }
        return rooms.causes.CauseCard(outcomes, rows, setting("cause-card", "short"), ties, self.words, limits)

    def _left_out(self, question: Item, progress: Progress) -> list[str]:
        year = progress.predictions[question.id].choice
        if year not in question.option_ids:  # kept from an older edition
            return []
        return rooms.timeline.view.recap(self._events(), self.rows.setting("timeline", "on"), int(year), self.words)

    def _friends(self) -> list[Friend]:
        """Return what a friend asks of each start, with the events that the question rests on."""
        asks = self.rows.setting("timeline", "friends")
        return [rooms.timeline.rules.Friend(a["year"], a["says"], tuple(map(self._event, a["timeline"]))) for a in asks]

    def _losses(self) -> list[Loss]:
        rows = self.evidence["losses"]
        return [rooms.losses.rules.Loss(row, self._event(row.timeline_id) if row.timeline_id else None) for row in rows]

    def _events(self) -> list[Event]:
        return [rooms.timeline.rules.event(row, self.words.lang) for row in self.evidence["timeline"]]

    def _tie(self, kept: Mapping[str, Any]) -> Tie:
        """Return what ties a step to others. Its day of decision stands in the events, not in the timeline."""
        said = [
            rooms.causes.rules.Said(kept[part]["says"], tuple(kept[part]["sources"]))
            for part in ("basis", "own", "answered")
        ]
        decided = step(self.evidence["events"][kept["step"]], self.words.lang).dates["decided"]
        return rooms.causes.rules.Tie(kept["who"], decided, *said, tuple(kept["names"]), kept["by"], kept["since"])

    def _event(self, key: str) -> Event:
        return rooms.timeline.rules.event(self.evidence["timeline"][key], self.words.lang)

    def _dated(self, key: str) -> Dated:
        """Return a row of the timeline, or one of the four dates of an event: ``TL094``, ``DS025.notified``."""
        name, _, kind = key.partition(".")
        if not kind:
            event = self._event(name)
            return rooms.ordering.rules.Dated(key, event.label, event.when, event.source_ids)
        found = step(self.evidence["events"][name], self.words.lang)
        label = self.words("ordering.day_of", event=found.label, done=self.words(f"dates.done_{kind}"))
        return rooms.ordering.rules.Dated(key, label, found.dates[kind], found.source_ids)
