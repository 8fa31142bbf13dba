"""The definition switch: the same deaths by another count, another kind of violence, another unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets as w

from dispute.model.deaths import KINDS, Estimate, rates, series
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.model.rivals import FORM
from dispute.texts import Words
from dispute.views import deaths as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


@dataclass(frozen=True, slots=True)
class Counts:
    """The tables that the switch draws from: rows of ``deaths.csv`` and ``population.csv``.

    ``others`` are rows of ``deaths_compare.csv`` that can stand beside one year of the series, ``beside`` those
    that are listed below it when attacks on civilians are counted. ``country`` is open from the start;
    ``later`` are countries that open once the learner has written two rival causes.
    """

    deaths: Sequence[Any]
    population: Sequence[Any]
    others: Sequence[Any]
    beside: Sequence[Any]
    country: str
    later: Sequence[str]

    @property
    def source_ids(self) -> list[str]:
        return list(dict.fromkeys(row.source_id for row in self.deaths))

    def dataset(self, words: Words) -> str:
        return words("deaths.short", version=self.deaths[0].version)

    def series(self, country: str, kinds: Sequence[str], *, rate: bool) -> dict[int, Estimate]:
        """Return the estimates of each year, as a rate on request."""
        counted = series(self.deaths, country, kinds)
        return rates(counted, self.population, country) if rate else counted

    def figure(self, row: Any, *, rate: bool) -> float:
        """Return another data set's figure, as a rate on request."""
        if not rate:
            return row.value
        people = {(p.country, p.year): p.value for p in self.population}[row.country, row.period_lo.year]
        return Estimate(row.value, row.value, row.value).per_100_000(people).best

    def options(self, words: Words, *, all_countries: bool) -> list[tuple[str, str]]:
        """Return label and id of each count that can be chosen."""
        dataset = self.dataset(words)
        countries = [self.country, *(self.later if all_countries else ())]
        years = [
            words("deaths.one_year", place=row.country, year=row.period_lo.year, dataset=dataset, other=row.dataset)
            for row in self.others
        ]
        first, *rest = [(words("deaths.each_year", place=place, dataset=dataset), place) for place in countries]
        return [first, *zip(years, (row.compare_id for row in self.others), strict=True), *rest]


def definition_switch(counts: Counts, question: Item, store: Store, words: Words) -> Panel:
    """Return the switch, closed until its question is answered with a prediction."""

    def content() -> list[w.Widget]:
        count = w.Dropdown(options=counts.options(words, all_countries=False), description=words("deaths.source"))
        kinds = {
            kind: w.Checkbox(value=True, description=words(f"deaths.{kind.replace('-', '_')}"), indent=False)
            for kind in KINDS
        }
        ranges = w.Checkbox(value=True, description=words("deaths.ranges"), indent=False)
        rate = w.Checkbox(description=words("deaths.per_100_000"), indent=False)
        inner = Panel(words, words("deaths.title"), "", [count, *kinds.values(), ranges, rate])

        def draw(count: str, ranges: bool, rate: bool, **kinds: bool) -> tuple[str, str]:
            chosen = [kind for kind, counted in kinds.items() if counted]
            other = next((row for row in counts.others if row.compare_id == count), None)
            place = other.country if other else count
            sources = [*counts.source_ids, *({p.source_id for p in counts.population} if rate else ())]
            what = view.Definition(place, chosen, rate, ranges, counts.dataset(words), sources)
            found = counts.series(place, chosen, rate=rate)
            if other is None:
                near = counts.beside if "one-sided" in chosen and place == counts.country else ()
                return view.show(found, what, near, words), view.sentence(found, what, words)
            year, figure = other.period_lo.year, counts.figure(other, rate=rate)
            return (
                view.two(found[year], figure, other, what, words),
                view.two_sentence(found[year], figure, other, what, words),
            )

        def offer(progress: Progress) -> None:
            # The other countries are what the rival causes are compared with: they wait for those.
            options, kept = counts.options(words, all_countries=FORM in progress.forms), count.value
            if len(options) != len(count.options):
                count.options = options
                count.value = kept

        store.draw_with(inner.safe(offer))
        inner.follow(draw, count=count, ranges=ranges, rate=rate, **kinds)
        return [inner]

    task = view.task(counts.others, counts.source_ids, words)
    return reveal(question, store, words, words("deaths.title"), task, content)
