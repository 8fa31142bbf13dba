"""A text of the learner's own: kept, counted, never marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.questions.headline import joined, seen, split
from dispute.questions.plan import Prompt
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.words.wording import load, there
from dispute.work.progress import Progress

TEMPLATE, TEXT, KEEP, START, HEADLINE = "questions/writing.html", "text", "keep", "start", "headline"
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
    return [(what, list(dict.fromkeys(hits))[:NAMED]) for what, hits in looked]


def named(finds: list[tuple[str, list[str]]], words: Words) -> list[str]:
    """Return what was found, a sentence for each thing that was looked for."""
    said = []
    for what, hits in finds:
        quoted = ", ".join(words("general.quoted", text=word) for word in hits)
        said.append(words("writing.seen", what=what, seen=quoted) if hits else words("writing.unseen", what=what))
    return said


@dataclass(frozen=True, slots=True)
class Start:
    """A way to begin: what its button says, and the words that it puts into the box."""

    id: str
    label: str
    text: str


def none(progress: Progress) -> Sequence[Start]:
    """Return no way to begin: most texts start from an empty box."""
    return ()


def silent(progress: Progress, note: str) -> Sequence[str]:
    """Return no reply of the lesson's own: most texts are compared with what the task says."""
    return ()


def begun(typed: str, chosen: Start, starts: Sequence[Start]) -> str:
    """Return the box after a start: it takes the place of another one, and what was typed stays behind it."""
    for start in starts:
        typed = typed.removeprefix(start.text).removeprefix(start.text.strip())
    return f"{chosen.text}{typed.lstrip()}"


@dataclass(frozen=True)
class Writing:
    """A text box with its prompt; keeping the text says how long it is, and shows what to compare it with.

    The check comes only once a text is kept: shown before, it would be copied. ``about`` returns a sentence that the
    learner has made elsewhere and its source, if the text is about one; both are empty until it is made. ``starts``
    makes from the work what a press can put into the box, so that nobody has to copy their own sentence. ``replies``
    returns sentences for the work and the kept text, which come in the place of what to compare it with.
    learner has made elsewhere and its source, if the text is about one; both are empty until it is made. A headline is
    kept as the last line of the text, and printed once it is kept. ``starts``
    makes from the work what a press can put into the box, so that nobody has to copy their own sentence.
    """

    prompt: Prompt
    words: Words
    about: Callable[[Progress], tuple[str, str]] = lambda progress: ("", "")
    starts: Callable[[Progress], Sequence[Start]] = none
    replies: Callable[[Progress, str], Sequence[str]] = silent
    small = True  # its title says what stands below

    @property
    def name(self) -> str:
        return f"writing-{self.prompt.id}"

    @property
    def title(self) -> str:
        return self.words("writing.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        note, headline = progress.notes.get(self.prompt.id), ""
        kept, begins = note is not None, progress.forms.get(self.name, {})
        if kept and self.prompt.headline:
            whole = split(note)
            note, headline = whole.text, whole.headline
        said = told or (length(self.prompt, note, self.words) if kept else "")
        finds = named(found(self.prompt, note, self.words), self.words) if kept else []
        replies = [*self.replies(progress, note)] if kept else []
        if kept and self.prompt.headline:
            finds = [*seen(headline, self.prompt.headline, self.words), *finds]
        sentence, source = self.about(progress)
        parts = {
            name: render(
                TEMPLATE,
                part=name,
                prompt=self.prompt,
                words=self.words,
                text=note if kept else begins.get(TEXT, ""),
                said=said,
                kept=kept,
                finds=finds,
                replies=replies,
                headline=headline,
                sentence=sentence,
                source=source,
                starts=[] if kept else [(each.label, each.id) for each in self.starts(progress)],
                pressed=begins.get(START, ""),
            )
            for name in ("prompt", "start", "text", "kept")
        }
        return Screen(parts, " ".join([said, *([] if told else [*finds, *replies])]), done=kept)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the text as it stands in the box, or begin it."""
        text, starts = press.entries.get(TEXT, ""), self.starts(progress)
        for start in starts if self.prompt.id not in progress.notes else ():
            if press.button == f"{START}={start.id}":
                made = {START: start.id, TEXT: begun(text, start, starts)}
                return progress.with_form(self.name, made), self.words("writing.started")
        if press.button != KEEP:
            return progress, None
        if not text.strip():
            return progress, self.words("writing.empty")
        if self.prompt.headline:
            text = joined(text, press.entries.get(HEADLINE, ""))
        return progress.with_note(self.prompt.id, text), None
