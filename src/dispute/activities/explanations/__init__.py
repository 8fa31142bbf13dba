"""Rival explanations: which clipping helps which of them, then which paper would decide, and whether it is there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.explanations import view
from dispute.activities.explanations.rules import (
    ASK,
    CLIP,
    FORM,
    NONE,
    PAPERS,
    Clipping,
    Explanation,
    Paper,
    asked,
    clipping,
    paper,
    placed,
)
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

__all__ = ["FORM", "Clipping", "Explanation", "Explanations", "Paper", "clipping", "paper", "view"]


@dataclass(frozen=True)
class Explanations:
    """One clipping after the other lies above the explanations; a press on one of these is answered on the clipping.

    The evidence is read before anything is pressed. The papers come once every clipping has its place.

    Parameters
    ----------
    days
        The two dates to explain, in words.
    sources
        The sources that give them.
    """

    explanations: Sequence[Explanation]
    clippings: Sequence[Clipping]
    papers: Sequence[Paper]
    days: tuple[str, str]
    words: Words
    sources: Sequence[str] = ()
    name: str = FORM

    @property
    def title(self) -> str:
        return self.words("explanations.title")

    @property
    def on_paper(self) -> str:
        """What paper shows besides: the clippings that come one by one on a page that runs."""
        later = enumerate(self.clippings[1:], start=2)
        return "".join(view.clip(n, one, None, self.explanations, self.words) for n, one in later)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = progress.forms.get(FORM, {}), self.words
        put = placed(self.clippings, self.explanations, form)
        now = put.index(None) if None in put else len(put)
        parts, say, focus = {"task": view.task(*self.days, self.sources, words)}, "", ""
        for n, (one, where) in enumerate(zip(self.clippings, put, strict=True)):
            parts[f"clip-{n + 1}"] = view.clip(n + 1, one, where, self.explanations, words) if n <= now else ""
            if told == CLIP + one.id:
                say, focus = view.answer(one, self.explanations, words), f"[data-part=clip-{n + 1}]"
        parts["board"] = view.board(self.explanations, self.clippings[:now], words, open_=now < len(put))
        if now < len(put):
            say = " ".join(filter(None, [say, view.speech(self.clippings[now], words)]))
            return Screen({**parts, "papers": "", "end": ""}, say, focus)
        found = asked(self.papers, form)
        parts["papers"] = view.papers(self.papers, found, self.explanations, words)
        parts["end"] = view.end(words) if len(found) >= PAPERS else ""
        for one in found:
            say = view.about(one, self.explanations, words) if told == ASK + one.id else say
        return Screen(
            parts, " ".join(filter(None, [say, view.coming(len(found), words)])), focus, done=len(found) >= PAPERS
        )

    def told(self, progress: Progress) -> list[str]:
        """Return what the recap brings back; nothing before the room is done."""
        return [view.recap(self.words)] if self.render(progress, {}).done else []

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Put the open clipping to an explanation, named ``put=explanation``, or take a paper, named ``ask=paper``."""
        form = progress.forms.get(FORM, {})
        what, _, choice = press.button.partition("=")
        put = placed(self.clippings, self.explanations, form)
        if what == "put" and None in put and choice in {NONE, *(one.id for one in self.explanations)}:
            key = CLIP + self.clippings[put.index(None)].id
            return progress.with_form(FORM, {**form, key: choice}), key
        if what == "ask" and None not in put and choice in {one.id for one in self.papers}:
            return progress.with_form(FORM, {**form, ASK + choice: "asked"}), ASK + choice
        return progress, None
