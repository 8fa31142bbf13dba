"""A poll in dots: one handle empties them, and the learner says how sure each claim still is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.polls import view
from dispute.activities.polls.rules import PLACES, STRENGTHS, Caution, Claim
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "poll"
#: The handle: how many people hide another view. It only changes the pictures.
HIDDEN = "hidden"


@dataclass(frozen=True)
class Poll:
    """Two claims of the same kind under one handle, and a word of probability for each.

    After the first word: what is known about fear, by its speakers. After the second: how the two fit the sum.

    Parameters
    ----------
    claims
        Two claims that at least half meant what they said.
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
        hidden = int(entries[HIDDEN]) if entries.get(HIDDEN) in PLACES else 0
        given = [chosen.get(c.id) in STRENGTHS for c in self.claims]
        done = all(given)
        verdict = view.verdict(self.claims, chosen, words) if done else ""
        parts = {
            "task": view.task(words),
            "picture": view.picture(self.claims, hidden, words),
            "handle": view.handle(words),
            "words": view.sure(self.claims, chosen, words),
            "fear": view.fear(verdict, self.cautions, words) if any(given) else "",
            "editions": view.made(self.editions, words),
        }
        said = [view.answer(c, chosen.get(c.id), words) for c in self.claims if c.id == told]
        if said:
            # What is known comes once, with the first word: a second one adds the sum.
            said.append(verdict or view.spoken(self.cautions, words))
        say = " ".join(said) or view.heard(self.claims, hidden, words)
        return Screen(parts, say, ahead={HIDDEN: PLACES}, done=done)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a word, named ``claim=word``; it can be changed. What an earlier edition asked stays beside it."""
        claim, _, word = press.button.partition("=")
        if claim not in {c.id for c in self.claims} or word not in STRENGTHS:
            return progress, None
        return progress.with_form(NAME, {**progress.forms.get(NAME, {}), claim: word}), claim
