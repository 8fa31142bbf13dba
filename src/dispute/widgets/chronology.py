"""The order switch: sort the same steps by another of their dates."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as w

from dispute.model.chronology import Step, sort_steps
from dispute.model.dates import KINDS
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import chronology as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def order_switch(
    steps: Sequence[Step], pair: tuple[Step, Step], sides: dict[str, str], question: Item, store: Store, words: Words
) -> Panel:
    """Return the order switch, closed until its question is answered with a prediction."""

    def content() -> list[w.Widget]:
        kind = dropdown(words("chronology.sort"), [(words(f"dates.done_{k}"), k) for k in KINDS], words)
        ranges = w.Checkbox(description=words("chronology.ranges"), indent=False)
        inner = Panel(words, words("chronology.title"), "", [kind, ranges])
        days = view.axis(steps)

        def draw(kind: str, ranges: bool) -> tuple[str, str]:
            if not kind:
                return "", ""
            order = sort_steps(steps, kind)
            return (
                view.show(order, pair, days, sides, words, ranges=ranges),
                view.sentence(order, pair, sides, words, ranges=ranges),
            )

        inner.follow(draw, kind=kind, ranges=ranges)
        return [inner]

    return reveal(question, store, words, words("chronology.title"), view.task(steps, sides, words), content)
