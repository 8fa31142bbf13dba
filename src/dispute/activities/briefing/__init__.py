"""The briefing builder: a sheet that fills up box by box, questions about it, and a document to take away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from dispute.activities.briefing import document_view, sheet, sheet_view, view
from dispute.activities.briefing.document import document
from dispute.activities.briefing.rules import Reader, Review
from dispute.activities.briefing.sheet import CHECKED, NAME, Card
from dispute.activities.briefing.task import Task
from dispute.activities.desk import NAME as FOLDER
from dispute.activities.desk import Desk
from dispute.activities.desk import view as desk_view
from dispute.activities.updates.rules import CUTOFF, parse_day
from dispute.activity import Press, Screen
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: The field that chooses a lesson whose sources to list.
LESSON, ALL = "find-lesson", "all"
#: What a press tells that puts the keyboard into the open box, and what one tells that has checked the sheet.
MOVED, PUT, BEGUN, READ = "moved", "put", "begun", "read"

__all__ = ["NAME", "Builder", "Card"]


@dataclass(frozen=True)
class Builder(Task):
    """The builder. One box of the sheet is open; checking asks questions about all of them and never marks them.

    A press that opens another box keeps what stands in the one that it closes. An empty box offers openings: half a
    sentence each, which the learner has to end; two boxes offer ends, too. ``lessons`` maps each lesson's name to its
    title; ``sources_of`` gives the sources of one, or with an empty name of all. They and the reader are made when they
    are first used. The papers of ``desk`` that lie in the folder are tags near the open box, and what a check holds the
    page against; beside them are the cards that ``own`` finds in the learner's work of other lessons. On ``paper``
    every box is open.
    """

    prompts: Mapping[str, Any]
    lessons: Mapping[str, str]
    sources_of: Callable[[str], Sequence[Any]]
    evidence: Any
    make_reader: Callable[[], Reader]
    desk: Desk
    own: Callable[[Progress], Sequence[Card]]
    ends: date
    words: Words
    name: str = "briefing"
    paper: bool = False

    @property
    def at_rest(self) -> Builder:
        """The sheet as it is printed."""
        return replace(self, paper=True)

    @property
    def title(self) -> str:
        return self.words("briefing.title")

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
        kept, notes, words = progress.forms.get(NAME, {}), self._notes(progress), self.words
        found = self.sources_of("" if lesson == ALL else lesson) if (lesson := entries.get(LESSON, "")) else []
        review = self._readable(progress) if sheet.checked(kept, notes) else None
        box = sheet.opened(kept, notes)
        reviewed, found_out = self._reviewed(progress, review)
        # The result is said when it was asked for, and not again by each change.
        says = {MOVED: "", PUT: words("briefing.put", part=self.titles[box]), BEGUN: words("briefing.begun")}
        moved = told in says
        notice = told if told not in (None, READ, *says) else "" if moved else view.too_long(notes, self.titles, words)
        parts = {
            "task": view.task(self.settings, words),
            "sheet": self._sheet(progress, review),
            "check": view.check(words),
            "notice": view.notice(notice) if notice else "",
            "review": reviewed,
            "find-lesson": view.find_lesson(self.lessons, words),
            "found": view.found(found, words) if found else "",
        }
        said = says.get(told, found_out if told == READ else "")
        return Screen(parts, notice or said, "textarea" if moved else "", done=bool(review))

    def _notes(self, progress: Progress) -> dict[str, str]:
        return {key: progress.notes.get(key, "") for key in self.titles}

    def _sheet(self, progress: Progress, review: Review | None) -> str:
        """Return the sheet: every box with what stands in it, and what lies beside the open one."""
        kept, notes, words = progress.forms.get(NAME, {}), self._notes(progress), self.words
        box, day = sheet.opened(kept, notes), progress.forms.get(CUTOFF, {}).get("day", "") or self.ends.isoformat()
        cited = self.cited(review) if review else {}
        asked = view.asked(review, self.reader, cited, words) if review else {}
        slips = [
            sheet_view.slip(
                n, key, title, self.prompts[key], notes[key], asked.get(key, ()), words,
                is_open=self.paper or key == box, openings=() if self.paper else self.openings[key],
                ends=() if self.paper else [*self.closings[key]],
            )
            for n, (key, title) in enumerate(self.titles.items(), start=1)
        ]  # fmt: skip
        chosen = self._reader_of(kept)
        lead = document_view.lead(self.readers[chosen], parse_day(day, words.months), words)
        cards = [] if self.paper else sheet.lying(self.own(progress), notes)
        return sheet_view.sheet(
            slips, cards, self.near(progress), self.readers, words, lead=lead,
            chosen=chosen, day=day, sources=cited, paper=self.paper,
        )  # fmt: skip

    def _reader_of(self, kept: Mapping[str, str]) -> str:
        return chosen if (chosen := kept.get("reader", "")) in self.readers else next(iter(self.readers))

    def near(self, progress: Progress) -> list[tuple[str, str]]:
        """Return the first source of each paper in the folder (of all papers, if none is), and what else is near."""
        papers = self.desk.folder(progress.forms.get(FOLDER, {})) or self.desk.papers
        found = {p.source_ids[0]: f"{self.words.of(p, 'title')}, {desk_view.day(p, self.words)}" for p in papers}
        return [*found.items(), *((each["source"], each["name"]) for each in self.settings["also"])]

    def _readable(self, progress: Progress) -> Review | None:
        """Return what there is to look at again beside the folder; None where far too much is written."""
        if view.too_long(notes := self._notes(progress), self.titles, self.words):
            return None
        read = self._review(tuple(notes.items())).against(self.closings)
        return read.beside(self.desk, progress.forms.get(FOLDER, {}), self.reader.months)

    def _reviewed(self, progress: Progress, review: Review | None) -> tuple[str, str]:
        """Return what to look at again in the whole, with what carries it away, and what to say of it."""
        if review is None:
            return "", ""
        reader = self.readers[self._reader_of(progress.forms.get(NAME, {}))]
        cutoff = parse_day(progress.forms.get(CUTOFF, {}).get("day", ""), self.words.months)
        made = document(self._notes(progress), self.titles, reader, cutoff, self.cited(review))
        shown = view.review(review, self.settings, document_view.away(made, self.words), self.words)
        return shown, view.sentence(review, self.settings, self.words)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Open a box, begin it, put something at its end, choose a reader, or check and keep the page."""
        notes, words = self._notes(progress), self.words
        typed = {key: press.entries[key] for key in self.titles if press.entries.get(key, notes[key]) != notes[key]}
        box = sheet.opened(progress.forms.get(NAME, {}), notes)
        move, _, value = press.button.partition("=")
        cards = {card.id: card.text for card in sheet.lying(self.own(progress), notes)} if move == "own" else {}
        match move:
            case "check":
                return self._check(progress, notes, typed, press.entries.get("cut-off", "").strip())
            case "reader" if value in self.readers:
                return sheet.marked(progress, notes, reader=value), None
            case "open" if value in self.titles:
                texts, box, told = typed, value, MOVED
            case "begin" if value in (ways := dict(zip("123", self.openings[box], strict=False))):
                texts, told = sheet.begin(typed, notes, box, ways[value], [*ways.values()]), BEGUN
            case "end" if value in (ends := dict(zip("123", self.closings[box], strict=False))):
                texts, told = sheet.end(typed, notes, box, ends[value], [*ends.values()]), None
            case "own" if value in cards:
                texts, told = sheet.added(typed, notes, box, cards[value]), PUT
            case "tag" if value in self.evidence["sources"]:
                texts = sheet.added(typed, notes, box, f"[{value}]")
                told = words("briefing.inserted", tag=value, part=self.titles[box])
            case _:
                return progress, None
        # Then its box stays open: what is not kept must stay on the screen.
        problem = view.too_long(texts, self.titles, words)
        return (progress, problem) if problem else (sheet.kept(progress, notes, texts, box), told)

    def _check(
        self, progress: Progress, notes: Mapping[str, str], typed: Mapping[str, str], day: str
    ) -> tuple[Progress, str | None]:
        texts, box = {**notes, **typed}, sheet.opened(progress.forms.get(NAME, {}), notes)
        if problem := view.too_long(texts, self.titles, self.words):
            return progress, problem
        if not any(text.strip() for text in texts.values()):
            return progress, self.words("briefing.empty")
        progress = sheet.kept(progress, notes, typed, box, **{CHECKED: "on"})
        if found := parse_day(day, self.words.months):
            return progress.with_form(CUTOFF, {"day": found.isoformat()}), READ
        return progress, self.words("briefing.bad_cutoff", text=day[:40]) if day else READ
