"""Would you print it? Three counts of the dead, one after the other, and one rule for every force."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.tolls import cards, view
from dispute.activities.tolls.printing import CHOICES, Accusation, accusation, chosen, open_cards, rule
from dispute.activities.tolls.rules import Toll, largest, totals
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["Accusation", "Toll", "WouldPrint", "accusation", "largest", "totals", "view"]
NAME = "tolls"


@dataclass(frozen=True)
class WouldPrint:
    """Three accusations in the order of their days. The next one comes once the last is decided, so that nobody sees
    beforehand whom the same rule will meet.

    Parameters
    ----------
    more
        HTML that stays folded below: the same for every force of the table.
    """

    accusations: Sequence[Accusation]
    more: str
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("tolls.title")

    @property
    def on_paper(self) -> str:
        """Every number with what others say of it, for a page that nobody can press."""
        return cards.listed(self.accusations, self.words)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        words, found = self.words, chosen(progress.forms.get(NAME), self.accusations)
        shown = open_cards(self.accusations, found)
        parts = {f"card-{each.id}": cards.card(each, found.get(each.id, ""), words) for each in shown}
        done = len(found) == len(self.accusations)
        said = cards.verdict(rule(self.accusations, found), self.accusations, words, done=done)
        parts["said"] = cards.closing(said) if said else ""
        spoken = ""
        if told in found:
            now = next(each for each in shown if each.id == told)
            following = [cards.front(each, words) for each in shown if each.id not in found]
            spoken = " ".join([*cards.spoken(now, found[told], words), *said, *following])
        return Screen({**parts, "more": self.more}, spoken, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``id=choice``; a choice can be changed."""
        key, _, choice = press.button.partition("=")
        if key not in {each.id for each in self.accusations} or choice not in CHOICES:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), key: choice}), key
