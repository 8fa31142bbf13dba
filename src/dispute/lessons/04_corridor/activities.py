"""Lesson 04: ports, roads and shares."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from dispute import activities as rooms
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted
from dispute.questions.writing import Answer
from dispute.work.progress import Progress

if TYPE_CHECKING:
    from dispute.activities.experiments.rules import Experiment
    from dispute.activities.scenarios.rules import Card
    from dispute.activities.what_if.rules import Inputs
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown


class Activities(Base):
    """Activities of lesson 04."""

    def road_map(self) -> Shown:
        """Show the roads to the sea; a press tells one, with what sources state about its length."""
        roads = self._roads()
        shown = rooms.places.rules.on_the_way(roads, self.evidence["places"])
        frame = rooms.places.rules.Frame(*self.rows.setting("road-map", "frame"))
        outlines, cut = self.evidence["outlines"].rows, self.rows.setting("road-map", "cut")
        return self.shown(rooms.places.RoadMap(roads, shown, outlines, frame, self.words, cut))

    def share_claims(self) -> Shown:
        """Compare claims about shares, once the learner has guessed one."""
        place = self.rows.setting("share-claims", "place")
        return self.shown(rooms.shares.ShareClaims(self._shares(), place, self.words))

    def fermi(self) -> Shown:
        """Work out one flow from trucks, tonnes and days, and compare it with what is published."""
        return self.shown(rooms.shares.Fermi(self._amounts("tonnes a year"), self._amounts("trucks a day"), self.words))

    def worked_run(self) -> Page:
        """Show one run of the toy model on an invented road, with every assumption."""
        return self.page("what_if.example", rooms.what_if.view.example(self._assumed("worked-run"), self.words))

    def came_first(self) -> Shown:
        """Ask whether the fuel ban or a halt in cooperation came first; a press puts all days on the strip."""
        events, claims = self.rows.listed("came-first", "steps", "events"), self.evidence["claims"]
        sides = self.rows.sides(self.rows.steps("came-first"))
        one, *others = (rooms.came_first.rules.happening(each, claims, sides[each.actor_id]) for each in events)
        older = rooms.came_first.rules.Older(**self.rows.setting("came-first", "older"))
        return self.shown(rooms.came_first.CameFirst(one, others, older, self.words))

    def reasons(self) -> Page:
        """Show what each side gives as its reason, side by side."""
        sides = [rooms.reasons.side(raw) for raw in self.rows.setting("reasons", "sides")]
        return self.page("reasons.title", rooms.reasons.show(sides, self.words))

    def whom_to_ask(self) -> Shown:
        """Ask whose word tests a reading that no figure tests: each answers with what a reporter heard."""
        heard, after = self.rows.listed("voices", "voices", "voices"), self.rows.setting("voices", "after")
        weighed = {key: rooms.voices.Weighed(**raw) for key, raw in self.rows.setting("voices", "weighed").items()}
        return self.shown(rooms.voices.Asked(heard, weighed, after, self.words))

    def what_if(self) -> Shown:
        """Move two assumptions of the toy model, and phone about one of them."""
        return self.shown(rooms.what_if.WhatIf(self._claims(), self._assumed("what-if"), self._known(), self.words))

    def experiments(self) -> Shown:
        """Compare two events beside one series of figures, once the learner has said what to expect."""
        question, both = self.question_of("experiments"), self._side_by_side()
        return self.shown(Predicted(question, self.words, both.title, both.task, lambda: both))

    def scenarios(self) -> Shown:
        """Ask which single fact would make each of three ifs more likely."""
        return self.shown(rooms.scenarios.Scenarios(self._cards(), self.words))

    def about(self, prompt: str, progress: Progress) -> tuple[str, str]:
        """Return the numbers of the learner's run of the model, which the text is about."""
        inputs = rooms.what_if.kept(progress) if self.rows.has("what-if") else None
        if not inputs:
            return super().about(prompt, progress)
        return rooms.what_if.writing.figures(inputs, self.words, made=rooms.what_if.call(progress)), ""

    def answers(self, prompt: str, progress: Progress, note: str) -> Answer:
        """Return the numbers of the run to look for in the text, and what was assumed as the answer to it."""
        inputs = rooms.what_if.kept(progress)
        if not self.rows.has("what-if") or not inputs:
            return super().answers(prompt, progress, note)
        writing, fuel = rooms.what_if.writing, self.evidence["shares"][self.rows.setting("what-if", "fuel")]
        claims = next(iter(self._claims().values()))
        replies = [
            writing.reply(inputs, self.words), writing.misses(inputs, claims, self.words),
            writing.fuel(inputs, fuel, self.words),
        ]  # fmt: skip
        return Answer(writing.looked_for(inputs, self.words), replies=[each for each in replies if each])

    def findings(self) -> list[Finding]:
        """Add the learner's estimate, sentence on the road and facts, beside what is published."""
        found = super().findings()
        words = self.words
        if self.rows.has("fermi"):
            found.append(Finding(rooms.shares.FERMI, words("shares.fermi_title"), self._fermi_told))
        if self.rows.has("what-if"):
            found.append(Finding(rooms.what_if.NAME, words("what_if.recap"), self._run_told))
        if self.rows.has("scenarios"):
            found.append(Finding(rooms.scenarios.NAME, words("scenarios.recap"), self._facts_told))
        return found

    # The rows that the activities use ---------------------------------------------------------

    def _roads(self) -> list[rooms.places.rules.Corridor]:
        by_id = {place.place_id: place for place in self.evidence["places"]}
        return rooms.places.rules.corridors(self.evidence["routes"], by_id, self.rows.setting("road-map", "goal"))

    def _shares(self) -> list[Any]:
        return rooms.shares.rules.percents(self.evidence["shares"])

    def _amounts(self, unit: str) -> list[Any]:
        place = self.rows.setting("fermi", "place")
        return [
            row for row in self.evidence["shares"]
            if row.place_id == place and row.unit == unit and row.value_lo_pct is None
        ]  # fmt: skip

    def _assumed(self, activity: str) -> Inputs:
        """Return the two ranges that a run of the model begins with."""
        share, rerouted = (tuple(self.rows.setting(activity, key)) for key in rooms.what_if.CALLS)
        return rooms.what_if.rules.Inputs(share, rerouted)

    def _claims(self) -> dict[str, list[Any]]:
        roads = self.rows.setting("what-if", "roads")
        return {road: [row for row in self._shares() if row.place_id == place] for road, place in roads.items()}

    def _known(self) -> rooms.what_if.Roads:
        """Return what rows tell of the roads that could take over, for whichever the learner has chosen on the map."""

        def setting(key: str) -> Any:
            return self.rows.setting("what-if", key)

        shares = self.evidence["shares"]
        cut, other = (shares[key] for key in setting("loads"))
        others = [shares[key] for key in setting("others")]
        burnt, convoys = self.rows.listed("what-if", "burnt", "trade"), setting("convoys")
        closed = (self.evidence["places"][setting("closed")["place"]], setting("closed")["sources"])
        known = {
            road.name: rooms.what_if.roads.known(
                road, burnt, self.evidence["trade"][convoys[road.name]] if road.name in convoys else None, closed,
                self.words,
            )
            for road in self._roads()
            if road.name != self.rows.setting("road-map", "cut")
        }  # fmt: skip
        return rooms.what_if.Roads(cut, other, others, known)

    def _side_by_side(self) -> rooms.experiments.SideBySide:
        tests, limits, others = self._tests()
        return rooms.experiments.SideBySide(tests, others, limits, self.words, self.question_of("experiments").id)

    def _tests(self) -> tuple[list[Experiment], dict[str, dict[str, Any]], list[Any]]:
        series = self.rows.setting("experiments", "series")
        rows = self.rows.listed("experiments", "trade", "trade")
        printed = {row.period_lo: row.value_lo for row in rows if row.series == "change-on-month-before"}
        timeline, tests, limits = self.evidence["timeline"], [], {}
        for raw in self.rows.setting("experiments", "tests"):
            begins, ends = timeline[raw["begins"]], timeline[raw["ends"]] if "ends" in raw else None
            span = (date.fromisoformat(raw["first"]), date.fromisoformat(raw["last"]))
            around = rooms.experiments.rules.months((row for row in rows if row.series == series), *span)
            ids = tuple(dict.fromkeys([*begins.source_ids, *(ends.source_ids if ends else ())]))
            last = ends.date_hi if ends else None
            tests.append(
                rooms.experiments.rules.Experiment(
                    raw["id"], raw["label"], begins.date_lo, last, around, ids, printed
                )
            )  # fmt: skip
            limits[raw["id"]] = {key: raw[key] for key in ("can", "cannot", "sources")}
        return tests, limits, [row for row in rows if row.series != series]

    def _cards(self) -> tuple[Card, ...]:
        known = {row.timeline_id: row for row in self.evidence["timeline"]}
        return rooms.scenarios.rules.cards(self.rows.setting("scenarios", "cards"), known)

    # What the recap tells -----------------------------------------------------------------------

    def _fermi_told(self, progress: Progress) -> list[str]:
        entry = rooms.shares.estimate(progress.forms[rooms.shares.FERMI])
        return [rooms.shares.view.fermi_sentence(entry, self._amounts("tonnes a year"), self.words)] if entry else []

    def _run_told(self, progress: Progress) -> list[str]:
        inputs, made = rooms.what_if.kept(progress), rooms.what_if.call(progress)
        if mine := progress.notes.get("W4", "").strip():
            return [self.words("what_if.capstone", sentence=rooms.what_if.rules.first(mine))]
        if inputs and made:
            return rooms.what_if.view.told(inputs, made, self.words)
        return [rooms.what_if.view.sentence(inputs, self.words)] if inputs else []

    def _facts_told(self, progress: Progress) -> list[str]:
        return rooms.scenarios.view.sentences(rooms.scenarios.chosen(self._cards(), progress))
