"""Lesson 00: what a news text says, and how we know."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from dispute import activities as rooms
from dispute.lessons.base import Base
from dispute.questions import plan as plans
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted
from dispute.questions.quiz import Item
from dispute.questions.writing import Answer
from dispute.work.progress import Progress

if TYPE_CHECKING:
    from dispute.activities.one_voice import OneVoice
    from dispute.activities.opening import Scene
    from dispute.activities.origins.rules import Origin, Report
    from dispute.activities.statements.rules import Statement
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown

#: Source 1 stands in the file of this lesson; the others look back at it.
FIRST = "00_start_here"
#: Under which name the sentence of the opening's last scene is kept.
REPAIRED = "opening-repair"


class Activities(Base):
    """Activities of lesson 00. Source 1 can be shown in any lesson."""

    def opening(self) -> Shown:
        """Open the module: one news text, six pages, four documents, and the order that turns with the date."""
        return self.shown(rooms.opening.Opening(self._scenes, self.words))

    @cached_property
    def _scenes(self) -> Sequence[Scene]:
        from dispute.activities.opening.setting import scenes

        return scenes(self.rows, self.evidence, self._source_1(), self.words)

    def about(self, prompt: str, progress: Progress) -> tuple[str, str]:
        """Return the sentence that the opening's last scene has made, where a text starts from it."""
        name = rooms.opening.NAME
        if not self.rows.has(name) or prompt != self.rows.setting(name, "begins"):
            return super().about(prompt, progress)
        sentence, tag = self._scenes[-1].made(progress)
        return sentence, tag.strip("[]")

    def answers(self, prompt: str, progress: Progress, note: str) -> Answer:
        """Return who stands behind that sentence already: what the learner asks for is new, or it is there."""
        name = rooms.opening.NAME
        if not self.rows.has(name) or prompt != self.rows.setting(name, "begins"):
            return super().answers(prompt, progress, note)
        from dispute.activities.one_voice import surer
        from dispute.activities.one_voice.setting import behind, speaker

        claims, repair = behind(self._scenes[-1], progress), self._scenes[-1]
        known, who = (self.evidence["origins"], self.evidence["sources"]), speaker(repair, self.words)
        return Answer(replies=surer.replies(note, claims, *known, who, self.words))

    def source_1(self) -> Page:
        """Show the twelve statements of Source 1; folded in the lessons that only look back at it."""
        html = rooms.statements.view.listed(self._source_1(), self.words, folded=self.plan.name != FIRST)
        return self.page("statements.title", html)

    def claim_sorter(self) -> Shown:
        """Ask for a label for each statement of Source 1, and give a reason for each label."""
        return self.shown(rooms.statements.ClaimSorter(self.statements(), self.words, source=self._source_1().source))

    def four_reports(self) -> Shown:
        """Ask who told each of four reports, once the learner has predicted the number of origins."""
        return self._tracer(rooms.origins.FOUR)

    def origin_tracer(self) -> Shown:
        """Ask the same of all ten; what was said of the four stands there."""
        return self._tracer(rooms.origins.NAME)

    def _tracer(self, activity: str) -> Shown:
        reports = self.reports(activity)
        heading = "origins.reports_step" if activity == rooms.origins.FOUR else "origins.reports"
        question, task = self.question_of(activity), rooms.origins.view.task(reports, self.words, heading)
        tracer = rooms.origins.Tracer(reports, self.known_origins(activity), self.words, activity)
        return self.shown(Predicted(question, self.words, tracer.title, task, lambda: tracer))

    def one_voice(self) -> Shown:
        """Silence one voice after the other: which of the opening's findings would fall with it?"""
        return self.shown(self._voices)

    @cached_property
    def _voices(self) -> OneVoice:
        from dispute.activities.one_voice.setting import one_voice

        return one_voice(self.rows, self.evidence, self._scenes, self.words)

    def outlets(self) -> Page:
        """Show who is behind the pages of the ten reports, as far as it is established."""
        rows = [self.evidence["sources"][report.id] for report in self.reports()]
        return self.page("origins.outlets", rooms.origins.view.outlets(rows, self.words))

    def source_card(self) -> Page:
        """Show one filled source card."""
        from dispute.activities.source_card import rules
        from dispute.activities.source_card.view import filled

        self.rows.require("source-card")
        card = rules.read(self.plan.activities["source-card"])
        html = filled(card, self.evidence["sources"][card.source], self.words)
        return self.page("source_card.title", html)

    def beside(self, item: Item) -> str:
        """Return Source 1, folded, for a question that quotes it."""
        if item.shows == "source-1":
            return rooms.statements.view.listed(self._source_1(), self.words, folded=True)
        return super().beside(item)

    def findings(self) -> list[Finding]:
        """Add what the own sentence of the opening rests on, and the work of Go further."""
        found = super().findings()
        if self.rows.has(rooms.one_voice.NAME):
            found.append(Finding(REPAIRED, self.words("one_voice.recap_own"), lambda p: self._voices.rests(p)))
        if self.rows.has("claim-sorter"):
            found.append(Finding(rooms.statements.NAME, self.words("statements.result"), self._sorted))
        for name in (rooms.origins.FOUR, rooms.origins.NAME):
            if self.rows.has(name):
                title = self.words("origins.result", n=len(self.reports(name)))
                found.append(Finding(self.question_of(name).id, title, partial(self._traced, name)))
        return found

    def _sorted(self, progress: Progress) -> Sequence[str]:
        entries = progress.forms[rooms.statements.NAME]
        return [rooms.statements.view.score(self._source_1().statements, entries, self.words)]

    def _traced(self, name: str, progress: Progress) -> Sequence[str]:
        reports, known = self.reports(name), self.known_origins(name)
        if len(rooms.origins.rules.traced(reports, progress.forms.get(name, {}), known)) < len(reports):
            return ()
        told = rooms.origins.view.findings(reports, known, self.words)
        return told[:1] if name == rooms.origins.FOUR else told  # the sides of the four stand a few lines above

    def _source_1(self) -> Any:
        raw = plans.load(FIRST, self.words.lang).activities["source-1"]
        return rooms.statements.view.Text(rooms.statements.rules.read(raw["statements"]), raw["sources"][0])

    # What the answer page shows as well --------------------------------------------------------

    def statements(self) -> list[Statement]:
        """Return the statements that the claim sorter asks about."""
        return rooms.statements.rules.read(self.rows.setting(self.rows.setting("claim-sorter", "text"), "statements"))

    def reports(self, activity: str | None = None) -> list[Report]:
        """Return the reports that an origin tracer asks about: all ten unless told otherwise."""
        claims = self.rows.listed(activity or rooms.origins.NAME, "claims", "claims")
        clues, sources = self.rows.setting(rooms.origins.NAME, "clues"), self.evidence["sources"]
        told = self.evidence["claims"]
        return [
            rooms.origins.rules.report(claim, sources[claim.source_id], clues[claim.source_id], told)
            for claim in claims
        ]

    def known_origins(self, activity: str | None = None) -> dict[str, Origin]:
        """Return the origins to choose from, by kind and then by name: the order tells nothing."""
        ids = {report.origin for report in self.reports(activity)} | set(
            self.rows.setting(activity or rooms.origins.NAME, "others")
        )
        known = [rooms.origins.rules.origin(self.evidence["origins"][key], self.words.lang) for key in ids]
        return {each.id: each for each in sorted(known, key=lambda o: (o.kind, o.label))}
