"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dispute import views, widgets
from dispute.activities.rows import Rows
from dispute.data import Evidence
from dispute.errors import DisputeError, one_of
from dispute.model import course
from dispute.model import plan as plans
from dispute.texts import Words
from dispute.widgets.page import Page

if TYPE_CHECKING:
    from dispute.model.quiz import Item
    from dispute.widgets.panel import Panel


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

    def report(self, folder: str = "learners") -> Panel:
        """Read a folder of learners' exports, and show what the class knows together."""
        return widgets.class_report.class_report(lambda: self.course, folder, self.words)
