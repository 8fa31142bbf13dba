"""Lesson 02: the expulsions and their four dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dispute import activities as rooms
from dispute.evidence.chronology import compare, step
from dispute.evidence.dates import Order
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted
from dispute.questions.writing import Answer
from dispute.words.days import in_words

if TYPE_CHECKING:
    from dispute.evidence.chronology import Pair, Step
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown
    from dispute.work.progress import Progress


#: The pair that learners weigh; it comes back in the recap.
PAIR = "expulsions"
#: The kind of date whose order rests on somebody's word, for the pair that learners weigh.
WORD = "notified"


class Activities(Base):
    """Activities of lesson 02."""

    def example(self) -> Page:
        """Show one case with fixed days on a day axis."""
        case, names = self.rows.example()
        return self.page("cases.example", rooms.cases.view.example(case, names, self.words))

    def source_cards(self) -> Page:
        """Show the sources of the puzzle, with what each says and where it comes from."""
        return self.page("sources.cards", rooms.sources.cards(self.rows.source_cards(), self.words))

    def relay(self) -> Shown:
        """Ask for the order that each relay of one text suggests, then show where all of them come from."""
        return self.shown(rooms.relay.LineUp(self._relays(), self.words))

    def _relays(self) -> list[rooms.relay.Relay]:
        return rooms.relay.relays(self.rows.listed("relay", "relays", "relays"), self.evidence, self.words.lang)

    def four_dates(self) -> Shown:
        """Ask when each state told the other, who was first by that, and when Mali decided: one press at a time."""
        return self._dates("four-dates")

    def more_dates(self) -> Shown:
        """Ask for all four dates of the departure."""
        return self._dates("more-dates")

    def _dates(self, activity: str) -> Shown:
        steps, others = self.rows.steps(activity), self.rows.ranges(activity, "distractors")
        claims, by = self.evidence["claims"].rows, self._by_whom(steps)
        elsewhere = [step(row, self.words.lang) for row in self.rows.listed(activity, "elsewhere", "events")]
        asked, read = self.rows.setting(activity, "asked"), self.rows.setting(activity, "read")
        sides, words = self.rows.sides(steps), self.words
        room = rooms.four_dates.FourDates(steps, others, claims, by, sides, words, asked, activity, elsewhere, read)
        return self.shown(room)

    def order_switch(self) -> Shown:
        """Sort the steps by one kind of date, once the learner has predicted the result."""
        steps, question = self.rows.steps("order-switch"), self.question_of("order-switch")
        pairs = self.rows.pairs()
        told = {pair.id: self.rows.witnesses(pair) for pair in pairs}
        switch = rooms.order_switch.OrderSwitch(
            steps, pairs, told, self._by_whom(steps), self.rows.sides(steps), self.words, question.id
        )
        return self.shown(Predicted(question, self.words, switch.title, switch.task, lambda: switch))

    def _by_whom(self, steps: Iterable[Step]) -> dict[str, str]:
        return rooms.order_switch.testimony.by_whom(self.rows.publishers(steps), self.words)

    def explanations(self) -> Shown:
        """Ask which clipping helps which explanation of two dates, and which paper would decide."""
        return self.shown(self._explanations())

    def _explanations(self) -> rooms.explanations.Explanations:
        room, claims, sources = rooms.explanations, self.evidence["claims"], self.evidence["sources"]
        origins = self.evidence["origins"]
        stories = [room.Explanation(**raw) for raw in self.rows.setting("explanations", "stories")]
        clips = [room.clipping(raw, claims, sources, origins) for raw in self.rows.setting("explanations", "clippings")]
        papers = [room.paper(raw) for raw in self.rows.setting("explanations", "papers")]
        days = self.rows.setting("explanations", "days")
        left, dated = (self._day(self.rows.setting("explanations", key)) for key in ("left", "dated"))
        return room.Explanations(stories, clips, papers, (left, dated), self.words, days)

    def _day(self, named: str) -> str:
        """Return in words the day that ``step.kind`` names."""
        event, _, kind = named.partition(".")
        return in_words(step(self.evidence["events"][event], self.words.lang).dates[kind], self.words)

    def who_says(self) -> Shown:
        """Ask who answers each question about the arrest behind the steps: the kind follows from the claims."""
        return self.shown(self._who_says())

    def _who_says(self) -> rooms.who_says.WhoSays:
        claims, origins = self.evidence["claims"], self.evidence["origins"]
        questions = [rooms.who_says.asked(raw, claims, origins) for raw in self.rows.setting("who-says", "questions")]
        return rooms.who_says.WhoSays(questions, self.words)

    def law_switches(self) -> Shown:
        """Move three findings that nobody has shown, and see what the text of the treaty then says of three acts."""
        entries = {row.treaty_id: row for row in self.rows.listed("law-switches", "entries", "treaty")}
        claimed, missing = (self.rows.setting("law-switches", key) for key in ("claimed", "missing"))
        return self.shown(rooms.immunity.Immunity(entries, claimed, missing, self.words))

    def toolbox(self) -> Shown:
        """List the tools of diplomatic law by situation and role, once the learner has made a guess."""
        return self._behind("toolbox", rooms.treaty.Toolbox(self.evidence["treaty"].rows, self.words))

    def _behind(self, activity: str, opened: rooms.treaty.Toolbox | rooms.cases.Comparison) -> Shown:
        question = self.question_of(activity)
        return self.shown(Predicted(question, self.words, opened.title, opened.task, lambda: opened))

    def ladder(self) -> Page:
        """Show which steps of the ladder each state is known to have taken, with dates and reasons."""
        events, sides = self.rows.listed("ladder", "steps", "events"), self.rows.setting("ladder", "sides")
        placed = list(zip(events, self.rows.setting("ladder", "rungs"), strict=True))
        names = [self.evidence["actors"][side].name_en for side in sides]
        steps = self.rows.steps("ladder")
        of, by = self.rows.sides(steps), self._by_whom(steps)
        shown = rooms.ladder.rules.rungs(self.evidence["treaty"].rows, placed, of, names)
        year = self.rows.setting("ladder", "year")
        return self.page("ladder.title", rooms.ladder.view.show(shown, year, self.words, by))

    def documents(self) -> Page:
        """Show renderings of the two texts that the expulsions rest on; they stand in for pages that stay closed."""
        return self._documents("documents")

    def more_documents(self) -> Page:
        """Show renderings of the other texts of both sides."""
        return self._documents("more-documents")

    def _documents(self, activity: str) -> Page:
        rows = self.rows.listed(activity, "documents", "documents")
        names = {row.made_by: self.words.of(self.evidence["actors"][row.made_by], "name") for row in rows}
        sources = {key: self.evidence["sources"][key] for row in rows for key in row.source_ids}
        return self.page("renderings.title", rooms.renderings.rendered(rows, names, sources, self.words, activity))

    def arguments(self) -> Page:
        """Show what each side argues, with speaker and limit."""
        shown = self.rows.listed("arguments", "entries", "treaty")
        articles = self.rows.listed("arguments", "articles", "treaty")
        return self.page("treaty.sides", rooms.treaty.view.arguments(shown, articles, self.words))

    def cases(self) -> Shown:
        """Compare other cases, once the learner has said what to expect."""
        rows = self.rows.listed("cases", "cases", "cases")
        pair = self._expulsions()
        lean = rooms.order_switch.testimony.lean(self.rows.witnesses(pair), pair, self._sides_of_steps(), self.words)
        return self._behind("cases", rooms.cases.Comparison(rows, self.words, lean))

    def _expulsions(self) -> Pair:
        [pair] = [each for each in self.rows.pairs() if each.id == PAIR]
        return pair

    def _sides_of_steps(self) -> dict[str, str]:
        return self.rows.sides(self.rows.steps("order-switch"))

    def answers(self, prompt: str, progress: Progress, note: str) -> Answer:
        """Return for which dates of the two steps the sources give the days that a kept text names."""
        if not self.rows.has("order-switch"):
            return super().answers(prompt, progress, note)
        told = rooms.order_switch.named_days.said(note, self._expulsions(), self._sides_of_steps(), self.words)
        return Answer(beside=told)

    def findings(self) -> list[Finding]:
        """Add what came of each idea: the order of the expulsions, whose voices tell it, the departure, the reasons."""
        found = super().findings()
        if self.rows.has("relay"):
            lines = rooms.relay.view.sentences(self._relays(), self.words)
            found.append(Finding(rooms.relay.NAME, self.words("relay.recap"), lambda _: lines))
        if self.rows.has("order-switch"):
            after = self.rows.setting("order-switch", "prediction")
            found.append(self._order(after, self._expulsions()))
        for name, room in (("explanations", self._explanations), ("who-says", self._who_says)):
            if self.rows.has(name):
                found.append(Finding(name, room().title, room().told))
        return found

    def _order(self, after: str, pair: Pair) -> Finding:
        """Return what the dates say of a pair, and whose word that is."""
        sides, words, switch = self._sides_of_steps(), self.words, rooms.order_switch
        lines = {kind: switch.sorting.line(pair, kind, sides, words) for kind in switch.sorting.LIFE}
        if compare(pair.a, pair.b, WORD) is Order.NOT_LATER:
            lines[WORD] = switch.view.rests(pair, WORD, self.evidence["claims"].rows, sides, words)
        lines["traced"] += f" {words('order_switch.unseen')}"
        return Finding(after, switch.view.pair_name(pair, words), lambda _: [*lines.values()])
