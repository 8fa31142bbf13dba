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

TEMPLATE, TEXT, KEEP, HEADLINE = "questions/writing.html", "text", "keep", "headline"
#: How many finds of one kind a reply names.
NAMED = 3
#: The lists of which a reply names an example where a text has none of their words.
EXAMPLES = ("reporting",)
YEAR = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}\b")
#: A number as it stands in a text: 15, or 2.5.
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
#: A thing to look for in a text: what it is, and its numbers as the page writes them.
Numbers = tuple[str, Sequence[str]]


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
    """Return what was found, a sentence for each thing that was looked for; one that is missing may have an example."""
    said, tries = [], {words(f"writing.list_{name}"): words(f"writing.example_{name}") for name in EXAMPLES}
    for what, hits in finds:
        quoted = ", ".join(words("general.quoted", text=word) for word in hits)
        if hits:
            said.append(words("writing.seen", what=what, seen=quoted))
        elif what in tries:
            example = words("general.quoted", text=tries[what])
            said.append(words("writing.unseen_try", what=what, example=example))
        else:
            said.append(words("writing.unseen", what=what))
    return said


def own(numbers: Sequence[Numbers], text: str) -> list[tuple[str, list[str]]]:
    """Return which of the learner's own numbers stand in their text, each as the page writes it."""
    there = set(NUMBER.findall(text))
    return [(what, [each for each in shown if there & set(NUMBER.findall(each))]) for what, shown in numbers]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a kept text is answered with, from what the learner has made elsewhere; empty until that is made.

    ``numbers`` are looked for in the text. ``beside`` are sentences to hold it against, which follow what was found.
    ``told`` are such sentences with the ids of their sources, and stand before them. ``replies`` are said last, in the
    place of what the task says to compare with.
    """

    numbers: Sequence[Numbers] = ()
    beside: Sequence[str] = ()
    replies: Sequence[str] = ()
    told: Sequence[tuple[str, Sequence[str]]] = ()


def nothing(progress: Progress, note: str) -> Answer:
    """Return no answer of the lesson's own: most texts are compared with what the task says."""
    return Answer()


@dataclass(frozen=True)
class Writing:
    """A text box with its prompt; keeping the text says how long it is, and shows what to compare it with.

    The check comes only once a text is kept: shown before, it would be copied. ``about`` returns a sentence that the
    learner has made elsewhere and its source, if the text is about one; both are empty until it is made. A sentence of
    our own about the learner's numbers has no source. ``answers`` returns what the kept text is answered with. A
    headline is kept as the last line of the text, and printed once it is kept.
    """

    prompt: Prompt
    words: Words
    about: Callable[[Progress], tuple[str, str]] = lambda progress: ("", "")
    answers: Callable[[Progress, str], Answer] = nothing
    small = True  # its title says what stands below

    @property
    def name(self) -> str:
        return f"writing-{self.prompt.id}"

    @property
    def title(self) -> str:
        return self.words("writing.title")

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        note, headline = progress.notes.get(self.prompt.id), ""
        kept = note is not None
        if kept and self.prompt.headline:
            whole = split(note)
            note, headline = whole.text, whole.headline
        said = told or (length(self.prompt, note, self.words) if kept else "")
        answer = self.answers(progress, note) if kept else Answer()
        looked = [*own(answer.numbers, note), *found(self.prompt, note, self.words)] if kept else []
        finds = [*named(looked, self.words), *(says for says, _ in answer.told), *answer.beside]
        if kept and self.prompt.headline:
            finds = [*seen(headline, self.prompt.headline, self.words), *finds]
        sentence, source = self.about(progress)
        # An edition before this one kept what a press had put into the box.
        begun = progress.forms.get(self.name, {}).get(TEXT, "")
        parts = {
            name: render(
                TEMPLATE,
                part=name,
                prompt=self.prompt,
                words=self.words,
                text=note if kept else begun,
                said=said,
                kept=kept,
                finds=finds,
                cited=dict(answer.told),
                sentence=sentence,
                source=source,
                replies=answer.replies,
                headline=headline,
            )
            for name in ("prompt", "text", "kept")
        }
        return Screen(parts, " ".join([said, *([] if told else [*finds, *answer.replies])]), done=kept)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Keep the text as it stands in the box."""
        text = press.entries.get(TEXT, "")
        if press.button != KEEP:
            return progress, None
        if not text.strip():
            return progress, self.words("writing.empty")
        if self.prompt.headline:
            text = joined(text, press.entries.get(HEADLINE, ""))
        return progress.with_note(self.prompt.id, text), None
