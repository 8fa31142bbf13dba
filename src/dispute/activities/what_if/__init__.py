"""The what-if model: two bars with two handles each, and what follows from them while they move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities import shares
from dispute.activities.what_if import view
from dispute.activities.what_if.kept import NAME, Case, kept, rest
from dispute.activities.what_if.rules import Inputs, Range
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field that chooses a case, the button, and the ends of the two bars.
CASE, KEEP = "case", "keep"
BARS = ("share", "rerouted")

__all__ = ["CASE", "KEEP", "NAME", "Case", "WhatIf", "kept", "view"]


def field(case: str, bar: str, end: str, begins: float) -> str:
    """Return the name of a handle.

    Each case has its own, so that going to and fro loses nothing. It is named after where it begins, too: once a
    guess or kept numbers move that place, what stood in the old handle no longer counts.
    """
    return f"{case}.{bar}-{end}-{begins:g}"


@dataclass(frozen=True)
class WhatIf:
    """The model.

    Parameters
    ----------
    claims
        For each road that can be cut, the share claims in per cent.
    cases
        Where the handles can stand at first. The first case is the learner's own: it takes over a guess of the
        share, and numbers that were kept.
    """

    claims: Mapping[str, Sequence[Any]]
    cases: Sequence[Case]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("what_if.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, mine = self.words, kept(progress)
        case = self._case(entries)
        inputs = self._inputs(case, progress, entries)
        begins = {bar: self._begins(case, progress, bar) for bar in BARS}
        names = {bar: self._names(case, bar, ends) for bar, ends in begins.items()}
        parts = {
            "cases": view.cases(CASE, self.cases, words),
            "picture": view.show(inputs, case, words),
            # The handles stay as they are while one moves, or the hand would lose it.
            **{
                f"bar-{bar}": view.handles(bar, names[bar], begins[bar], self._others(case, progress, bar), words)
                for bar in BARS
            },
            "change": view.asked(inputs, words),
            "ledger": view.folded(inputs, self.claims, words),
            "keep": view.keep(KEEP, words),
            "kept": view.keeps(words) if mine == inputs else "",
        }
        said = view.sentence(inputs, words)
        if told == KEEP:
            said = words("what_if.kept")
        ahead = {CASE: tuple(each.id for each in self.cases)}
        ahead |= {name: view.PLACES for bar in BARS for name in names[bar]}
        return Screen(parts, say=said, ahead=ahead, done=mine is not None)

    def _names(self, case: Case, bar: str, begins: Range) -> tuple[str, str]:
        low, high = (field(case.id, bar, end, at) for end, at in zip(("low", "high"), begins, strict=True))
        return low, high

    def _others(self, case: Case, progress: Progress, bar: str) -> list[tuple[str, float]]:
        """Return the handles of the other cases, with where they begin."""
        found = []
        for other in self.cases:
            if other is not case:
                begins = self._begins(other, progress, bar)
                found += zip(self._names(other, bar, begins), begins, strict=True)
        return found

    def _case(self, entries: Mapping[str, str]) -> Case:
        return next((case for case in self.cases if case.id == entries.get(CASE)), self.cases[0])

    def _begins(self, case: Case, progress: Progress, bar: str) -> Range:
        """Return where the handles of a bar stand before anybody moves them."""
        if case is not self.cases[0]:
            return getattr(case, bar)
        mine, guess = kept(progress), shares.guessed(progress)
        if mine:
            return rest(getattr(mine, bar))
        return rest((guess.low, guess.high)) if bar == "share" and guess else getattr(case, bar)

    def _inputs(self, case: Case, progress: Progress, entries: Mapping[str, str]) -> Inputs:
        """Return what the handles say; two that have passed each other have changed their parts."""
        found = []
        for bar in BARS:
            begins = self._begins(case, progress, bar)
            pairs = zip(self._names(case, bar, begins), begins, strict=True)
            ends = [float(e) if (e := entries.get(name)) in view.PLACES else begin for name, begin in pairs]
            found.append((min(ends), max(ends)))
        return Inputs(*found)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the numbers as they stand."""
        if press.button != KEEP:
            return progress, None
        inputs = self._inputs(self._case(press.entries), progress, press.entries)
        ends = {f"{bar}-{end}": f"{value:g}" for bar in BARS
                for end, value in zip(("low", "high"), getattr(inputs, bar), strict=True)}  # fmt: skip
        return progress.with_form(NAME, ends), KEEP
