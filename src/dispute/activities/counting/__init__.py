"""Three traps of counting: a number that stands still, a count of coups, a ceiling that is no head count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.counting import view
from dispute.activities.counting.rules import Rule
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field, which the results on paper go through.
FIELD = "trap"
TRAPS = ("still", "coups", "ceiling")

__all__ = ["FIELD", "TRAPS", "Rule", "Traps"]


@dataclass(frozen=True)
class Traps:
    """The traps, one at a time.

    Parameters
    ----------
    displaced
        Rows of ``displacement.csv`` by year.
    coups, rules
        Rows of ``timeline.csv`` and the rules to count them by.
    forces, force
        Rows of ``forces.csv`` and the name of the force that has a ceiling.
    """

    displaced: Mapping[int, Any]
    coups: Sequence[Any]
    rules: Sequence[Rule]
    forces: Sequence[Any]
    force: str
    words: Words
    name: str = "counting-traps"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("counting.title")

    @property
    def options(self) -> list[tuple[str, str]]:
        """Words and value of each trap."""
        return [(self.words(f"counting.{trap}"), trap) for trap in TRAPS]

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        html, said = self._drawn(entries.get(FIELD, ""))
        parts = {"traps": view.traps(FIELD, self.options, self.words), "view": html}
        return Screen(parts, say=said, ahead={FIELD: TRAPS}, done=True)

    def _drawn(self, trap: str) -> tuple[str, str]:
        """Return one trap as HTML, and its sentence."""
        match trap:
            case "coups":
                rows = (self.coups, self.rules, self.words)
                return view.coups(*rows), view.coups_sentence(*rows)
            case "ceiling":
                rows = (self.forces, self.force, self.words)
                return view.ceiling(*rows), view.ceiling_sentence(*rows)
        return view.still(self.displaced, self.words), view.still_sentence(self.displaced, self.words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
