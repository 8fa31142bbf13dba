"""What a poll can show: figures, a claim that somebody makes from them, and a chip for what they can carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.polls import view
from dispute.activities.polls.rules import ANSWERS, Caution, Claim
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "poll"


@dataclass(frozen=True)
class Poll:
    """A card for each claim, answered in place. After the last one, what is known about fear, by its speakers.

    Parameters
    ----------
    claims
        Claims that somebody could make from figures of a survey.
    cautions
        Who said what about how freely people could answer.
    editions
        Rows of ``polls.csv``: how each edition was made, what it can show and what not.
    """

    claims: Sequence[Claim]
    cautions: Sequence[Caution]
    editions: Sequence
    words: Words
    name: str = NAME

    @property
    def title(self) -> str:
        return self.words("polls.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        chosen, words = progress.forms.get(NAME, {}), self.words
        cards = {f"claim-{c.id}": view.card(c, chosen.get(c.id), words) for c in self.claims}
        done = all(chosen.get(c.id) in ANSWERS for c in self.claims)
        parts = {"task": view.task(words), **cards, "fear": view.fear(self.cautions, words) if done else ""}
        parts["editions"] = view.made(self.editions, words)
        said = [view.answer(c, chosen.get(c.id), words) for c in self.claims if c.id == told]
        return Screen(parts, " ".join([*said, *([view.spoken(self.cautions, words)] if done and said else [])]))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a chip, named ``claim=answer``; it can be changed."""
        claim, _, answer = press.button.partition("=")
        if claim not in {c.id for c in self.claims} or answer not in ANSWERS:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), claim: answer}), claim
