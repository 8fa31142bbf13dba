"""The what-if model: two ranges with two handles each, and one phone call that makes one of them narrower."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities import places, shares
from dispute.activities.what_if import roads, view, writing
from dispute.activities.what_if.kept import CALL, NAME, call, kept, rest
from dispute.activities.what_if.roads import Roads
from dispute.activities.what_if.rules import CALLS, Inputs, Range
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["CALL", "CALLS", "NAME", "Roads", "WhatIf", "call", "kept", "roads", "view", "writing"]


def field(bar: str, end: str, begins: float) -> str:
    """Return the name of a handle.

    It is named after where it begins, too: once a guess or kept numbers move that place, what stood in the old handle
    no longer counts.
    """
    return f"{bar}-{end}-{begins:g}"


@dataclass(frozen=True)
class WhatIf:
    """The model.

    Parameters
    ----------
    claims
        For each road that can be cut, the share claims in per cent; the one that is cut comes first.
    begin
        Where the handles stand at first, unless a guess of the share, or kept numbers, say otherwise.
    roads
        What is known of the roads that could take over. The learner's own comes from the map.
    """

    claims: Mapping[str, Sequence[Any]]
    begin: Inputs
    roads: Roads
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("what_if.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, made = self.words, call(progress)
        inputs, begins = self._inputs(progress, entries), {bar: self._begins(progress, bar) for bar in CALLS}
        names = {bar: self._names(bar, ends) for bar, ends in begins.items()}
        told_of = self.roads.told(places.chosen(progress), inputs.rerouted, words)
        parts = {
            "task": view.task(self.roads.handled(words), words),
            "picture": view.show(inputs, made, told_of, words),
            # The handles stay as they are while one moves, or the hand would lose it.
            "calls": view.calls(CALL, [(bar, names[bar], begins[bar]) for bar in CALLS], made, words),
            "answer": view.answered(inputs, made, words, keep=inputs != kept(progress)) if made else "",
            "ledger": view.folded(inputs, self.claims, words, self.roads.loads(words)),
        }
        said = view.called_out(inputs, made, words) if told == CALL else view.sentence(inputs, words)
        ahead = {name: view.PLACES for bar in CALLS for name in names[bar]}
        # Numbers that an earlier edition kept have no call, and were all that it asked for.
        return Screen(parts, say=said, ahead=ahead, done=kept(progress) is not None)

    def _names(self, bar: str, begins: Range) -> tuple[str, str]:
        low, high = (field(bar, end, at) for end, at in zip(("low", "high"), begins, strict=True))
        return low, high

    def _begins(self, progress: Progress, bar: str) -> Range:
        """Return where the handles of a bar stand before anybody moves them."""
        mine, guess = kept(progress), shares.guessed(progress)
        if mine:
            return rest(getattr(mine, bar))
        return rest((guess.low, guess.high)) if bar == "share" and guess else getattr(self.begin, bar)

    def _inputs(self, progress: Progress, entries: Mapping[str, str]) -> Inputs:
        """Return what the handles say; two that have passed each other have changed their parts."""
        found = []
        for bar in CALLS:
            begins = self._begins(progress, bar)
            pairs = zip(self._names(bar, begins), begins, strict=True)
            ends = [float(e) if (e := entries.get(name)) in view.PLACES else begin for name, begin in pairs]
            found.append((min(ends), max(ends)))
        return Inputs(*found)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take the call, with the numbers as they stand; another call takes its place."""
        button, _, made = press.button.partition("=")
        if button != CALL or made not in CALLS:
            return progress, None
        inputs = self._inputs(progress, press.entries)
        ends = {f"{bar}-{end}": f"{value:g}" for bar in CALLS
                for end, value in zip(("low", "high"), getattr(inputs, bar), strict=True)}  # fmt: skip
        return progress.with_form(NAME, {**ends, CALL: made}), CALL
