"""Lesson 00: what a news text says, and how we know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dispute import views, widgets
from dispute.activities.base import Base
from dispute.model import origins, source_card, statements
from dispute.model import plan as plans
from dispute.model.finding import Finding
from dispute.model.progress import Progress
from dispute.model.quiz import Item

if TYPE_CHECKING:
    from dispute.widgets.page import Page
    from dispute.widgets.panel import Panel

#: Source 1 stands in the file of this lesson; the others look back at it.
FIRST = "00_start_here"


class StartHere(Base):
    """Activities of lesson 00. Source 1 can be shown in any lesson."""

    def source_1(self) -> Page:
        """Show the twelve statements of Source 1; folded in the lessons that only look back at it."""
        html = views.statements.listed(self._source_1(), self.words, folded=self.plan.name != FIRST)
        return self.page("statements.title", html)

    def claim_sorter(self) -> Panel:
        """Ask for a label and a confidence for each statement of Source 1, and give a reason for each label."""
        return widgets.statements.sorter(self.statements(), self.store, self.words)

    def origin_tracer(self) -> Panel:
        """Ask who told each of ten reports, once the learner has predicted the number of origins."""
        reports, known = self.reports(), self.known_origins()
        return widgets.origins.tracer(reports, known, self.question_of("origin-tracer"), self.store, self.words)

    def outlets(self) -> Page:
        """Show who is behind the pages of the ten reports, as far as it is established."""
        rows = [self.evidence["sources"][report.id] for report in self.reports()]
        return self.page("origins.outlets", views.origins.outlets(rows, self.words))

    def source_card(self) -> Page:
        """Show one filled source card."""
        self.rows.require("source-card")
        card = source_card.read(self.plan.activities["source-card"])
        html = views.source_card.filled(card, self.evidence["sources"][card.source], self.words)
        return self.page("source_card.title", html)

    def beside(self, item: Item) -> str:
        """Return Source 1, folded, for a question that quotes it."""
        if item.shows == "source-1":
            return views.statements.listed(self._source_1(), self.words, folded=True)
        return super().beside(item)

    def findings(self) -> list[Finding]:
        """Add how the learner sorted Source 1, and what the evidence says about the origins of the ten reports."""
        found = super().findings()
        if self.rows.has("claim-sorter"):
            found.append(Finding("claim-sorter", self.words("statements.result"), self._sorted))
        if self.rows.has("origin-tracer"):
            found.append(Finding("origin-tracer", self.words("origins.result"), self._traced))
        return found

    def _sorted(self, progress: Progress) -> Sequence[str]:
        entries = progress.forms["claim-sorter"]
        return [views.statements.score(self._source_1().statements, entries, self.words)]

    def _traced(self, progress: Progress) -> Sequence[str]:
        if origins.CHECKED not in progress.forms["origin-tracer"]:
            return ()
        return views.origins.findings(self.reports(), self.known_origins(), self.words)

    def _source_1(self) -> Any:
        raw = plans.load(FIRST, self.words.lang).activities["source-1"]
        return views.statements.Text(statements.read(raw["statements"]), raw["sources"][0])

    # What the answer page shows as well --------------------------------------------------------

    def statements(self) -> list[statements.Statement]:
        """Return the statements that the claim sorter asks about."""
        return statements.read(self.rows.setting(self.rows.setting("claim-sorter", "text"), "statements"))

    def reports(self) -> list[origins.Report]:
        """Return the reports that the origin tracer asks about."""
        claims = self.rows.listed("origin-tracer", "claims", "claims")
        return [origins.report(claim, self.evidence["sources"][claim.source_id], self.words.lang) for claim in claims]

    def known_origins(self) -> dict[str, origins.Origin]:
        """Return the origins to choose from, by kind and then by name: the order tells nothing."""
        ids = {report.origin for report in self.reports()} | set(self.rows.setting("origin-tracer", "others"))
        known = [origins.origin(self.evidence["origins"][key], self.words.lang) for key in ids]
        return {each.id: each for each in sorted(known, key=lambda o: (o.kind, o.label))}
