"""Talks for two chairs on one phone: cards, three offers, a sentence on law, and whom the text serves."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dispute.activities.talks import balance, view
from dispute.activities.talks.game import Talks, load
from dispute.activities.talks.rules import ANSWERS, BOTH, CHAIRS, Table, absent, table
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "talks"
#: Turns a card over; it is closed again by the next press.
TURN, CLEAR = "turn", "clear"
#: Seats both governments at once.
BOTH_SIT = "seat-both"
#: Once the text stands, asks a role from outside for one more step.
ADD = "add"
DAY = timedelta(days=1)

__all__ = ["NAME", "Talks", "TwoChairs", "load", "table", "view"]


def drawn() -> str:
    """Return the place that the first of two chairs gets, by lot: who sits on the left lays down the first offer."""
    return secrets.choice(CHAIRS)


@dataclass(frozen=True)
class TwoChairs:
    """The talks, imagined for the day after our evidence ``ends``. A press is one move; a card closes with the next."""

    game: Talks
    ends: date
    words: Words
    lot: Callable[[], str] = drawn
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("talks.title")

    def table(self, progress: Progress) -> Table:
        return table(self.game, progress.forms.get(NAME, {}))

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, at = self.words, self.table(progress)
        over = at.now == "end"
        opened = told if told in at.seats and not over else ""
        choose = bool(opened) and at.now == f"card-{opened}"
        turn = "" if choose else view.turn(self.game, at, words)
        parts = {
            "task": view.task(self.ends + DAY, words),
            "turn": turn,
            "card": view.card(at.seats[opened], opened, words, choose=choose) if opened else "",
            "text": view.result(at, words) if over else "",
            "needs": balance.picture(self.game, at, words) if over else "",
            "more": balance.decision(self.game, at, words) if over else "",
            "again": view.again(at, words) if at.seats else "",
            "view": view.figure(self.game, at, words) if at.seats and not over else "",
        }
        said = view.sentence(self.game, at, words) if over else view.barred(at, words)
        focus = "[data-part=card]" if opened else "[data-part=text]" if over else "[data-part=turn]"
        if told == ADD:  # the question and its buttons stay where they are
            said, focus = " ".join([*balance.added(self.game, at, words), balance.served(self.game, at, words)]), ""
        return Screen(parts, said if told else "", focus if told else "", done=over)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Make the move that a button is named after, if it is this move's turn."""
        name, _, value = press.button.partition("=")
        at, kept = self.table(progress), dict(progress.forms.get(NAME, {}))
        if name == CLEAR:
            return progress.with_form(NAME, {}), CLEAR
        if name == TURN:
            return progress, value if value in CHAIRS and value in at.seats else None
        move, _, which = name.partition("-")
        match move:
            case "seat" if name == BOTH_SIT and not at.seats:
                kept = {**kept, **dict(zip(CHAIRS, BOTH if self.lot() == "one" else BOTH[::-1], strict=True))}
            case "seat" if at.now == name and self.game.chair(value) not in (None, *at.seats.values()):
                kept = {**kept, which: value}
                if which == "two" and self.lot() == "two":
                    kept = {**kept, "one": value, "two": kept["one"]}
            case "need" if at.now == f"card-{which}" and value in [need.id for need in at.seats[which].needs]:
                kept[f"{which}-first"] = value
            case "offer" if at.now == name and value in [offer.id for _, offer in at.open_offers(which)]:
                kept[which] = value
                kept.pop(f"{which}-answer", None)
            case "answer" if at.now == name and value in ANSWERS:
                kept[f"{which}-answer"] = value
            case "law" if at.now == "law" and value in [law.id for law in self.game.laws]:
                kept["law"] = value
            case "add" if at.now == "end" and value in [chair.id for chair in absent(self.game, at)]:
                kept[ADD] = value
            case _:
                return progress, None
        return progress.with_form(NAME, kept), name
