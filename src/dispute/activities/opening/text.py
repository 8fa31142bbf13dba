"""Scene 1: a short news text in three sentences. Which one does not fit the others?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activities.opening.rules import Mark, Sentence, by_id, misfits
from dispute.activities.opening.scene import Shown, draw, kept, put
from dispute.activities.opening.strip import Line, axis, strip, told
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "text"


@dataclass(frozen=True)
class OneText:
    """Three sentences, each a button; every press is answered below its sentence.

    Parameters
    ----------
    marks
        The days that the whole story turns on. Those that the text does not print have no words yet.
    sides
        Actor id to the name of its side.
    source
        Id of the news text.
    """

    sentences: Sequence[Sentence]
    marks: Sequence[Mark]
    sides: Mapping[str, str]
    source: str
    words: Words
    name: str = NAME

    def answer(self, one: Sentence) -> str:
        """Return what a press on a sentence deserves to hear."""
        words = self.words
        if one.id in misfits(self.sentences):
            told = self.sentences[0]
            return words("opening.text_misfit", day=words.day(one.day), other=words.day(told.day))
        if not one.rests_on:
            return words("opening.text_alone", day=words.day(one.day))
        return words("opening.text_fits", day=words.day(one.day), speaker=words.of(one.rests_on[0], "speaker"))

    def show(self, progress: Progress, pressed: bool = False) -> Shown:
        entries = kept(NAME, progress)
        known = by_id(self.sentences)
        asked = [key for key in known if entries.get(key)]
        odd = misfits(self.sentences)
        found = odd & set(asked)
        again = "" if found else f" {self.words('opening.text_again')}"
        answers = {key: self.answer(known[key]) + again for key in asked}
        text = draw(
            NAME, self.words, "text", sentences=self.sentences, answers=answers, odd=odd,
            source=self.source,
        )  # fmt: skip
        parts = {"text": text, "text-days": self._days() if found else ""}
        last = entries.get("last", "")
        say = answers.get(last, "") if pressed else self.words("opening.text_task")
        if found and pressed:
            say = f"{say} {self.words('opening.text_riddle')}"
        return Shown(parts, say, bool(found) if odd else len(asked) == len(known))

    def _days(self) -> str:
        printed = {one.day for one in self.sentences}
        lines = [
            Line(mark, self._named(mark)) if mark.when.lo in printed
            else Line(mark, self.words("opening.text_later"), secret=True)
            for mark in self.marks
        ]  # fmt: skip
        picture = strip(NAME, lines, axis(self.marks), self.sides, told(lines, self.words), self.words)
        return draw(NAME, self.words, "days", picture=picture)

    def _named(self, mark: Mark) -> str:
        return self.words(f"opening.mark_{mark.kind}", step=mark.step.label)

    def press(self, progress: Progress, button: str) -> Progress:
        if button not in by_id(self.sentences):
            return progress
        return put(NAME, progress, {button: "pressed", "last": button})
