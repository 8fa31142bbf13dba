"""The relay line-up: a reading for each card first, then what the cards have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.relay import view
from dispute.activities.relay.rules import Reading, Relay, open_cards, relays
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "relay"

__all__ = ["NAME", "LineUp", "Reading", "Relay", "relays"]


@dataclass(frozen=True)
class LineUp:
    """Six cards. A reading can be changed until each card has one; then the common origin shows.

    Parameters
    ----------
    relays
        The relays of one text, in the order of the cards.
    """

    relays: Sequence[Relay]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("relay.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chosen = progress.forms.get(NAME, {})
        left = open_cards(self.relays, chosen)
        cards = {
            f"card-{n}": view.card(n, one, chosen.get(one.id), self.words, final=not left)
            for n, one in enumerate(self.relays, start=1)
        }
        parts = {"task": view.task(self.words), **cards, "result": ""}
        if left:
            said = view.still_open(left, self.relays, self.words)
            if len(left) < len(self.relays):  # begun: what is still open can be read as well as heard
                parts["result"] = f'<p class="quiet">{said}</p>'
            return Screen(parts, said)
        parts["result"] = view.result(self.relays, chosen, self.words)
        return Screen(parts, say=view.speech(self.relays, chosen, self.words), focus="[data-part=result]", done=True)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``card=reading``. Once every card has a reading, all of them stay."""
        chosen = progress.forms.get(NAME, {})
        card, _, reading = press.button.partition("=")
        known = card in {one.id for one in self.relays} and reading in set(Reading)
        if not known or not open_cards(self.relays, chosen):
            return progress, None
        return progress.with_form(NAME, {**chosen, card: reading}), None
