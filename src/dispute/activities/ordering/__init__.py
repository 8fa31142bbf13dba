"""Before, after, or unknown: pairs of events, each answered on its card."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dispute.activities.ordering import view
from dispute.activities.ordering.rules import ANSWERS, Pair
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "order-events"


@dataclass(frozen=True)
class Pairs:
    """A card for each pair, with a chip for each answer. An answer can be changed, and is kept by the pair's id."""

    pairs: Sequence[Pair]
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("ordering.title")

    @cached_property
    def _card(self) -> Callable[[int, str | None], str]:
        """Return what draws the card of a pair. Each is remembered: a press changes one of them."""
        return cache(lambda n, chosen: view.card(n, self.pairs[n - 1], chosen, self.words))

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        answers, words = progress.forms.get(NAME, {}), self.words
        cards = {f"pair-{n}": self._card(n, answers.get(pair.id)) for n, pair in enumerate(self.pairs, 1)}
        begun = any(pair.id in answers for pair in self.pairs)
        score = view.counted(self.pairs, answers, words) if begun else ""
        said = view.score(self.pairs, answers, words)
        for n, pair in enumerate(self.pairs, start=1):
            if pair.id == told:
                said = f"{view.answer(n, pair, answers.get(pair.id), words)} {said}"
        done = all(pair.id in answers for pair in self.pairs)
        return Screen({"task": view.task(len(self.pairs), words), **cards, "score": score}, said, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``pair=answer``."""
        pair, _, answer = press.button.partition("=")
        if pair not in {each.id for each in self.pairs} or answer not in ANSWERS:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), pair: answer}), pair
