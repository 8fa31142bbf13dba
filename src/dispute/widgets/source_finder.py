"""What the briefing builder works with, and its way to a source: by lesson, then by publisher."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dispute.model.briefing import Reader, Review
from dispute.texts import Words
from dispute.views import briefing as view
from dispute.widgets.panel import dropdown


@dataclass
class Builder:
    """What the builder works with.

    ``lessons`` maps each lesson's name to its title; ``sources_of`` gives the sources of one, or with an empty name of
    all. They and the reader are made when they are first used: by then most tables have to be read.
    """

    settings: Mapping[str, Any]
    prompts: Mapping[str, Any]
    lessons: Mapping[str, str]
    sources_of: Callable[[str], Sequence[Any]]
    evidence: Any
    make_reader: Callable[[], Reader]

    @cached_property
    def reader(self) -> Reader:
        return self.make_reader()

    @property
    def titles(self) -> dict[str, str]:
        return {piece["id"]: piece["title"] for piece in self.settings["parts"]}

    def cited(self, review: Review) -> dict[str, tuple[Any, Any]]:
        """Return the source and the origin (or None) of each known tag."""
        sources = {tag: self.evidence["sources"][tag] for tag in review.tags}
        return {tag: (s, self.evidence["origins"][s.origin_id] if s.origin_id else None) for tag, s in sources.items()}


class Finder:
    """Two dropdowns that lead to a source, and one for the part that it goes into."""

    def __init__(self, builder: Builder, words: Words, titles: Mapping[str, str], safe: Callable[[Callable], Callable]):
        lessons = [(title, name) for name, title in builder.lessons.items()]
        self.lesson = dropdown(words("briefing.find_lesson"), [*lessons, (words("briefing.find_all"), "all")], words)
        self.source = dropdown(words("briefing.find_source"), [], words)
        self.part = dropdown(words("briefing.find_part"), [(title, key) for key, title in titles.items()], words)
        self.fields = [self.lesson, self.source, self.part]

        def narrow(change) -> None:
            found = builder.sources_of("" if change.new == "all" else change.new) if change.new else []
            self.source.options = [(words("general.choose"), ""), *view.choices(found)]

        self.lesson.observe(safe(narrow), "value")
