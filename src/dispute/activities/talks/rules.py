"""Talks for two chairs: what is on the table, what comes next, and what a text leaves out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dispute.activities.talks.game import Chair, Law, Need, Offer, Talks

#: How one chair can answer an offer of the other, from open to closed.
ANSWERS = ("yes", "if", "no")
#: The two chairs, and the rounds in which something is offered: who may lay down a card in each.
CHAIRS = ("one", "two")
#: Who sits down first in the lesson: each state, told alike.
BOTH = ("ministry-a", "ministry-b")
OFFERS: dict[str, tuple[str, ...]] = {"first": ("one",), "second": ("two",), "third": CHAIRS}
#: The step that a role from outside may add once the text stands.
LAST = "fourth"


@dataclass(frozen=True, slots=True)
class Laid:
    """An offer on the table: who laid it down, and how the other chair has answered; empty while it has not."""

    by: Chair
    offer: Offer
    answer: str


@dataclass(frozen=True, slots=True)
class Table:
    """How far a pair has come. ``first`` holds the need that a chair has put first, by the chair's place.

    ``added`` is who was asked for one more step once the text stood, with that step; None while nobody was.
    """

    seats: Mapping[str, Chair]
    first: Mapping[str, Need]
    laid: Mapping[str, Laid]
    law: Law | None
    added: tuple[Chair, Offer] | None = None

    @property
    def now(self) -> str:
        """What comes next: a chair, a card, an offer, its answer, the law, or the end."""
        for place in CHAIRS:
            if place not in self.seats:
                return f"seat-{place}"
        for place in CHAIRS:
            if place not in self.first:
                return f"card-{place}"
        for name in OFFERS:
            if name not in self.laid:
                return f"offer-{name}"
            if not self.laid[name].answer:
                return f"answer-{name}"
        return "end" if self.law and not self.barred else "law"

    @property
    def barred(self) -> list[Chair]:
        """The chairs at this table whose card forbids the sentence on law."""
        return [chair for chair in self.seats.values() if self.law and chair.id in self.law.cannot]

    @property
    def agreed(self) -> list[Laid]:
        """What stands in the text: all that was not refused."""
        return [laid for laid in self.laid.values() if laid.answer in ("yes", "if")]

    def owed(self, laid: Laid) -> bool:
        """Return whether an offer was taken on a condition, and its chair has added nothing that was taken."""
        return laid.answer == "if" and not [o for o in self.agreed if o.by.id == laid.by.id and o is not laid]

    def place(self, chair: Chair) -> str:
        return next(place for place, seated in self.seats.items() if seated.id == chair.id)

    def other(self, chair: Chair) -> Chair:
        return next(seated for seated in self.seats.values() if seated.id != chair.id)

    def open_offers(self, name: str) -> list[tuple[Chair, Offer]]:
        """Return what can be laid down in a round: what is not on the table yet."""
        used = {laid.offer.id for laid in self.laid.values()}
        return [(self.seats[place], offer) for place in OFFERS[name] for offer in self.seats[place].offers
                if offer.id not in used]  # fmt: skip

    def steps(self, need: Need) -> list[str]:
        """Return the rounds whose step serves a need, and the last one if the added step does."""
        found = [name for name, laid in self.laid.items() if laid in self.agreed and need.id in laid.offer.serves]
        return [*found, LAST] if self.added and need.id in self.added[1].serves else found

    def needs(self, chair: Chair) -> list[Need]:
        """Return the two needs of a role; one that was put first stands first."""
        first = [need for place, need in self.first.items() if self.seats[place].id == chair.id]
        return [*first, *(need for need in chair.needs if need not in first)]

    def served(self, chair: Chair) -> list[Need]:
        """Return the needs of a role that the text serves; an added step is not of it."""
        met = {need for laid in self.agreed for need in laid.offer.serves}
        return [need for need in chair.needs if need.id in met]


def table(game: Talks, entries: Mapping[str, str]) -> Table:
    """Return the table as it is kept. What no longer fits is left out, with all that came after it."""
    seats: dict[str, Chair] = {}
    for place in CHAIRS:
        chair = game.chair(entries.get(place, ""))
        if chair is None or chair in seats.values():
            return Table(seats, {}, {}, None)
        seats[place] = chair
    first: dict[str, Need] = {}
    for place, chair in seats.items():
        if need := next((n for n in chair.needs if n.id == entries.get(f"{place}-first")), None):
            first[place] = need
    if len(first) < len(seats):
        return Table(seats, first, {}, None)
    laid: dict[str, Laid] = {}
    for name in OFFERS:
        offers = Table(seats, first, laid, None).open_offers(name)
        found = next(((by, offer) for by, offer in offers if offer.id == entries.get(name)), None)
        if found is None:
            return Table(seats, first, laid, None)
        answer = entries.get(f"{name}-answer", "")
        laid[name] = Laid(*found, answer if answer in ANSWERS else "")
        if not laid[name].answer:
            return Table(seats, first, laid, None)
    law = next((each for each in game.laws if each.id == entries.get("law")), None)
    at = Table(seats, first, laid, law)
    chair = next((each for each in absent(game, at) if each.id == entries.get("add")), None)
    if chair is None or at.now != "end":
        return at
    return replace(at, added=(chair, more(game, at, chair)))


def opened(game: Talks, at: Table) -> set[str]:
    """Return the ids of the needs that no step of the text serves."""
    return {need.id for chair in game.chairs for need in chair.needs if need not in at.served(chair)}


def gain(game: Talks, at: Table, offer: Offer) -> int:
    """Return how many needs an offer would serve that no step of the text serves."""
    return len(opened(game, at) & set(offer.serves))


def more(game: Talks, at: Table, chair: Chair) -> Offer:
    """Return the offer of a role that serves most of what the text leaves open; of equal ones, its first."""
    return max(chair.offers, key=lambda offer: gain(game, at, offer))


def absent(game: Talks, at: Table) -> list[Chair]:
    """Return the roles that did not sit at the table."""
    return [chair for chair in game.chairs if chair not in at.seats.values()]


def unheard(game: Talks, at: Table) -> Sequence[Chair]:
    """Return the roles that sat nowhere and of whose needs the text serves none."""
    return [chair for chair in absent(game, at) if not at.served(chair)]
