"""The briefing builder: five parts, questions about them, and a document to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from dispute.activities.briefing import document_view, view
from dispute.activities.briefing.document import document
from dispute.activities.briefing.rules import MOST_LETTERS, Reader, Review
from dispute.activities.updates.rules import CUTOFF, parse_day
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "W5"
#: The fields that lead to a source: of which lesson, which one, and into which part.
LESSON, SOURCE, PART, ALL = "find-lesson", "find-source", "find-part", "all"


@dataclass(frozen=True)
class Builder:
    """The builder. Checking keeps the text, asks questions about it and never marks it.

    ``lessons`` maps each lesson's name to its title; ``sources_of`` gives the sources of one, or with an empty name of
    all. They and the reader are made when they are first used: by then most tables have to be read.
    """

    settings: Mapping[str, Any]
    prompts: Mapping[str, Any]
    lessons: Mapping[str, str]
    sources_of: Callable[[str], Sequence[Any]]
    evidence: Any
    make_reader: Callable[[], Reader]
    words: Words
    name: str = "briefing"

    @property
    def title(self) -> str:
        return self.words("briefing.title")

    @property
    def titles(self) -> dict[str, str]:
        return {piece["id"]: piece["title"] for piece in self.settings["parts"]}

    @property
    def readers(self) -> dict[str, str]:
        return {reader["id"]: reader["name"] for reader in self.settings["readers"]}

    @cached_property
    def reader(self) -> Reader:
        return self.make_reader()

    @cached_property
    def _review(self) -> Callable[[tuple[tuple[str, str], ...]], Review]:
        """Return what reads a text; the last ones are remembered, since a text is drawn more often than it changes."""
        return lru_cache(4)(lambda notes: self.reader.review(dict(notes)))

    def cited(self, review: Review) -> dict[str, tuple[Any, Any]]:
        """Return the source and the origin (or None) of each known tag."""
        sources = {tag: self.evidence["sources"][tag] for tag in review.tags}
        return {tag: (s, self.evidence["origins"][s.origin_id] if s.origin_id else None) for tag, s in sources.items()}

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        notes = {key: progress.notes.get(key, "") for key in self.titles}
        day = progress.forms.get(CUTOFF, {}).get("day", "")
        chosen = progress.forms.get(NAME, {}).get("reader", "")
        lesson = entries.get(LESSON, "")
        found = self.sources_of("" if lesson == ALL else lesson) if lesson else []
        parts = {"task": view.task(self.settings, self.prompts, self.words)}
        parts["reader"] = view.reader(self.readers, chosen, self.words)
        for n, (key, title) in enumerate(self.titles.items(), start=1):
            parts[key] = view.piece(n, key, title, notes[key], self.words)
        parts["cut-off"] = view.cutoff(day, self.words)
        parts["check"] = view.check(self.words)
        parts["find-lesson"] = view.find_lesson(self.lessons, self.words)
        parts["find-source"] = view.find_source(found, self.titles, self.words) if found else ""
        parts["notice"] = view.notice(told) if told else ""
        parts["review"], say = self._reviewed(notes, self.readers.get(chosen, ""), day)
        return Screen(parts, say=told or say)

    def _reviewed(self, notes: Mapping[str, str], reader: str, day: str) -> tuple[str, str]:
        """Return what to look at again, with the document, and what to say of it."""
        if not any(text.strip() for text in notes.values()):
            return "", ""
        if problem := self._too_long(notes):
            return view.notice(problem), problem
        review = self._review(tuple(notes.items()))
        cited = self.cited(review)
        made = document(notes, self.titles, reader, parse_day(day, self.words.months), cited)
        asked = view.review(review, self.settings, self.prompts, self.reader, cited, self.words)
        shown = f"{asked}\n{document_view.preview(made, self.words)}"
        return shown, view.sentence(review, self.settings, self.words)

    def _too_long(self, texts: Mapping[str, str]) -> str:
        """Return the sentence about the first part that no briefing can need; empty if there is none."""
        for key, title in self.titles.items():
            if (n := len(texts[key])) > MOST_LETTERS:
                return self.words("briefing.too_long", part=title, n=f"{n:,}", most=f"{MOST_LETTERS:,}")
        return ""

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Check and keep the briefing, or put a tag at the end of a part."""
        texts = {key: press.entries.get(key, progress.notes.get(key, "")) for key in self.titles}
        match press.button:
            case "check":
                return self._keep(progress, texts, press.entries)
            case "insert":
                tag, key = press.entries.get(SOURCE, ""), press.entries.get(PART, "")
                if tag not in self.evidence["sources"] or key not in self.titles:
                    return progress, self.words("briefing.insert_first")
                said = self.words("briefing.inserted", tag=tag, part=self.titles[key])
                return progress.with_note(key, f"{texts[key].rstrip()} [{tag}]".lstrip()), said
        return progress, None

    def _keep(
        self, progress: Progress, texts: Mapping[str, str], entries: Mapping[str, str]
    ) -> tuple[Progress, str | None]:
        if problem := self._too_long(texts):
            return progress, problem
        if not any(text.strip() for text in texts.values()):
            return progress, self.words("briefing.empty")
        progress = progress.with_form(NAME, {"reader": entries.get("reader", "")})
        for key, text in texts.items():
            if text or key in progress.notes:
                progress = progress.with_note(key, text)
        typed = entries.get("cut-off", "").strip()
        if day := parse_day(typed, self.words.months):
            return progress.with_form(CUTOFF, {"day": day.isoformat()}), None
        return progress, self.words("briefing.bad_cutoff", text=typed[:40]) if typed else None
