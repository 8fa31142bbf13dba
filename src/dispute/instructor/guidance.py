"""The guide's parts: outcomes, plans and their clock, misreadings, the card, standards, sources."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from dispute.activities import sources
from dispute.errors import DisputeError, one_of
from dispute.hosts.paper import Page
from dispute.instructor.base import Base
from dispute.instructor.class_plan import rules as class_plan
from dispute.instructor.class_plan import view as plan_view
from dispute.instructor.guide import rules as guide
from dispute.instructor.guide import view as parts
from dispute.instructor.role_play_kit import rules as kits
from dispute.instructor.substitute import rules as substitute
from dispute.instructor.substitute import view as substitute_view
from dispute.lesson import Lesson
from dispute.lessons.opening import opening

if TYPE_CHECKING:
    from dispute.hosts.shown import Shown

#: What the prose of the guide rests on.
GUIDE_SOURCES = {"D013", "D046", "D051", "D249", "D250"}


class Guidance(Base):
    """What the guide shows."""

    def objectives(self) -> Page:
        """List lessons, minutes and outcomes, from the lesson files."""
        return Page(self.words("guide.objectives"), parts.objectives(self.course.plans, self.words))

    def plan(self, key: str) -> Page:
        """Show a plan for a class minute by minute: ``"fifty"``, ``"ninety-one"`` or ``"ninety-two"``."""
        shown = class_plan.plan(key, self.words.lang)
        return Page(self.words("guide.title_plan", title=shown.title), plan_view.plan(shown, self.words))

    def clock(self, key: str) -> Page:
        """Show how much of a plan is reading, voting and writing, counted from the lesson's own words."""
        shown = class_plan.plan(key, self.words.lang)
        html = plan_view.rehearsal(shown, self._words_of(shown.lesson), self.words)
        return Page(self.words("guide.title_clock", title=shown.title), html)

    def substitute(self, key: str = "fifty") -> Shown:
        """Show the one page for whoever stands in; it has the keys of the votes, so nothing of it is stored."""
        title, html = self.substitute_page(key)
        return self._closed("substitute", title, html, self.words("substitute.closed"))

    def substitute_page(self, key: str, link: str = "") -> tuple[str, str]:
        """Return title and HTML of the page for whoever stands in; ``link`` is where learners open the first lesson."""
        shown = class_plan.plan(key, self.words.lang)
        rows = substitute.rows(shown)
        comes = substitute.picked(guide.load(self.words.lang).card)
        keys, scenes = substitute.keys(shown, self.item), substitute.asked(opening(self.words.lang, "").scenes)
        html = substitute_view.page(shown, rows, keys, scenes, comes, self.words, link)
        return self.words("substitute.title", title=shown.title), html

    def guide(self, part: str) -> Page:
        """Show a part of the guide: standards, misreadings, card, sizes or preparations."""
        known = {"standards", "misreadings", "card", "sizes", "preparations"}
        if part not in known:
            raise DisputeError(f"The guide has no part {part!r}: choose {one_of(sorted(known))}.")
        more = [self._asked()] if part == "misreadings" else []
        html = getattr(parts, part)(guide.load(self.words.lang), *more, self.words)
        return Page(self.words(f"guide.{part}") if part != "preparations" else self.words("guide.prepare"), html)

    def sources(self) -> Page:
        """List every source that the guide and the cards of the role-play rest on; the tags lead here."""
        kit = kits.real(self.evidence, self.words.lang)
        cited = guide.load(self.words.lang).sources | GUIDE_SOURCES | set(kit.game.decision_sources)
        cited |= {key for role in kit.game.roles for key in role.cited} | {
            k for fact in kit.facts for k in fact.sources
        }
        found = [self.evidence["sources"][key] for key in sorted(cited)]
        return Page(self.words("sources.title"), sources.listed(found, self.words, self.evidence.originals()))

    def _asked(self) -> dict[str, list[str]]:
        """Ids of questions by the misreading that they aim at."""
        asked: dict[str, list[str]] = {}
        for item in (item for plan in self.course.plans for item in plan.items.values()):
            asked.setdefault(item.misconception, []).append(item.id)
        return asked

    def _words_of(self, name: str) -> Callable[[str], int]:
        """Return a counter of the words that learners read in a question, a prediction or an activity."""
        lesson = Lesson(name, self.words.lang)
        homes = {key: plan.name for plan in self.course.plans for key in plan.activities}

        def count(key: str) -> int:
            if key in lesson.plan.predictions:
                item = lesson.plan.predictions[key]
            elif key not in homes:
                item = self.item(key)
            else:
                home = lesson if key in lesson.plan.activities else Lesson(homes[key], self.words.lang)
                shown = getattr(home, key.replace("-", "_"))()
                html = shown.page["text/html"]
                return len(re.sub(r"<[^>]+>", " ", html).split())
            return len(" ".join([item.stem, *(option.text for option in item.options)]).split())

        return count
