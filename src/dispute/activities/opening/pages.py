"""Scene 2: some pages carry one text. Which state acts first in each?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.relay import view as relay_view
from dispute.activities.relay.rules import Reading, Relay, open_cards, origins, sorted_out
from dispute.words.texts import Words, capital
from dispute.work.progress import Progress

NAME = "pages"
#: What is counted.
PAGES, ORDERS, VOICES = "page", "order", "voice"
#: Which page was read last, as a learner's work keeps it: its answer is spoken.
NOW = "now"
QUOTED = re.compile("“[^”]*”|«[^»]*»")


def marked(wording: str) -> Markup:
    """Return a wording whose deciding words, those in quotation marks, are marked."""
    return Markup(QUOTED.sub(lambda found: f"<mark>{found[0]}</mark>", str(escape(wording))))


@dataclass(frozen=True)
class Pages:
    """A card for each page with three chips, each answered on its press; once every page has one, the tree.

    Parameters
    ----------
    relays
        The pages to sort.
    more
        Pages that we sorted: the tree and its counts hold them too.
    days
        The days that the pages name by their weekday alone.
    """

    relays: Sequence[Relay]
    more: Sequence[Relay]
    days: Sequence[date]
    words: Words
    name: str = NAME

    @property
    def every(self) -> list[Relay]:
        """All pages of the tree."""
        return [*self.relays, *self.more]

    @property
    def apart(self) -> list[str]:
        """The cards: a chip opens the answer of its own, until the last one brings the tree."""
        return [one.id for one in self.relays]

    def number(self, n: int, thing: str) -> str:
        """Return a number of things in words; a number that has no word of its own stays a figure."""
        if n == 1:  # in French its word follows the thing's gender
            return self.words(f"opening.one_{thing}")
        return self.words.counted(f"opening.count_{thing}", n, n=self._figure(n))

    def _figure(self, n: int) -> str:
        return self.words(f"opening.n_{n}") if 1 < n <= 6 else str(n)

    def found(self) -> str:
        """Return how many pages, orders and voices there are, counted from the rows."""
        orders = sum(bool(pile) for pile in sorted_out(self.every).values())
        counts = [(len(self.every), PAGES), (orders, ORDERS), (len(origins(self.every)), VOICES)]
        return ", ".join(self.number(n, things) for n, things in counts).capitalize() + "."

    def shared(self) -> str:
        """Return how many pages the learner read, and how many stand in the tree with our reading alone."""
        return self.words("opening.pages_more", own=self._figure(len(self.relays)), n=self._figure(len(self.more)))

    def calendar(self) -> str:
        """Return the days with their weekdays, all in one month."""
        words = self.words
        month = words.months[self.days[0].month - 1]
        named = (words.day(day, weekday=True).removesuffix(f" {month}") for day in self.days)
        return words("opening.pages_days", month=month, days=", ".join(named))

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        chosen, words = kept(NAME, progress), self.words
        left = open_cards(self.relays, chosen)
        task = words(
            "opening.pages_task", pages=self.number(len(self.relays), PAGES).capitalize(), calendar=self.calendar()
        )
        parts = {"pages": draw(NAME, words, "task", task=task)}
        for n, one in enumerate(self.relays, start=1):
            parts[f"pages-{n}"] = draw(
                NAME, words, "card", n=n, one=one, wording=marked(one.wording), chosen=chosen.get(one.id, ""),
                final=not left, readings=Reading, reading=self.reading, answer=self.answer(one, chosen),
            )  # fmt: skip
        parts["pages-tree"] = "" if left else self._tree()
        last = "".join(self.answer(one, chosen) for one in self.relays if pressed and one.id == chosen.get(NOW))
        if left:
            return Shown(parts, last or task, False)
        said = [last, self.found(), words("opening.pages_so")]
        return Shown(parts, " ".join(filter(None, said)), True, "[data-part=pages-tree]")

    def answer(self, one: Relay, chosen: Mapping[str, str]) -> str:
        """Return how a reading compares with ours; nothing before there is one."""
        yours, reading = chosen.get(one.id, ""), self.reading(one.reading)
        if yours not in set(Reading):
            return ""
        if yours == one.reading:
            return f"{self.words('opening.pages_same', reading=capital(reading))} {one.why}"
        return f"{self.words('opening.pages_other', yours=self.reading(yours), reading=reading)} {one.why}"

    def reading(self, value: str) -> str:
        """Return an order as a chip has it."""
        return self.words(f"opening.reads_{value.replace('-', '_')}")

    def _tree(self) -> str:
        words, behind = self.words, origins(self.every)
        one = len(behind) == 1 and behind[0]
        figure = Markup(relay_view.figure(self.every, words)) if one else ""
        voice = words.of(one, "label") if one else ""
        ours = self.shared() if self.more else ""
        return draw(NAME, words, "tree", found=self.found(), ours=ours, figure=figure, voice=voice)

    def press(self, progress: Progress, button: str) -> Progress:
        card, _, reading = button.partition("=")
        chosen: Mapping[str, str] = kept(NAME, progress)
        known = card in {one.id for one in self.relays} and reading in set(Reading)
        known = known and open_cards(self.relays, chosen)
        return put(NAME, progress, {card: reading, NOW: card}) if known else progress
