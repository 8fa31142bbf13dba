"""The riddle: how can an answer come before its question? The same news text, taken apart by the learner's presses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dispute.activities.opening.rules import Sentence
from dispute.activities.riddle import view
from dispute.activities.riddle.rules import LAST, NONE, PRESSED, Piece, Stage, offered, stage
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "riddle"


@dataclass(frozen=True)
class Riddle:
    """First the days of the text, then its motives; what is left are steps, and a strip with three kinds of days.

    Parameters
    ----------
    solved
        What stands on the strip, and who says what is still open.
    silent
        The claim that a state's own paper gives no reason, by the motive that others give it.
    """

    sentences: Sequence[Sentence]
    pieces: Sequence[Piece]
    silent: Mapping[str, Any]
    solved: view.Solved
    source: str
    words: Words
    name: str = NAME
    small = True  # the heading above it asks the question

    @property
    def title(self) -> str:
        return self.words("riddle.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        kept, words = progress.forms.get(NAME, {}), self.words
        now = stage(self.pieces, kept)
        tried = {each.id: view.day(each, words) for each in self.sentences if kept.get(each.id) == PRESSED}
        found = {
            each.id: view.motive(each, self.silent.get(each.id), words)
            for each in self.pieces if each.motive and kept.get(each.id) == PRESSED
        }  # fmt: skip
        last = kept.get(LAST, "")
        step = now is Stage.WORDS and any(each.id == last and not each.motive for each in self.pieces)
        days = "" if now is Stage.DAYS else words("riddle.none_is")
        parts = {
            "task": view.task(now, self.source, words),
            "text": view.text(now, self.sentences, self.pieces, kept, tried, words),
            "found": view.found(now, days, found, words("riddle.step") if step else "", words),
            "solved": view.solved(self.solved, words) if now is Stage.SOLVED else "",
        }
        if not told:
            return Screen(parts, words(f"riddle.task_{now}"), done=now is Stage.SOLVED)
        said = [tried.get(last) or (found[last].said if last in found else words("riddle.step"))]
        if last == NONE:
            said = [days, words(f"riddle.task_{now}")]
        if now is Stage.SOLVED:
            said += [words("riddle.answer")]
        focus = "[data-part=task]" if last == NONE else "[data-part=solved]" if now is Stage.SOLVED else ""
        return Screen(parts, " ".join(said), focus, done=now is Stage.SOLVED)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        kept = progress.forms.get(NAME, {})
        if press.button not in offered(self.sentences, self.pieces, kept):
            return progress, None
        key = press.button.partition("=")[2]
        return progress.with_form(NAME, {**kept, key: PRESSED, LAST: key}), key
