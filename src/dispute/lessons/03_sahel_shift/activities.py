"""Lesson 03: forces, alliances, deaths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute import activities
from dispute.evidence import deaths
from dispute.evidence.deaths import Estimate
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted
from dispute.work.progress import Progress

if TYPE_CHECKING:
    from dispute.activity import Activity
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown


class Activities(Base):
    """Activities of lesson 03."""

    def forces(self) -> Shown:
        """Show the figures of a year, and keep apart what counts different things."""
        here, elsewhere = (self.rows.listed("forces", key, "forces") for key in ("here", "elsewhere"))
        leave_out = self.rows.setting("forces", "leave_out")
        rows = [row for row in self.evidence["forces"] if row.counts_what not in leave_out]
        return self.shown(activities.forces.Forces(rows, here, elsewhere, self.words))

    def exits(self) -> Page:
        """Show who left and who joined what, with day and sources."""
        left, joined = (self.rows.listed("exits", key, "timeline") for key in ("left", "joined"))
        return self.page("forces.exits", activities.forces.view.exits(left, joined, self.words))

    def arms(self) -> Shown:
        """Show suppliers of arms by period, once the learner has guessed the largest one."""
        rows = self.evidence["arms"].rows
        task = activities.arms.view.task(rows, self.words)
        return self._predicted("arms", task, activities.arms.Suppliers(rows, self.words))

    def one_bar(self) -> Page:
        """Explain the three numbers of one year's bar."""
        year, rows, room = self.rows.setting("one-bar", "year"), self.evidence["deaths"].rows, activities.deaths
        parts = {kind: deaths.series(rows, self._country, [kind])[year] for kind in deaths.KINDS}
        dataset, sources = room.view.dataset(rows, self.words), self._death_sources
        what = room.Definition(
            self._country, deaths.KINDS, rate=False, ranges=True, dataset=dataset, source_ids=sources
        )
        html = room.example.one_bar(year, parts, deaths.series(rows, self._country)[year], what, self.words)
        return self.page("deaths.example", html)

    def definition_switch(self) -> Shown:
        """Count the same deaths by other definitions, once the learner has predicted their course."""
        room = activities.deaths
        others, beside = (self.rows.listed("definition-switch", key, "deaths_compare") for key in ("others", "beside"))
        counts = room.Counts(
            self.evidence["deaths"].rows, self.evidence["population"].rows, others, beside,
            self._country, self.rows.setting("rival-causes", "countries")[1:],
        )  # fmt: skip
        task = room.view.task(others, counts.source_ids(), self.words)
        return self._predicted("definition-switch", task, room.DefinitionSwitch(counts, self.words))

    def headline_window(self) -> Shown:
        """Make headlines by choosing two years, once the learner has said what to expect."""
        room, counts = activities.headlines, self._headline_counts()
        events = self.rows.listed("headline-window", "timeline", "timeline")
        task = room.view.task(events, self._death_sources, self.words)
        dataset = activities.deaths.view.dataset(self.evidence["deaths"].rows, self.words)
        window = room.HeadlineWindow(counts, events, self._country, dataset, self.words)
        return self._predicted("headline-window", task, window)

    def rival_causes(self) -> Shown:
        """Ask for two rival stories, then compare three countries."""
        setting = self.rows.setting
        window, countries = tuple(setting("rival-causes", "window")), setting("rival-causes", "countries")
        events = self.rows.listed("rival-causes", "timeline", "timeline")
        rivals, sources = activities.rivals, self._death_sources
        return self.shown(rivals.RivalCauses(self._by_country, window, countries, events, sources, self.words))

    def counting_traps(self) -> Shown:
        """Show three numbers that look simple, once the learner has said what is behind one of them."""
        room, setting = activities.counting, self.rows.setting
        rules = [room.Rule(tuple(r["countries"]), r["since"]) for r in setting("counting-traps", "rules")]
        coups, force = self.rows.listed("counting-traps", "timeline", "timeline"), setting("counting-traps", "force")
        displaced, forces = self._displaced(), self.evidence["forces"].rows
        sources = [*displaced[max(displaced)].source_ids, *coups[0].source_ids]
        traps = room.Traps(displaced, coups, rules, forces, force, self.words)
        return self._predicted("counting-traps", room.view.task(sources, self.words), traps)

    def _predicted(self, activity: str, task: str, behind: Activity) -> Shown:
        """Return an activity that opens behind its prediction; the task is readable from the start."""
        question = self.question_of(activity)
        return self.shown(Predicted(question, self.words, behind.title, task, lambda: behind))

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
            found.append(Finding(activities.rivals.FORM, self.words("rivals.finding"), self._about_rivals))
        return found

    def _about_arms(self, _: Progress) -> list[str]:
        return [activities.arms.view.sentence(self.evidence["arms"].rows, self._country, self.words)]

    def _about_course(self, _: Progress) -> list[str]:
        return [activities.deaths.view.course(self._headline_counts(), self.words)]

    def _about_windows(self, _: Progress) -> list[str]:
        return activities.headlines.view.findings(self._headline_counts(), self.words)

    def _about_displaced(self, _: Progress) -> list[str]:
        return [activities.counting.view.still_sentence(self._displaced(), self.words)]

    def _about_rivals(self, progress: Progress) -> list[str]:
        rivals = activities.rivals
        told = rivals.stories(progress.forms[rivals.FORM])
        window = self.rows.setting("rival-causes", "window")
        said = rivals.view.sentence(self._by_country(rate=False), *window, self.words)
        lines = [] if rivals.open_parts(told) else rivals.view.told(told, self.words)
        return [*lines, said, self.words("rivals.finding_limit")]

    @property
    def _country(self) -> str:
        return self.rows.setting("definition-switch", "country")

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
        return activities.counting.rules.people(
            self.evidence["displacement"], who["country"], who["counted_by"], who["kind"]
        )
