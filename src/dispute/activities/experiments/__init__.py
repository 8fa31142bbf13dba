"""Two natural experiments side by side, with what each can and cannot show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.experiments import view
from dispute.activities.experiments.rules import Experiment
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class SideBySide:
    """Both events, once the learner has said what to expect; see :func:`view.show` for the parameters."""

    tests: Sequence[Experiment]
    others: Sequence[Any]
    limits: Mapping[str, Any]
    words: Words
    name: str = "experiments"
    turn = False

    @property
    def title(self) -> str:
        return self.words("experiments.title")

    @property
    def task(self) -> str:
        return view.task(self.tests, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        return Screen({"result": view.show(self.tests, self.others, self.limits, self.words)})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
