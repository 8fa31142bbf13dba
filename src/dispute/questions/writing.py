"""A text of the learner's own: kept, counted, never marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Progress

TEMPLATE, TEXT, KEEP = "questions/writing.html", "text", "keep"


def length(prompt: Prompt, text: str, words: Words) -> str:
    """Return the number of words, and whether that is what the prompt asks for."""
    n = len(text.split())
    least, most = prompt.length
    fit = "short" if n < least else "long" if n > most else "fits"
    return words(f"writing.{fit}", n=n, least=least, most=most)


@dataclass(frozen=True)
class Writing:
    """A text box with its prompt; keeping the text says how long it is, and shows what to compare it with.

    The check comes only once a text is kept: shown before, it would be copied.
    """

    prompt: Prompt
    words: Words
    small = True  # its title says what stands below

    @property
    def name(self) -> str:
        return f"writing-{self.prompt.id}"

    @property
    def title(self) -> str:
        return self.words("writing.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        note = progress.notes.get(self.prompt.id)
        said = told or (length(self.prompt, note, self.words) if note is not None else "")
        kept = note is not None
        parts = {
            name: render(
                TEMPLATE, part=name, prompt=self.prompt, words=self.words, text=note or "", said=said, kept=kept
            )
            for name in ("prompt", "text", "kept")
        }
        return Screen(parts, said, done=kept)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the text as it stands in the box."""
        text = press.entries.get(TEXT, "")
        if press.button != KEEP:
            return progress, None
        if not text.strip():
            return progress, self.words("writing.empty")
        return progress.with_note(self.prompt.id, text), None
