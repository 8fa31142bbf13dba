"""What the second range of the model comes to: tonnes for other roads, beside what is known of the learner's road."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dispute.activities.places.rules import Corridor
from dispute.activities.what_if.rules import Range, whole
from dispute.words.numbers import large, number, percents, span
from dispute.words.texts import Words

#: A sentence, and the sources that it rests on.
Told = tuple[str, Sequence[str]]


@dataclass(frozen=True)
class Roads:
    """What rows tell of the roads that could take over.

    Parameters
    ----------
    cut, other
        Rows of ``shares.csv`` in tonnes a year: the load of the cut road, and that of one other road.
    others
        The least and the most that others say of the load of the cut road: rows with a lower end alone.
    known
        For each other road, by its name, what is known of it.
    """

    cut: Any
    other: Any
    others: Sequence[Any]
    known: Mapping[str, Told] = field(default_factory=dict)

    def told(self, road: str, rerouted: Range, words: Words) -> list[Told]:
        """Return what other roads would have to carry, and what is known of the learner's road if there is one.

        ``rerouted`` is per cent of the cut road's load.
        """
        low, high = (end * self.cut.absolute_hi / 100 / 1e6 for end in rerouted)
        demand = words(
            "what_if.demand", tonnes=words.counted("what_if.tonnes", high, n=span(low, high, words)),
            rerouted=percents(*whole(rerouted), words), cut=words.of(self.cut, "route"),
        )  # fmt: skip
        carried = words(
            "what_if.carried", other=words.of(self.other, "route"), had=large(self.other.absolute_hi, words),
            year=self.other.year_hi,
        )  # fmt: skip
        found = [(demand, []), (carried, _sources([self.cut, self.other]))]
        return [*found, self.known[road]] if road in self.known else found

    def handled(self, words: Words) -> Told:
        """Return the load of the cut road, in tonnes a year, and what one per cent of it comes to."""
        load = self.cut.absolute_hi
        said = words(
            "what_if.handled", cut=words.of(self.cut, "route"), load=large(load, words), one=large(load / 100, words),
            who=words.of(self.cut, "who_says"), year=self.cut.year_hi,
        )  # fmt: skip
        return said, _sources([self.cut])

    def loads(self, words: Words) -> Told:
        """Return how far apart sources are on the load of the cut road, in tonnes a year."""
        least, most = (large(row.absolute_lo, words) for row in self.others)
        said = words(
            "what_if.loads", cut=words.of(self.cut, "route"), load=large(self.cut.absolute_hi, words),
            who=words.of(self.cut, "who_says"), year=self.cut.year_hi, least=least, most=most,
        )  # fmt: skip
        return said, _sources([self.cut, *self.others])


def known(corridor: Corridor, burnt: Sequence[Any], convoy: Any | None, closed: Any, words: Words) -> Told:
    """Return one sentence on a road, from rows, or that no row tells of trucks on it.

    Parameters
    ----------
    burnt
        Rows of ``trade.csv`` on burnt tankers; those of other ports are passed over. A row names the port that a convoy
        came from at most, so the sentence speaks of roads from its country.
    convoy
        The row of a convoy that came by this road, if there is one.
    closed
        A row of ``places.csv`` where a blockade was declared, with the claim that declares it: ``(place, claim)``.
    """
    road, place = words.of(corridor.start, "name"), corridor.start.place_id
    if here := sorted((row for row in burnt if row.place_id == place), key=lambda row: row.period_lo):
        n, first = number(sum(row.value_lo for row in here), words), words.day(here[0].period_lo)
        last = words.day(here[-1].period_lo, year=True)
        country = words.named(corridor.start.country)
        said = words("what_if.road_burnt", road=road, country=country, n=n, first=first, last=last)
        return said, _sources(here)
    if convoy:
        n, month = number(convoy.value_lo, words), words.month(convoy.period_lo)
        return words("what_if.road_convoy", road=road, n=n, month=month), _sources([convoy])
    town, claimed = closed
    if any(stop.place_id == town.place_id for line in corridor.lines for stop in line):
        way = [row for row in corridor.stated if town.place_id in row.via_place_ids]
        return words("what_if.road_closed", road=road, place=words.of(town, "name")), [*_sources(way), *claimed]
    return words("what_if.road_unknown", road=road), []


def _sources(rows: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(key for row in rows for key in row.source_ids))
