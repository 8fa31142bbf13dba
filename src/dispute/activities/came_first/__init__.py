"""Which came first: one press, then the days stand on the strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.came_first import view
from dispute.activities.came_first.rules import ANSWERS, Happening, Older, chosen
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "came-first"


@dataclass(frozen=True)
class CameFirst:
    """One event, and others that a reader may take for its cause. An answer can be changed."""

    one: Happening
    others: Sequence[Happening]
    older: Older
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("came_first.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        choice, words = chosen(progress.forms.get(NAME)), self.words
        parts = {
            "ask": view.ask(self.others, choice, words),
            "answer": view.answered(self.one, self.others, self.older, choice, words) if choice else "",
            "view": view.picture(self.one, self.others, bool(choice), words),
        }
        said = view.spoken(self.one, self.others, self.older, choice, words) if choice else ""
        return Screen(parts, said, done=bool(choice))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``first=answer``."""
        field, _, choice = press.button.partition("=")
        if field != "first" or choice not in ANSWERS:
            return progress, None
        return progress.with_form(NAME, {"first": choice}), choice
