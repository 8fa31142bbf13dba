"""The order switch: sort the same steps by another kind of date, and compare one pair of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as w

from dispute.model.chronology import Pair, Step, sort_steps
from dispute.model.dates import SORTS
from dispute.model.quiz import Item
from dispute.model.testimony import Witness
from dispute.texts import Words
from dispute.views import chronology as view
from dispute.views import testimony
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def order_switch(
    steps: Sequence[Step], pairs: Sequence[Pair], told: Mapping[str, Sequence[Witness]], by: Mapping[str, str],
    sides: dict[str, str], question: Item, store: Store, words: Words,
) -> Panel:  # fmt: skip
    """Return the order switch, closed until its question is answered with a prediction.

    Parameters
    ----------
    told
        What speakers say of the order, by the id of a pair. It stands below the days and changes nothing in them.
    by
        Step id to the words for who made it public.
    """
    known = {pair.id: pair for pair in pairs}

    def content() -> list[w.Widget]:
        kind = dropdown(words("chronology.sort"), [(words(f"dates.done_{k}"), k) for k in SORTS], words)
        named = [(view.pair_name(pair, words), pair.id) for pair in pairs]
        pair = w.Dropdown(options=named, description=words("chronology.pair"))
        ranges = w.Checkbox(description=words("chronology.ranges"), indent=False)
        inner = Panel(words, words("chronology.title"), "", [kind, pair, ranges])
        days = view.axis(steps)

        def draw(kind: str, pair: str, ranges: bool) -> tuple[str, str]:
            if not kind:
                return "", ""
            order, chosen = sort_steps(steps, kind), known[pair]
            html = view.show(order, chosen, days, sides, words, ranges=ranges, by=by)
            if ranges and told[pair]:
                html += "\n" + testimony.show(told[pair], chosen, sides, words)
            return html, view.sentence(order, chosen, sides, words, ranges=ranges)

        inner.follow(draw, kind=kind, pair=pair, ranges=ranges)
        return [inner]

    return reveal(question, store, words, words("chronology.title"), view.task(steps, sides, words), content)
