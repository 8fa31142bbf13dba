"""The what-if model: number boxes for what a learner assumes, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.what_if import view
from dispute.activities.what_if.rules import Inputs
from dispute.activity import Press, Screen
from dispute.questions.boxes import boxes, typed, wrong
from dispute.words.numbers import percent
from dispute.words.texts import Words
from dispute.words.typed_number import Box, Refused, read, read_range
from dispute.work.progress import Progress

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
    held = dict(entries)
    return Inputs(
        shares={road: read_range(*_share(road), held) for road in cut},
        rerouted=read_range(*_REROUTED, held),
        other=entries.get("other") if entries.get("other") in others else None,
        days=read(_REST[0], entries.get("days", "")), room=read(_REST[1], entries.get("room", "")),
    )  # fmt: skip


def kept(progress: Progress, roads: Sequence[str], others: Sequence[str]) -> Inputs | None:
    """Return the inputs of the learner's last run; None if there is none, or a damaged one."""
    try:
        return assumed(progress.forms.get(NAME, {}), roads, others)
    except Refused:
        return None


@dataclass(frozen=True)
class WhatIf:
    """The model.

    Parameters
    ----------
    claims
        For each road that can be cut, the share claims in per cent.
    routes
        For each road that can take over, its rows of ``routes.csv``.
    """

    claims: Mapping[str, Sequence[Any]]
    routes: Mapping[str, Sequence[Any]]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("what_if.title")

    @property
    def _boxes(self) -> list[Box]:
        return [*(box for road in self.claims for box in _share(road)), *_REROUTED, *_REST]

    @property
    def _names(self) -> dict[str, str]:
        ends = ("low", "high")
        names = {f"{road}-{end}": self.words(f"what_if.share_{end}", road=road) for road in self.claims for end in ends}
        names |= {f"rerouted-{end}": self.words(f"what_if.rerouted_{end}") for end in ends}
        return names | {box.key: self.words(f"what_if.{box.key}") for box in _REST}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        inputs = kept(progress, list(self.claims), list(self.routes))
        held = progress.forms.get(NAME, {}) if inputs else {}
        cut = entries.get("cut", held.get("cut", ""))
        parts = {"cut": view.cut(list(self.claims), held.get("cut", ""), self.words)}
        for road in self.claims:  # only the boxes of roads that are cut
            shown = boxes(_share(road), self._names, held) if cut in (road, BOTH) else ""
            parts[f"share-{road}"] = str(shown)
        other = inputs.other or "" if inputs else ""
        parts["rest"] = view.rest(
            boxes(_REROUTED, self._names, held), list(self.routes), other, boxes(_REST, self._names, held), self.words
        )
        parts["result"] = view.notice(told) if told else ""
        if inputs and not told:
            parts["result"] = view.result(inputs, self.claims, self.routes, self.words)
        return Screen(parts, say=told or (view.sentence(inputs, self.words) if inputs else ""))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Run the model, once its numbers can be used."""
        if press.button != "work":
            return progress, None
        entries = self._entries(press.entries)
        try:
            problem = self._problem(assumed(entries, list(self.claims), list(self.routes)))
        except Refused as refused:
            problem = wrong(refused, self._boxes, self._names, self.words)
        return (progress, problem) if problem else (progress.with_form(NAME, entries), None)

    def _entries(self, entries: Mapping[str, str]) -> dict[str, str]:
        """Return what counts: nothing of a road that is not cut."""
        cut, other = entries.get("cut", ""), entries.get("other", "")
        hidden = {box for road in self.claims if cut not in (road, BOTH) for box in _share(road)}
        held = typed([box for box in self._boxes if box not in hidden], entries)
        return {"cut": cut, **held, **({"other": other} if other else {})}

    def _problem(self, inputs: Inputs | None) -> str:
        if inputs is None:
            return self.words("what_if.choose_cut")
        least = sum(lo for lo, _ in inputs.shares.values())
        if least > 100:
            return self.words("what_if.too_much", n=percent(least, self.words))
        return self.words("what_if.same_road", road=inputs.other) if inputs.other in inputs.shares else ""
