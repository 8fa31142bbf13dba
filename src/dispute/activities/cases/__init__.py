"""Comparison cases side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.cases import view
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class Comparison:
    """A table of cases, to read behind a prediction.

    Parameters
    ----------
    cases
        Rows of ``cases.csv``, in the order of the table.
    lean
        Which order speakers give where no document shows one, and whose word that is.
    """

    cases: Sequence[Any]
    words: Words
    lean: str = ""
    name: str = "cases"
    at_once = True
    turn = False

    @property
    def title(self) -> str:
        return self.words("cases.title")

    @property
    def task(self) -> str:
        """The names of the cases; they tell no step."""
        return view.task(self.cases, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        return Screen({"table": view.table(self.cases, self.words, self.lean)}, done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """There is nothing to press."""
        return progress, None
