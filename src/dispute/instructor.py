"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dispute import views, widgets
from dispute.activities.rows import Rows
from dispute.data import Evidence
from dispute.errors import DisputeError, one_of
from dispute.lesson import Lesson
from dispute.model import class_plan, course, guide
from dispute.model import plan as plans
from dispute.texts import Words
from dispute.widgets.page import Page

if TYPE_CHECKING:
    from dispute.model.quiz import Item
    from dispute.widgets.panel import Panel


#: What the prose of the guide rests on.
GUIDE_SOURCES = {"D013", "D046", "D051", "D249", "D250"}


class Classroom:
    """Everything for teaching the lessons, each made by one call.

    Parameters
    ----------
    lang
        Language of all words on screen.
    data
        Folder with the tables. Default: the project's own.
    """

    def __init__(self, lang: str = "en", data: Path | None = None):
        self.words = Words(lang)
        self.evidence = Evidence(data)

    @cached_property
    def course(self) -> course.Course:
        """All lessons and the test's forms."""
        return course.load(self.words.lang)

    def start(self) -> Page:
        """Say that everything is ready."""
        return Page(self.words("instructor.title"), f"<p>{self.words('instructor.ready')}</p>")

    def item(self, item_id: str) -> Item:
        """Return a question of any lesson, warm-ups included."""
        known = {item.id: item for plan in self.course.plans for item in [*plan.items.values(), *plan.warm_ups]}
        if item_id not in known:
            raise DisputeError(f"There is no question {item_id!r}. Choose {one_of(known)}.")
        return known[item_id]

    # With the class -------------------------------------------------------------------------

    def tally(self, item_id: str) -> Panel:
        """Count hand votes on a question, in large type, and suggest the next move."""
        return self.project(widgets.tally.tally(self.item(item_id), self.words))

    def project(self, shown: Panel | Page) -> Panel:
        """Show an activity of a lesson in large type: ``classroom.project(lesson.order_switch())``."""
        return widgets.projector.projector(shown, self.words)

    # At the desk ----------------------------------------------------------------------------

    def answer_key(self, name: str) -> Panel:
        """Print the key of a lesson, such as ``"02_expulsions"``, or of a test form, ``"A"`` or ``"B"``."""
        if name in self.course.forms:
            title, parts = self.words("answer_key.form", id=name), (self.course.forms[name].items, (), ())
        else:
            plan = plans.load(name, self.words.lang)
            rows = Rows(plan, self.evidence, self.words.lang)
            steps = rows.steps("four-dates") if rows.has("four-dates") else ()
            items = [*plan.warm_ups, *plan.items.values()]
            title, parts = self.words("answer_key.title", title=plan.title), (items, [*plan.prompts.values()], steps)
        return widgets.answer_key.answer_key(title, views.answer_key.key(*parts, self.words), self.words)

    def objectives(self) -> Page:
        """List lessons, minutes and outcomes, from the lesson files."""
        return Page(self.words("guide.objectives"), views.guide.objectives(self.course.plans, self.words))

    def plan(self, key: str) -> Page:
        """Show a plan for a class minute by minute: ``"fifty"``, ``"ninety-one"`` or ``"ninety-two"``."""
        shown = class_plan.plan(key, self.words.lang)
        return Page(self.words("guide.title_plan", title=shown.title), views.class_plan.plan(shown, self.words))

    def clock(self, key: str) -> Page:
        """Show how much of a plan is reading, voting and writing, counted from the lesson's own words."""
        shown = class_plan.plan(key, self.words.lang)
        html = views.class_plan.rehearsal(shown, self._words_of(shown.lesson), self.words)
        return Page(self.words("guide.title_clock", title=shown.title), html)

    def guide(self, part: str) -> Page:
        """Show a part of the guide: standards, misreadings, card, sizes or preparations."""
        known = {"standards", "misreadings", "card", "sizes", "preparations"}
        if part not in known:
            raise DisputeError(f"The guide has no part {part!r}: choose {one_of(sorted(known))}.")
        more = [self._asked()] if part == "misreadings" else []
        html = getattr(views.guide, part)(guide.load(self.words.lang), *more, self.words)
        return Page(self.words(f"guide.{part}") if part != "preparations" else self.words("guide.prepare"), html)

    def sources(self) -> Page:
        """List every source that the guide and its cards rest on; the tags lead here."""
        found = [self.evidence["sources"][key] for key in sorted(guide.load(self.words.lang).sources | GUIDE_SOURCES)]
        return Page(self.words("sources.title"), views.sources.listed(found, self.words))

    def _asked(self) -> dict[str, list[str]]:
        """Ids of questions by the misreading that they aim at."""
        asked: dict[str, list[str]] = {}
        for item in (item for plan in self.course.plans for item in plan.items.values()):
            asked.setdefault(item.misconception, []).append(item.id)
        return asked

    def _words_of(self, name: str) -> Callable[[str], int]:
        """Return a counter of the words that learners read in a question, a prediction or an activity."""
        lesson = Lesson(name, self.words.lang)

        def count(key: str) -> int:
            if key in lesson.plan.predictions:
                item = lesson.plan.predictions[key]
            elif key[-1].isdigit():
                item = self.item(key)
            else:
                html = getattr(lesson, key.replace("-", "_"))()._repr_mimebundle_()["text/html"]
                return len(re.sub(r"<[^>]+>", " ", html).split())
            return len(" ".join([item.stem, *(option.text for option in item.options)]).split())

        return count

    def report(self, folder: str = "learners") -> Panel:
        """Read a folder of learners' exports, and show what the class knows together."""
        return widgets.class_report.class_report(lambda: self.course, folder, self.words)
