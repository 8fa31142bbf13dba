"""Lesson 03: a line to draw, headlines, definitions, who was there, a rival cause, and the editor's line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dispute import activities as rooms
from dispute.charts.columns import number
from dispute.evidence import deaths
from dispute.evidence.deaths import Estimate
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted
from dispute.work.progress import Progress

if TYPE_CHECKING:
    from dispute.activities.deaths import Counts
    from dispute.activities.rivals import Table
    from dispute.activity import Activity
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown
    from dispute.questions.quiz import Item


class Activities(Base):
    """Activities of lesson 03."""

    def draw_it(self) -> Shown:
        """Ask for a line of deaths by year, and show the count beside it."""
        return self.shown(rooms.draw_it.DrawIt(self._headline_counts(), self._dataset, self._death_sources, self.words))

    def forces(self) -> Shown:
        """Show who was there by year and owner."""
        setting, room = self.rows.setting, rooms.forces
        where, leave_out = setting("forces", "where"), setting("forces", "leave_out")
        rows = [r for r in self.evidence["forces"] if r.country in where and r.force_en not in leave_out]
        first, last = setting("forces", "years")
        return self.shown(room.Forces(rows, range(first, last + 1), self.cutoff, self._country, self.words))

    def tolls(self) -> Shown:
        """Ask how three counts of the dead would be printed; every force of the table stays folded below."""
        room, losses, rows = rooms.tolls, self.evidence["losses"], self.evidence["losses"].rows
        events = {row.timeline_id: row for row in self.evidence["timeline"]}
        asked = []
        for one in self.rows.setting("tolls", "print"):
            count = losses[one["count"]]
            asked.append(room.accusation(one, count, events[count.timeline_id], rows))
        sides = self.rows.listed("tolls", "all_sides", "losses")
        later = self.rows.listed("tolls", "later", "timeline")
        counts, totals = room.largest(rows, self._country), room.totals(rows)
        more = room.cards.folded(room.view.show(counts, totals, sides, later, events, self.words), self.words)
        return self.shown(room.WouldPrint(asked, more, self.words))

    def exits(self) -> Page:
        """Show who left and who joined what, with day and sources."""
        left, joined = (self.rows.listed("exits", key, "timeline") for key in ("left", "joined"))
        bare = self.rows.setting("exits", "bare")
        return self.page("forces.exits", rooms.forces.view.exits(left, joined, bare, self.words))

    def arms(self) -> Shown:
        """Show suppliers of arms by period, once the learner has guessed the largest one."""
        rows = self.evidence["arms"].rows
        task = rooms.arms.view.task(rows, self.words)
        return self._predicted("arms", task, rooms.arms.Suppliers(rows, self.words))

    def one_bar(self) -> Page:
        """Explain the three numbers of one year's bar."""
        year, rows, room = self.rows.setting("one-bar", "year"), self.evidence["deaths"].rows, rooms.deaths
        parts = {kind: deaths.series(rows, self._country, [kind])[year] for kind in deaths.KINDS}
        dataset, sources = room.view.dataset(rows, self.words), self._death_sources
        what = room.Definition(
            self._country, deaths.KINDS, rate=False, ranges=True, dataset=dataset, source_ids=sources
        )
        html = room.example.one_bar(year, parts, deaths.series(rows, self._country)[year], what, self.words)
        return self.page("deaths.example", html)

    def definition_switch(self) -> Shown:
        """Count the same deaths by other definitions, once the learner has guessed another count."""
        room, setting = rooms.deaths, self.rows.setting
        reasons = [room.Said(one["says"], tuple(one["sources"])) for one in setting("definition-switch", "reasons")]
        return self._predicted("definition-switch", "", room.DefinitionSwitch(self._counts(), self.words, reasons))

    def beside(self, item: Item) -> str:
        """Return who attacked civilians, as bars, for the question that compares it with another count."""
        if not self.rows.has("attackers") or item.id != self.rows.setting("attackers", "question"):
            return super().beside(item)
        [row] = self.rows.listed("attackers", "deaths_compare", "deaths_compare")
        return rooms.deaths.pairs.attackers(self.evidence["deaths"].rows, row, self.words)

    def headline_window(self) -> Shown:
        """Make headlines by choosing two years, once the learner has drawn a line."""
        events = self.rows.listed("headline-window", "timeline", "timeline")
        about = self._country, self._dataset, self._death_sources, self.words
        return self.shown(rooms.headlines.HeadlineWindow(self._headline_counts(), events, *about))

    def rival_causes(self) -> Shown:
        """Ask for a third story and a bet on its test, then answer from the table."""
        setting, rivals, figure = self.rows.setting, rooms.rivals, rooms.tolls.view.figure
        table = self._rival_table
        window = table.window
        told = dict(zip(("first", "last"), map(str, window), strict=True))
        for year, name in zip(window, ("{}_before", "{}"), strict=True):
            by = rivals.attacked(self.evidence["deaths"].rows, self._country, year)
            told |= {name.format(key): number(n, self.words) for key, n in by.items()}
        before, after = self.rows.listed("rival-causes", "losses", "losses")
        told |= {"mission_before": figure(before, self.words), "mission": figure(after, self.words)}
        told |= {"way": self.words(f"rivals.so_other_{'up' if after.value_lo > before.value_hi else 'down'}")}
        split = [
            rivals.Third(one["says"].format(**told), tuple(one["sources"]), one.get("folded", False))
            for one in setting("rival-causes", "third")
        ]
        return self.shown(rivals.RivalCauses(table, split, self._death_sources, self.words))

    def editor(self) -> Shown:
        """Test one of the learner's headlines by three questions, then take the line and reply to it."""
        rows, room, counts = self.evidence["deaths"].rows, rooms.editor, self._headline_counts()
        kinds = {kind: deaths.series(rows, self._country, [kind]) for kind in deaths.KINDS}
        attackers = room.attacks(rows, self._country)
        compared = self.rows.listed("editor", "deaths_compare", "deaths_compare")
        others = room.others(compared, self.rows.listed("editor", "losses", "losses"))
        counter = self._dataset.split()[0]
        prompt = self.plan.prompt(self.rows.setting("editor", "text"))
        return self.shown(
            room.EditorsLine(
                counts, kinds, attackers, others, self._country, counter, self._death_sources, prompt, self.words
            )
        )

    def counting_traps(self) -> Shown:
        """Show three numbers that look simple, once the learner has said what is behind one of them."""
        room, setting = rooms.counting, self.rows.setting
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
        """Add what the tables say about each prediction of this lesson."""
        found = super().findings()
        for activity, title, sentences in (
            ("arms", "arms.finding", self._about_arms),
            ("definition-switch", "deaths.finding", self._about_others),
            ("counting-traps", "counting.finding", self._about_displaced),
        ):
            if self.rows.has(activity):
                found.append(Finding(self.rows.setting(activity, "prediction"), self.words(title), sentences))
        return found

    def _about_arms(self, _: Progress) -> list[str]:
        return [rooms.arms.view.sentence(self.evidence["arms"].rows, self._country, self.words)]

    def _about_others(self, _: Progress) -> list[str]:
        pairs = rooms.deaths.pairs
        return [pairs.sentence(*pairs.of(self._counts(), 1), self.words)]

    def _about_displaced(self, _: Progress) -> list[str]:
        return [rooms.counting.view.still_sentence(self._displaced(), self.words)]

    @property
    def _dataset(self) -> str:
        return rooms.deaths.view.dataset(self.evidence["deaths"].rows, self.words)

    @property
    def _country(self) -> str:
        return self.rows.setting("definition-switch", "country")

    @property
    def _death_sources(self) -> list[str]:
        return sorted(self.evidence.cited("deaths"))

    def _counts(self) -> Counts:
        others = self.rows.listed("definition-switch", "others", "deaths_compare")
        tables = (self.evidence[name].rows for name in ("deaths", "population"))
        later = self.rows.setting("rival-causes", "countries")[1:]
        return rooms.deaths.Counts(*tables, others, self._country, later)

    def _headline_counts(self) -> dict[int, Estimate]:
        whole = deaths.series(self.evidence["deaths"].rows, self._country)
        return deaths.between(whole, *self.rows.setting("headline-window", "years"))

    @property
    def _rival_table(self) -> Table:
        setting, rows = self.rows.setting, self.evidence["deaths"].rows
        countries = {place: deaths.series(rows, place) for place in setting("rival-causes", "countries")}
        kinds = {kind: deaths.series(rows, self._country, [kind]) for kind in deaths.KINDS}
        events = self.rows.listed("rival-causes", "timeline", "timeline")
        return rooms.rivals.Table(countries, kinds, tuple(setting("rival-causes", "window")), events)

    def _displaced(self) -> dict[int, Any]:
        who = self.rows.setting("counting-traps", "displaced")
        return rooms.counting.rules.people(
            self.evidence["displacement"], who["country"], who["counted_by"], who["kind"]
        )
