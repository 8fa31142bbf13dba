"""The briefing builder: five parts, questions about them, and a document to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from dispute.activities.briefing import document_view, view
from dispute.activities.briefing.document import document
from dispute.activities.briefing.rules import MOST_LETTERS, Reader, Review
from dispute.activities.desk import NAME as FOLDER
from dispute.activities.desk import Desk
from dispute.activities.desk import view as desk_view
from dispute.activities.updates.rules import CUTOFF, parse_day
from dispute.activity import Press, Screen
from dispute.words.numbers import number
from dispute.words.texts import Words
from dispute.work.progress import Progress

NAME = "W5"
#: The fields that choose a box for a tag, and a lesson whose sources to list.
INTO, LESSON, ALL = "into", "find-lesson", "all"


@dataclass(frozen=True)
class Builder:
    """The builder. Checking keeps the text, asks questions about it and never marks it.

    ``lessons`` maps each lesson's name to its title; ``sources_of`` gives the sources of one, or with an empty name of
    all. They and the reader are made when they are first used: by then most tables have to be read. The papers of
    ``desk`` that a learner has put into the folder lie near each part, as tags to press.
    """

    settings: Mapping[str, Any]
    prompts: Mapping[str, Any]
    lessons: Mapping[str, str]
    sources_of: Callable[[str], Sequence[Any]]
    evidence: Any
    make_reader: Callable[[], Reader]
    desk: Desk
    ends: date
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
        review = self._readable(notes)
        asked = view.asked(review, self.reader, self.cited(review), self.words) if review else {}
        parts = {"task": view.task(self.settings, self.words)}
        parts["reader"] = view.reader(self.readers, chosen, self.words)
        for n, (key, title) in enumerate(self.titles.items(), start=1):
            parts[key] = view.piece(n, key, self.prompts[key], title, notes[key], self.words)
            parts[f"{key}-asked"] = view.beside(asked.get(key, ()), self.words)
        parts["near"] = view.near(self.titles, next(iter(self.titles)), self.near(progress), self.words)
        parts["find-lesson"] = view.find_lesson(self.lessons, self.words)
        parts["found"] = view.found(found, self.words) if found else ""
        parts["cut-off"] = view.cutoff(day or self.ends.isoformat(), self.words)
        parts["check"] = view.check(self.words)
        parts["notice"] = view.notice(told) if told else ""
        parts["review"], say = self._reviewed(notes, review, self.readers.get(chosen, ""), day)
        return Screen(parts, say=told or say, done=review is not None)

    def near(self, progress: Progress) -> list[tuple[str, str]]:
        """Return the first source of each paper in the folder (of all papers, if none is), and what else is near."""
        papers = self.desk.folder(progress.forms.get(FOLDER, {})) or self.desk.papers
        found = {p.source_ids[0]: f"{self.words.of(p, 'title')}, {desk_view.day(p, self.words)}" for p in papers}
        return [*found.items(), *((each["source"], each["name"]) for each in self.settings["also"])]

    def _readable(self, notes: Mapping[str, str]) -> Review | None:
        """Return what there is to look at again; None where nothing is written, or far too much."""
        if not any(text.strip() for text in notes.values()) or self._too_long(notes):
            return None
        return self._review(tuple(notes.items()))

    def _reviewed(self, notes: Mapping[str, str], review: Review | None, reader: str, day: str) -> tuple[str, str]:
        """Return what to look at again in the whole, with the document, and what to say of it."""
        if review is None:
            problem = self._too_long(notes)
            return (view.notice(problem), problem) if problem else ("", "")
        cited = self.cited(review)
        made = document(notes, self.titles, reader, parse_day(day, self.words.months), cited)
        asked = view.review(review, self.settings, self.prompts, cited, self.words)
        shown = f"{asked}\n{document_view.preview(made, self.words)}"
        return shown, view.sentence(review, self.settings, self.words)

    def _too_long(self, texts: Mapping[str, str]) -> str:
        """Return the sentence about the first part that no briefing can need; empty if there is none."""
        for key, title in self.titles.items():
            if (n := len(texts[key])) > MOST_LETTERS:
                return self.words(
                    "briefing.too_long", part=title, n=number(n, self.words), most=number(MOST_LETTERS, self.words)
                )
        return ""

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Check and keep the briefing, choose its reader, or put a tag at the end of a part."""
        texts = {key: press.entries.get(key, progress.notes.get(key, "")) for key in self.titles}
        move, _, value = press.button.partition("=")
        match move:
            case "check":
                return self._keep(progress, texts, press.entries)
            case "reader" if value in self.readers:
                return progress.with_form(NAME, {"reader": value}), None
            case "tag" if value in self.evidence["sources"]:
                key = press.entries.get(INTO, "")
                key = key if key in self.titles else next(iter(self.titles))
                said = self.words("briefing.inserted", tag=value, part=self.titles[key])
                return progress.with_note(key, f"{texts[key].rstrip()} [{value}]".lstrip()), said
        return progress, None

    def _keep(
        self, progress: Progress, texts: Mapping[str, str], entries: Mapping[str, str]
    ) -> tuple[Progress, str | None]:
        if problem := self._too_long(texts):
            return progress, problem
        if not any(text.strip() for text in texts.values()):
            return progress, self.words("briefing.empty")
        for key, text in texts.items():
            if text or key in progress.notes:
                progress = progress.with_note(key, text)
        typed = entries.get("cut-off", "").strip()
        if day := parse_day(typed, self.words.months):
            return progress.with_form(CUTOFF, {"day": day.isoformat()}), None
        return progress, self.words("briefing.bad_cutoff", text=typed[:40]) if typed else None
