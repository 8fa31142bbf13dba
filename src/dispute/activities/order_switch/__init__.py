"""The order switch: sort the same two steps by another kind of date, and see whether they change places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dispute.activities.order_switch import sorting, testimony, view
from dispute.activities.order_switch.sorting import LAST, OFFERED, all_four, switch
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Pair, Step, sort_steps
from dispute.evidence.testimony import Witness
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["OrderSwitch", "sorting", "testimony", "view"]


@dataclass(frozen=True)
class OrderSwitch:
    """A pair of steps by one kind of date: a sentence, a picture and a table.

    Parameters
    ----------
    told
        What speakers say of the order, by the id of a pair. It stands below the days and changes nothing in them.
    by
        Step id to the words for who made it public.
    sides
        Actor id to the name of its side.
    """

    steps: Sequence[Step]
    pairs: Sequence[Pair]
    told: Mapping[str, Sequence[Witness]]
    by: Mapping[str, str]
    sides: dict[str, str]
    words: Words
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
        known = {pair.id: pair for pair in self.pairs}
        pair = known.get(entries.get("pair", ""), self.pairs[0])
        order = sort_steps((pair.a, pair.b), entries["kind"] if entries.get("kind") in OFFERED else OFFERED[0])
        # The decision is asked for last: then all four stand side by side.
        four = all_four(pair, self.sides, self.words) if order.kind == LAST else ""
        told = self.told[pair.id]
        parts = {
            "switch": switch(self.pairs, self.words),
            "view": view.show(order, pair, self._days, self.sides, self.words, by=self.by, all_kinds=four),
            "table": testimony.show(told, pair, self.sides, self.words) if told else "",
        }
        say = view.sentence(order, pair, self.sides, self.words)
        return Screen(parts, say=say, ahead={"pair": tuple(known), "kind": OFFERED}, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
