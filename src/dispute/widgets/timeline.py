"""The layered timeline: layers by checkbox, years by dropdown, opened by the learner's own first year."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import ipywidgets as w

from dispute.model.quiz import Item
from dispute.model.timeline import LAYERS, Event, years
from dispute.texts import Words
from dispute.views import prediction as prediction_view
from dispute.views import timeline as view
from dispute.widgets.panel import Panel
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store


def timeline(
    events: Sequence[Event], on: Collection[str], hide: int, question: Item, store: Store, words: Words
) -> Panel:
    """Return the timeline, closed until its question is answered with a first year.

    Parameters
    ----------
    on
        Layers that are on at the beginning.
    hide
        The year before which one checkbox hides everything.
    question
        A prediction whose option ids are years.
    """
    known = [str(year) for year in years(events)]

    def content() -> list[w.Widget]:
        boxes = {}
        for layer in LAYERS:
            label = words("timeline.show", layer=view.layer_name(layer, words), n=sum(e.layer == layer for e in events))
            boxes[layer] = w.Checkbox(description=label, value=layer in on, indent=False)
        start = store.progress.predictions[question.id].choice
        first = w.Dropdown(description=words("timeline.first"), options=known, value=start)
        last = w.Dropdown(description=words("timeline.last"), options=known, value=known[-1])
        hiding = w.Checkbox(description=words("timeline.hide", year=hide), indent=False)
        inner = Panel(words, words("timeline.title"), "", [*boxes.values(), first, last, hiding])

        def draw(first: str, last: str, hiding: bool, **shown: bool) -> tuple[str, str]:
            layers = [layer for layer, on in shown.items() if on]
            begin = max(int(first), hide) if hiding else int(first)
            return view.show(events, layers, begin, int(last), words, hiding=hiding)

        inner.follow(draw, first=first, last=last, hiding=hiding, **boxes)
        return [inner]

    panel = reveal(question, store, words, words("timeline.title"), view.task(events, words), content)
    asked = prediction_view.question(question, words, hides=True)
    panel.extend_twin(f"{asked}\n{view.evidence(events, words)}", words)
    return panel
