"""The order switch: sort the same two steps by another kind of date, and see whether they change places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dispute.activities.order_switch import bet, named_days, sorting, testimony, track, view
from dispute.activities.order_switch.bet import FORM, NEWS
from dispute.activities.order_switch.sorting import LAST, LIFE, OFFERED, START, outcome, switch
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Pair, Step, sort_steps
from dispute.evidence.testimony import Witness
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["FORM", "OrderSwitch", "bet", "named_days", "sorting", "testimony", "track", "view"]


@dataclass(frozen=True)
class OrderSwitch:
    """A pair of steps by one kind of date: a sentence, a picture and a table; then a bet on the second pair.

    The bet stands under the day of a text, which is asked for last, and stays closed before. With it come what speakers
    say of the order, all pairs, and the last kind of date.

    Parameters
    ----------
    pairs
        The pairs to compare: the switch begins with the first, and the bet is about the second.
    told
        What speakers say of the order, by the id of a pair. It stands below the days and changes nothing in them.
    by
        Step id to the words for who made it public.
    sides
        Actor id to the name of its side.
    prediction
        Id of the prediction that the switch answers; empty for none.
    """

    steps: Sequence[Step]
    pairs: Sequence[Pair]
    told: Mapping[str, Sequence[Witness]]
    by: Mapping[str, str]
    sides: dict[str, str]
    words: Words
    prediction: str = ""
    name: str = "order-switch"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("order_switch.title")

    @property
    def task(self) -> str:
        return view.task(self.steps, self.sides, self.words)

    @cached_property
    def _days(self) -> view.Axis:
        return view.axis(self.steps)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        choice = bet.chosen(progress.forms.get(FORM))
        known = {pair.id: pair for pair in (self.pairs if choice else self.pairs[:1])}
        kinds = OFFERED if choice else LIFE
        pair = known.get(entries.get("pair", ""), self.pairs[0])
        order = sort_steps((pair.a, pair.b), entries["kind"] if entries.get("kind") in kinds else START)
        parts = {
            "switch": switch(self.pairs, self.words, more=bool(choice)),
            "view": view.show(
                order, pair, self._days, self.sides, self.words, by=self.by,
                track=(drawn := track.draw(pair, LIFE if order.kind == LAST else [order.kind], self.sides, self.words)),
                outcome=self._outcome(progress, pair) if order.kind == LAST and drawn else "",
            ),
            "table": self._below(pair, choice) if choice or order.kind == LAST else "",
        }  # fmt: skip
        ahead = {"kind": kinds} | ({"pair": tuple(known)} if choice else {})
        if told == NEWS:
            say = bet.said(self.pairs[1], self.sides, self.words)
            return Screen(parts, say, "[data-part=table]", ahead, done=bool(choice))
        return Screen(parts, view.sentence(order, pair, self.sides, self.words), ahead=ahead, done=bool(choice))

    def _outcome(self, progress: Progress, pair: Pair) -> str:
        """Return what the kinds of date come to: it stands under the day of a text, which is asked for last."""
        made = progress.predictions.get(self.prediction)
        return outcome(pair, made.choice if made else sorting.TURN, self.words)

    def _below(self, pair: Pair, choice: str) -> str:
        """Return the bet, and once it is made what speakers say of the pair that is sorted."""
        asked = bet.show(self.pairs[1], choice, self._days, self.sides, self.words)
        told = self.told[pair.id] if choice else ()
        return asked + (testimony.show(told, pair, self.sides, self.words) if told else "")

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the bet, named ``news=choice``; it is made once."""
        field, _, choice = press.button.partition("=")
        made = bet.chosen(progress.forms.get(FORM))
        if made or field != NEWS or not bet.chosen({NEWS: choice}):
            return progress, None
        return progress.with_form(FORM, {NEWS: choice}), NEWS
