"""Lesson 02: the expulsions and their four dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dispute.activities import cases, four_dates, ladder, relay, renderings, sources, treaty
from dispute.activities.order_switch import OrderSwitch, testimony
from dispute.activities.order_switch import view as order_view
from dispute.evidence.dates import KINDS
from dispute.lessons.base import Base
from dispute.questions.finding import Finding
from dispute.questions.prediction import Predicted

if TYPE_CHECKING:
    from dispute.evidence.chronology import Step
    from dispute.hosts.paper import Page
    from dispute.hosts.shown import Shown


#: The kinds of date that the recap goes through, for each pair of the order switch. The second pair turns round
#: between the first two of its kinds and stays open by the third: never the one half without the other.
RECAP = (KINDS, ("traced", "public", "decided"))


class Activities(Base):
    """Activities of lesson 02."""

    def example(self) -> Page:
        """Show one case with fixed days on a day axis."""
        case, names = self.rows.example()
        return self.page("cases.example", cases.view.example(case, names, self.words))

    def source_cards(self) -> Page:
        """Show the sources of the puzzle, with what each says and where it comes from."""
        return self.page("sources.cards", sources.cards(self.rows.source_cards(), self.words))

    def relay(self) -> Shown:
        """Ask for the order that each relay of one text suggests, then show where all of them come from."""
        return self.shown(relay.LineUp(self._relays(), self.words))

    def _relays(self) -> list[relay.Relay]:
        return relay.relays(self.rows.listed("relay", "relays", "relays"), self.evidence, self.words.lang)

    def four_dates(self) -> Shown:
        """Ask for four dates of each step, and answer cell by cell."""
        steps, others = self.rows.steps("four-dates"), self.rows.ranges("four-dates", "distractors")
        claims, by = self.evidence["claims"].rows, self._by_whom(steps)
        return self.shown(four_dates.FourDates(steps, others, claims, by, self.words))

    def order_switch(self) -> Shown:
        """Sort the steps by one kind of date, once the learner has predicted the result."""
        steps, question = self.rows.steps("order-switch"), self.question_of("order-switch")
        pairs = self.rows.pairs()
        told = {pair.id: self.rows.witnesses(pair) for pair in pairs}
        switch = OrderSwitch(steps, pairs, told, self._by_whom(steps), self.rows.sides(steps), self.words)
        return self.shown(Predicted(question, self.words, switch.title, switch.task, lambda: switch))

    def _by_whom(self, steps: Iterable[Step]) -> dict[str, str]:
        return testimony.by_whom(self.rows.publishers(steps), self.words)

    def toolbox(self) -> Shown:
        """List the tools of diplomatic law by situation and role, once the learner has made a guess."""
        return self._behind("toolbox", treaty.Toolbox(self.evidence["treaty"].rows, self.words))

    def _behind(self, activity: str, opened: treaty.Toolbox | cases.Comparison) -> Shown:
        question = self.question_of(activity)
        return self.shown(Predicted(question, self.words, opened.title, opened.task, lambda: opened))

    def ladder(self) -> Page:
        """Show which steps of the ladder each state is known to have taken, with dates and reasons."""
        events, sides = self.rows.listed("ladder", "steps", "events"), self.rows.setting("ladder", "sides")
        placed = list(zip(events, self.rows.setting("ladder", "rungs"), strict=True))
        names = [self.evidence["actors"][side].name_en for side in sides]
        steps = self.rows.steps("ladder")
        of, by = self.rows.sides(steps), self._by_whom(steps)
        shown = ladder.rules.rungs(self.evidence["treaty"].rows, placed, of, names)
        year = self.rows.setting("ladder", "year")
        return self.page("ladder.title", ladder.view.show(shown, year, self.words, by))

    def documents(self) -> Page:
        """Show renderings of the texts of both sides; they stand in for pages that stay closed."""
        rows = self.rows.listed("documents", "documents", "documents")
        names = {row.made_by: self.evidence["actors"][row.made_by].name_en for row in rows}
        sources = {key: self.evidence["sources"][key] for row in rows for key in row.source_ids}
        return self.page("renderings.title", renderings.rendered(rows, names, sources, self.words))

    def arguments(self) -> Page:
        """Show what each side argues, with speaker and limit."""
        shown = self.rows.listed("arguments", "entries", "treaty")
        articles = self.rows.listed("arguments", "articles", "treaty")
        return self.page("treaty.sides", treaty.view.arguments(shown, articles, self.words))

    def cases(self) -> Shown:
        """Compare other cases, once the learner has said what to expect."""
        rows = self.rows.listed("cases", "cases", "cases")
        return self._behind("cases", cases.Comparison(rows, self.words))

    def findings(self) -> list[Finding]:
        """Add what the evidence says about the order of steps, by kinds of date, and what speakers say of it."""
        found = super().findings()
        if self.rows.has("relay"):
            lines = relay.view.sentences(self._relays(), self.words)
            found.append(Finding(relay.NAME, self.words("relay.recap"), lambda _: lines))
        if self.rows.has("order-switch"):
            after, told = self.rows.setting("order-switch", "prediction"), self._orders()
            found.append(Finding(after, self.words("recap.result"), lambda _: told))
        return found

    def _orders(self) -> list[str]:
        """Return for the first two pairs what each kind of date says, each followed by what speakers say."""
        sides, said = self.rows.sides(self.rows.steps("order-switch")), []
        for pair, kinds in zip(self.rows.pairs(), RECAP, strict=False):
            said += order_view.orders(pair, kinds, sides, self.words)
            said += testimony.sentences(self.rows.witnesses(pair), pair, sides, self.words)[:1]
        return said
