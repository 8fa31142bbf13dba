"""Who died, who is said to have done it, who counted: the same lines for every force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.losses import view
from dispute.activities.losses.rules import WHO, Loss
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field that says whose dead are in view.
FIELD = "who-died"


@dataclass(frozen=True)
class Losses:
    """One group of the dead at a time, so that counts of different groups never stand in one sum."""

    losses: Sequence[Loss]
    words: Words
    name: str = "losses"
    at_once = True

    @property
    def title(self) -> str:
        return self.words("losses.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        who = entries.get(FIELD) if entries.get(FIELD) in WHO else WHO[0]
        shown, said = view.show([loss for loss in self.losses if loss.who == who], who, self.words)
        return Screen({"fields": view.fields(FIELD, who, self.words), "view": shown}, said, ahead={FIELD: WHO})

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        return progress, None
