"""Lesson 03: forces, alliances, deaths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute import views, widgets
from dispute.activities.base import Base
from dispute.model import counting, deaths, rivals
from dispute.model.deaths import Estimate
from dispute.model.finding import Finding
from dispute.model.progress import Progress

if TYPE_CHECKING:
    from dispute.widgets.page import Page
    from dispute.widgets.panel import Panel


class SahelShift(Base):
    """Activities of lesson 03."""

    def forces(self) -> Panel:
        """Show the figures of a year, and keep apart what counts different things."""
        here, elsewhere = (self.rows.listed("forces", key, "forces") for key in ("here", "elsewhere"))
        leave_out = self.rows.setting("forces", "leave_out")
        rows = [row for row in self.evidence["forces"] if row.counts_what not in leave_out]
        return widgets.forces.forces(rows, here, elsewhere, self.words)

    def exits(self) -> Page:
        """Show who left and who joined what, with day and sources."""
        left, joined = (self.rows.listed("exits", key, "timeline") for key in ("left", "joined"))
        return self.page("forces.exits", views.forces.exits(left, joined, self.words))

    def arms(self) -> Panel:
        """Show suppliers of arms by period, once the learner has guessed the largest one."""
        rows, question = self.evidence["arms"].rows, self.question_of("arms")
        return widgets.arms.suppliers(rows, question, self.store, self.words)

    def one_bar(self) -> Page:
        """Explain the three numbers of one year's bar."""
        year, rows = self.rows.setting("one-bar", "year"), self.evidence["deaths"].rows
        parts = {kind: deaths.series(rows, self._country, [kind])[year] for kind in deaths.KINDS}
        what = views.deaths.Definition(
            self._country, deaths.KINDS, rate=False, ranges=True, dataset=self._dataset, source_ids=self._death_sources
        )
        html = views.deaths.one_bar(year, parts, deaths.series(rows, self._country)[year], what, self.words)
        return self.page("deaths.example", html)

    def definition_switch(self) -> Panel:
        """Count the same deaths by other definitions, once the learner has predicted their course."""
        others, beside = (self.rows.listed("definition-switch", key, "deaths_compare") for key in ("others", "beside"))
        counts = widgets.deaths.Counts(
            self.evidence["deaths"].rows, self.evidence["population"].rows, others, beside,
            self._country, self.rows.setting("rival-causes", "countries")[1:],
        )  # fmt: skip
        return widgets.deaths.definition_switch(counts, self.question_of("definition-switch"), self.store, self.words)

    def headline_window(self) -> Panel:
        """Make headlines by choosing two years, once the learner has said what to expect."""
        return widgets.headlines.headline_window(
            self._headline_counts(), self.rows.listed("headline-window", "timeline", "timeline"), self._country,
            self._dataset, self._death_sources, self.question_of("headline-window"), self.store, self.words,
        )  # fmt: skip

    def rival_causes(self) -> Panel:
        """Ask for two rival stories, then compare three countries."""
        setting = self.rows.setting
        return widgets.rivals.rival_causes(
            self._by_country, tuple(setting("rival-causes", "window")), setting("rival-causes", "countries"),
            self.rows.listed("rival-causes", "timeline", "timeline"), self._death_sources, self.store, self.words,
        )  # fmt: skip

    def counting_traps(self) -> Panel:
        """Show three numbers that look simple, once the learner has said what is behind one of them."""
        setting = self.rows.setting
        rules = [counting.Rule(tuple(r["countries"]), r["since"]) for r in setting("counting-traps", "rules")]
        coups, force = self.rows.listed("counting-traps", "timeline", "timeline"), setting("counting-traps", "force")
        displaced, forces = self._displaced(), self.evidence["forces"].rows
        sources = [*displaced[max(displaced)].source_ids, *coups[0].source_ids]
        return widgets.counting.traps(
            displaced, coups, rules, forces, force, sources, self.question_of("counting-traps"), self.store, self.words
        )

    def findings(self) -> list[Finding]:
        """Add what the tables say about each prediction of this lesson, and the learner's two stories."""
        found = super().findings()
        for activity, title, sentences in (
            ("arms", "arms.finding", self._about_arms),
            ("definition-switch", "deaths.finding", self._about_course),
            ("headline-window", "headlines.finding", self._about_windows),
            ("counting-traps", "counting.finding", self._about_displaced),
        ):
            if self.rows.has(activity):
                found.append(Finding(self.rows.setting(activity, "prediction"), self.words(title), sentences))
        if self.rows.has("rival-causes"):
            found.append(Finding(rivals.FORM, self.words("rivals.finding"), self._about_rivals))
        return found

    # What the tables say --------------------------------------------------------------------

    def _about_arms(self, _: Progress) -> list[str]:
        return [views.arms.sentence(self.evidence["arms"].rows, self._country, self.words)]

    def _about_course(self, _: Progress) -> list[str]:
        return [views.deaths.course(self._headline_counts(), self.words)]

    def _about_windows(self, _: Progress) -> list[str]:
        return views.headlines.findings(self._headline_counts(), self.words)

    def _about_displaced(self, _: Progress) -> list[str]:
        return [views.counting.still_sentence(self._displaced(), self.words)]

    def _about_rivals(self, progress: Progress) -> list[str]:
        told = rivals.stories(progress.forms[rivals.FORM])
        window = self.rows.setting("rival-causes", "window")
        said = views.rivals.sentence(self._by_country(rate=False), *window, self.words)
        lines = [] if rivals.open_parts(told) else views.rivals.told(told, self.words)
        return [*lines, said, self.words("rivals.finding_limit")]

    @property
    def _country(self) -> str:
        return self.rows.setting("definition-switch", "country")

    @property
    def _dataset(self) -> str:
        return self.words("deaths.short", version=self.evidence["deaths"].rows[0].version)

    @property
    def _death_sources(self) -> list[str]:
        return sorted(self.evidence.cited("deaths"))

    def _headline_counts(self) -> dict[int, Estimate]:
        whole = deaths.series(self.evidence["deaths"].rows, self._country)
        return deaths.between(whole, *self.rows.setting("headline-window", "years"))

    def _by_country(self, rate: bool) -> dict[str, dict[int, Estimate]]:
        rows, people = self.evidence["deaths"].rows, self.evidence["population"].rows
        counted = {place: deaths.series(rows, place) for place in self.rows.setting("rival-causes", "countries")}
        return {place: deaths.rates(by, people, place) if rate else by for place, by in counted.items()}

    def _displaced(self) -> dict[int, Any]:
        who = self.rows.setting("counting-traps", "displaced")
        return counting.people(self.evidence["displacement"], who["country"], who["counted_by"], who["kind"])
