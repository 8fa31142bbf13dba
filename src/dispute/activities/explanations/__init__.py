"""Rival explanations: what the sources give for each, then which paper would decide, and whether it is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.explanations import view
from dispute.activities.explanations.rules import (
    ASK,
    FORM,
    PAPERS,
    Explanation,
    Paper,
    Reading,
    asked,
    explanation,
    left,
    paper,
)
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["FORM", "Explanation", "Explanations", "Paper", "Reading", "explanation", "paper", "view"]


@dataclass(frozen=True)
class Explanations:
    """A card for each explanation, answered at the press; the papers come once every card has a reading.

    Parameters
    ----------
    days
        The two dates to explain, in words.
    sources
        The sources that give them.
    """

    explanations: Sequence[Explanation]
    papers: Sequence[Paper]
    days: tuple[str, str]
    words: Words
    sources: Sequence[str] = ()
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("explanations.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = progress.forms.get(FORM, {}), self.words
        parts, say = {"task": view.task(*self.days, self.sources, words)}, ""
        for n, one in enumerate(self.explanations, start=1):
            parts[f"card-{n}"] = view.card(n, one, form.get(one.id), words)
            say = view.speech(one, form[one.id], words) if told == one.id else say
        if open_cards := left(self.explanations, form):
            return Screen({**parts, "result": "", "papers": "", "end": ""}, say or view.still_open(open_cards, words))
        found = asked(self.papers, form)
        parts["result"] = view.result(self.explanations, words)
        parts["papers"] = view.papers(self.papers, found, self.explanations, words)
        parts["end"] = view.end(found, words) if len(found) >= PAPERS else ""
        for one in found:
            say = view.about(one, self.explanations, words) if told == ASK + one.id else say
        say = " ".join(filter(None, [say, "" if found else view.sentence(self.explanations, words)]))
        return Screen(parts, say, done=len(found) >= PAPERS)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take a reading, named ``explanation=reading``, or a paper, named ``ask=paper``."""
        form = progress.forms.get(FORM, {})
        what, _, choice = press.button.partition("=")
        if what in {one.id for one in self.explanations} and choice in set(Reading):
            return progress.with_form(FORM, {**form, what: choice}), what
        if what == "ask" and choice in {one.id for one in self.papers} and not left(self.explanations, form):
            return progress.with_form(FORM, {**form, ASK + choice: "asked"}), ASK + choice
        return progress, None
