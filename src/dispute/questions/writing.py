"""A text of the learner's own: kept, counted, never marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.plan import Prompt
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.words.wording import load, there
from dispute.work.progress import Progress

TEMPLATE, TEXT, KEEP = "questions/writing.html", "text", "keep"
#: How many finds of one kind a reply names.
NAMED = 3
YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}\b")


def length(prompt: Prompt, text: str, words: Words) -> str:
    """Return the number of words, and whether that is what the prompt asks for."""
    n = len(text.split())
    least, most = prompt.length
    fit = "short" if n < least else "long" if n > most else "fits"
    return words(f"writing.{fit}", n=n, least=least, most=most)


def found(prompt: Prompt, text: str, words: Words) -> list[tuple[str, list[str]]]:
    """Return what a task looks for, each with the words of the text in which it is seen; none is no mistake."""
    lists = load(words.lang) if prompt.lists and there(words.lang) else {}
    years = [year for year in YEAR.findall(text) if int(year) < prompt.before]
    looked = [(words("writing.before", year=prompt.before), years)] if prompt.before else []
    for name in [name for name in prompt.lists if name in lists]:
        looked.append((words(f"writing.list_{name}"), [hit.word for hit in lists[name].hits(text)]))
    return [(what, list(dict.fromkeys(seen))[:NAMED]) for what, seen in looked]


def named(finds: list[tuple[str, list[str]]], words: Words) -> list[str]:
    """Return what was found, a sentence for each thing that was looked for."""
    said = []
    for what, seen in finds:
        quoted = ", ".join(words("general.quoted", text=word) for word in seen)
        said.append(words("writing.seen", what=what, seen=quoted) if seen else words("writing.unseen", what=what))
    return said


@dataclass(frozen=True)
class Writing:
    """A text box with its prompt; keeping the text says how long it is, and shows what to compare it with.

    The check comes only once a text is kept: shown before, it would be copied. ``begun`` returns a sentence that the
    learner has made elsewhere and its source, if the text starts from one; both are empty until it is made.
    """

    prompt: Prompt
    words: Words
    begun: Callable[[Progress], tuple[str, str]] = lambda progress: ("", "")
    small = True  # its title says what stands below

    @property
    def name(self) -> str:
        return f"writing-{self.prompt.id}"

    @property
    def title(self) -> str:
        return self.words("writing.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        note = progress.notes.get(self.prompt.id)
        kept = note is not None
        said = told or (length(self.prompt, note, self.words) if kept else "")
        finds = named(found(self.prompt, note, self.words), self.words) if kept else []
        sentence, source = self.begun(progress)
        parts = {
            name: render(
                TEMPLATE,
                part=name,
                prompt=self.prompt,
                words=self.words,
                text=note or "",
                said=said,
                kept=kept,
                finds=finds,
                sentence=sentence,
                source=source,
            )
            for name in ("prompt", "text", "kept")
        }
        return Screen(parts, " ".join([said, *([] if told else finds)]), done=kept)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the text as it stands in the box."""
        text = press.entries.get(TEXT, "")
        if press.button != KEEP:
            return progress, None
        if not text.strip():
            return progress, self.words("writing.empty")
        return progress.with_note(self.prompt.id, text), None
