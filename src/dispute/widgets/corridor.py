"""The what-if model: number boxes for what a learner assumes, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.corridor import Inputs
from dispute.model.number import Box, Refused, read, read_range
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import corridor as view
from dispute.views.number import percent
from dispute.widgets.number import Boxes
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.prediction import reveal
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

#: Under which the learner's assumptions are kept.
NAME = "what-if"
BOTH = "both"
_REROUTED = Box("rerouted-low"), Box("rerouted-high")
_REST = Box("days", 0, 365, optional=True), Box("room", optional=True)


def _share(road: str) -> tuple[Box, Box]:
    return Box(f"{road}-low"), Box(f"{road}-high")


def assumed(entries: Mapping[str, str], roads: Sequence[str], others: Sequence[str]) -> Inputs | None:
    """Return kept entries as the model's inputs; None before a road is chosen.

    Raises
    ------
    Refused
        If a number cannot be read or used.
    """
    cut = [road for road in roads if entries.get("cut") in (road, BOTH)]
    if not cut:
        return None
    typed = dict(entries)
    return Inputs(
        shares={road: read_range(*_share(road), typed) for road in cut},
        rerouted=read_range(*_REROUTED, typed),
        other=entries.get("other") if entries.get("other") in others else None,
        days=read(_REST[0], entries.get("days", "")), room=read(_REST[1], entries.get("room", "")),
    )  # fmt: skip


def kept(progress: Progress, roads: Sequence[str], others: Sequence[str]) -> Inputs | None:
    """Return the inputs of the learner's last run; None if there is none, or a damaged one."""
    try:
        return assumed(progress.forms.get(NAME, {}), roads, others)
    except Refused:
        return None


def what_if(
    claims: Mapping[str, Sequence[Any]], routes: Mapping[str, Sequence[Any]], question: Item, store: Store, words: Words
) -> Panel:
    """Return the model, closed until its question is answered with a prediction.

    Parameters
    ----------
    claims
        For each road that can be cut, the share claims in per cent.
    routes
        For each road that can take over, its rows of ``routes.csv``.
    """

    def content() -> list[w.Widget]:
        return [_Model(claims, routes, store, words).panel]

    return reveal(question, store, words, words("corridor.title"), view.task(words), content)


class _Model:
    """The boxes and the result of the what-if model."""

    def __init__(self, claims, routes, store: Store, words: Words):
        self.claims, self.routes, self.store, self.words = claims, routes, store, words
        self.roads, self.others = list(claims), list(routes)
        names = {
            f"{road}-{end}": words(f"corridor.share_{end}", road=road) for road in self.roads for end in ("low", "high")
        }
        names |= {f"rerouted-{end}": words(f"corridor.rerouted_{end}") for end in ("low", "high")}
        names |= {box.key: words(f"corridor.{box.key}") for box in _REST}
        shares = [box for road in self.roads for box in _share(road)]
        self.boxes = Boxes([*shares, *_REROUTED, *_REST], names)
        both = words("corridor.both")
        self.cut = dropdown(words("corridor.cut"), [*((road, road) for road in self.roads), (both, BOTH)], words)
        self.other = w.Dropdown(
            options=[(words("corridor.nobody"), ""), *((name, name) for name in self.others)],
            description=words("corridor.other"),
        )  # fmt: skip
        fields = self.boxes.fields
        order = [self.cut, *(fields[box.key] for box in (*shares, *_REROUTED)), self.other]
        form = submission([*order, *(fields[box.key] for box in _REST)], words("corridor.work"), self.submit)
        self.panel = Panel(words, words("corridor.title"), "", [form])
        self.cut.observe(self.panel.safe(self.fold), "value")
        self.fold()
        self.keep = store.form(NAME, self.panel.safe(self.draw))

    def fold(self, _=None) -> None:
        """Show the share boxes of the roads that are cut; both before the learner has chosen none."""
        for road in self.roads:
            for box in _share(road):
                wanted = self.cut.value in (road, BOTH)
                self.boxes.fields[box.key].layout.display = None if wanted else "none"

    @property
    def entries(self) -> dict[str, str]:
        hidden = {box.key for r in self.roads if self.cut.value not in (r, BOTH) for box in _share(r)}
        typed = {key: text for key, text in self.boxes.typed.items() if key not in hidden}
        return {"cut": self.cut.value, **typed, **({"other": self.other.value} if self.other.value else {})}

    def submit(self) -> None:
        if problem := self.boxes.try_to(self.commit, self.words):
            self.panel.ask_for(problem)

    def commit(self) -> None:
        inputs = assumed(self.entries, self.roads, self.others)
        if inputs is None:
            return self.panel.ask_for(self.words("corridor.choose_cut"))
        least = sum(lo for lo, _ in inputs.shares.values())
        if least > 100:
            return self.panel.ask_for(self.words("corridor.too_much", n=percent(least, self.words)))
        if inputs.other in inputs.shares:
            return self.panel.ask_for(self.words("corridor.same_road", road=inputs.other))
        return self.keep(self.entries)

    def draw(self, entries: Mapping[str, str]) -> None:
        inputs = kept(self.store.progress, self.roads, self.others)
        if inputs is None:
            return
        self.cut.value = entries["cut"]
        self.other.value = inputs.other or ""
        self.boxes.write(entries)
        html = view.result(inputs, self.claims, self.routes, self.words)
        self.panel.show(html, view.sentence(inputs, self.words))
