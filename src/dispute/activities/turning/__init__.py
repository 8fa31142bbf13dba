"""Turning points: one card is open for everybody, others open when they are pressed, and one more is enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from dispute.activities.turning import view
from dispute.activities.turning.rules import ENOUGH, Point, opened
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "turning-points"


@dataclass(frozen=True)
class Turning:
    """A card for each turning point. What is open stays open, and the order of opening is kept.

    ``given`` is the id of the card that is open from the start, since what follows asks about it.
    """

    points: Sequence[Point]
    words: Words
    given: str
    name: str = NAME
    at_once = True

    @property
    def title(self) -> str:
        return self.words("turning.title")

    @property
    def on_paper(self) -> str:
        """Every card with what is behind it, for a page that nobody can press."""
        return view.listed(self.points, self.words)

    @cached_property
    def _cards(self) -> dict[tuple[str, bool], str]:
        """Each card closed and open: a page's table asks for them in thousands of states."""
        states = product(self.points, (False, True))
        return {(p.id, is_open): view.card(p, self.words, is_open=is_open) for p, is_open in states}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        found = opened(self.points, progress.forms.get(NAME, {}), self.given)
        cards = {f"point-{p.id}": self._cards[p.id, p in found] for p in self.points}
        said = view.said(found, self.words)
        parts = {"task": view.task(self.words), **cards, "said": view.closing(said) if said else ""}
        return Screen(parts, f"{view.text(found[-1])} {said}" if said else "", done=len(found) >= ENOUGH)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Open a card, named ``open=id``."""
        key = press.button.removeprefix("open=")
        kept = progress.forms.get(NAME, {})
        closed = {p.id for p in self.points} - {self.given, *kept}
        if key == press.button or key not in closed:
            return progress, None
        return progress.with_form(NAME, {**kept, key: str(len(kept) + 1)}), None
