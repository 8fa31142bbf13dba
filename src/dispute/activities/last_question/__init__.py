"""The question of the course, asked once more at its end: one press for each kind of date, and our answer beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dispute.activities.last_question import rules, view
from dispute.activities.last_question.rules import KINDS, ORDERED, answers, chosen
from dispute.activity import Press, Screen
from dispute.evidence.chronology import Pair
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "last-question"

__all__ = ["NAME", "LastQuestion", "rules"]


@dataclass(frozen=True)
class LastQuestion:
    """A pair of steps, one of each state. An answer can be changed.

    Parameters
    ----------
    sources
        By kind of date the sources that our answer rests on.
    reported
        The day on which the paper was reported that one of the steps stands in.
    sides
        Actor id to the name of its side.
    voices
        By kind of date the countries of the voices that our answer rests on.
    told
        A row of testimony: a second voice, on the order alone. It counts if it puts the first step first.
    variants
        By kind of date a claim of one page alone that differs from our answer, where there is one.
    """

    pair: Pair
    sources: Mapping[str, Sequence[str]]
    reported: date
    sides: Mapping[str, str]
    voices: Mapping[str, frozenset[str]]
    told: Any
    variants: Mapping[str, Any]
    words: Words
    name: str = NAME

    @property
    def also(self) -> bool:
        """Whether the second voice puts the first step of the pair before the other."""
        return rules.ordered(self.pair, self.told)

    @property
    def title(self) -> str:
        return self.words("last_question.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = chosen(progress.forms.get(NAME), answers(self.pair)), self.words
        done = len(kept) == len(KINDS)
        end = view.end(self.pair, kept, words) if done else ""
        steps = [step.source_ids[0] for step in (self.pair.a, self.pair.b)]
        rows = {
            f"row-{kind}": view.row(
                self.pair,
                kind,
                kept.get(kind, ""),
                self.reported,
                self._rests(kind),
                self.sides,
                self.voices[kind],
                words,
                also=self.also,
                variant=self.variants.get(kind),
            )
            for kind in KINDS
        }
        parts = {"task": view.task(steps, words), **rows, "end": view.closing(end, words) if done else ""}
        # A press tells the row that it was in.
        said = ""
        if told in kept:
            said = view.spoken(
                self.pair, told, kept[told], self.reported, self.sides, self.voices[told], words,
                also=self.also, variant=self.variants.get(told),
            )  # fmt: skip
        return Screen(parts, f"{said} {end}".strip() if said else end, done=done)

    def _rests(self, kind: str) -> list[str]:
        """Return the sources of our answer by one kind of date, those of a second voice and of a page apart too."""
        also = [self.told] if self.also and kind in ORDERED else []
        apart = [self.variants[kind]] if kind in self.variants and (self.also or kind not in ORDERED) else []
        return [*self.sources[kind], *(row.source_id for row in (*also, *apart))]

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``kind=answer``."""
        kind, _, choice = press.button.partition("=")
        if kind not in KINDS or choice not in answers(self.pair):
            return progress, None
        before = chosen(progress.forms.get(NAME), answers(self.pair))
        return progress.with_form(NAME, {**before, kind: choice}), kind
