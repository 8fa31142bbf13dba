"""The claim sorter: a label for each statement of a news text, answered on its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.statements import view
from dispute.activities.statements.rules import KINDS, Statement, sorting
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "claim-sorter"
#: Show one statement at a time, or all of them.
ONE, ALL = "one", "all"
#: Begins the buttons that bring another statement; ``next-`` does the same, and counts on.
SHOW, NEXT = "show-", "next-"

__all__ = ["NAME", "ClaimSorter", "view"]


@dataclass(frozen=True)
class ClaimSorter:
    """A card for each statement, with a chip for each label.

    Labels are kept as a kind by statement id. Work of the first edition holds ``<id>.sure`` as well; it stays until
    that label changes, since it was said of that label.
    """

    statements: Sequence[Statement]
    words: Words
    source: str = ""  # of the text that the statements stand in
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("statements.sorter")

    def _ids(self) -> list[str]:
        return [each.id for each in self.statements]

    def _shown(self, given: Mapping[str, str], told: str | None) -> int:
        """Return the place of the card to show alone: what the last press was about, else the first open one."""
        ids = self._ids()
        told = (told or "").removeprefix(SHOW)
        return ids.index(told) if told in ids else next((n for n, key in enumerate(ids) if key not in given), 0)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words, total = progress.forms.get(NAME, {}), self.words, len(self.statements)
        given = sorting(self.statements, kept)
        alone = entries.get("mode", ONE) != ALL
        at = self._shown(given, told)
        cards = {
            f"card-{n}": view.card(n, total, each, kept, words, self.source) if n == at + 1 or not alone else ""
            for n, each in enumerate(self.statements, start=1)
        }
        way = view.way(self.statements, kept, at, words) if alone else ""
        count = view.counted(self.statements, kept, words) if given else ""
        parts = {"task": view.task(words), "mode": view.modes(words), **cards, "way": way, "score": count}
        said, focus = view.score(self.statements, kept, words), ""
        if told in self._ids() and told in given:
            said = f"{view.answer(self.statements[at], kept, words)} {said}"
        elif told:
            said, focus = words("statements.heading", n=at + 1, total=total), f"[data-part=card-{at + 1}]"
        return Screen(parts, said, focus, {"mode": (ONE, ALL)}, done=len(given) == total)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``statement=kind``, or tell which statement to show."""
        ids = self._ids()
        if press.button.startswith(SHOW):
            return progress, press.button
        if press.button.startswith(NEXT):
            key = press.button.removeprefix(NEXT)
            return progress, f"{SHOW}{ids[(ids.index(key) + 1) % len(ids)]}" if key in ids else None
        key, _, kind = press.button.partition("=")
        if key not in ids or kind not in KINDS:
            return progress, None
        kept = dict(progress.forms.get(NAME, {}))
        if kept.get(key) != kind:
            kept.pop(f"{key}.sure", None)
        return progress.with_form(NAME, {**kept, key: kind}), key
