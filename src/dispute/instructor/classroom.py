"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute import views, widgets
from dispute.activities.order_switch import testimony
from dispute.activities.rows import Rows
from dispute.calls import speaking
from dispute.instructor import solutions
from dispute.instructor.class_report import FolderReport
from dispute.instructor.guidance import Guidance
from dispute.instructor.role_play_kit import RolePlayKit
from dispute.model import plan as plans
from dispute.widgets.page import Page

if TYPE_CHECKING:
    from dispute.hosts.notebook import Shown
    from dispute.widgets.panel import Panel


@speaking("classroom")
class Classroom(Guidance, RolePlayKit):
    """Everything for teaching the lessons, each made by one call.

    Parameters
    ----------
    lang
        Language of all words on screen.
    data
        Folder with the tables. Default: the project's own.
    """

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
            title, parts = self.words("answer_key.form", id=name), (self.course.forms[name].items, (), (), ())
            by = {}
        else:
            plan = plans.load(name, self.words.lang)
            rows = Rows(plan, self.evidence, self.words.lang)
            steps = rows.steps("four-dates") if rows.has("four-dates") else ()
            items = [*plan.warm_ups, *plan.items.values()]
            tables = list(solutions.of(plan, self.evidence, self.words))
            by = testimony.by_whom(rows.publishers(steps), self.words)
            title = self.words("answer_key.title", title=plan.title)
            parts = (items, [*plan.prompts.values()], steps, tables)
        key = views.answer_key.key(*parts, self.words, by)
        shown = views.answer_key.page(title, key, self.words) + key
        return widgets.closed.closed(title, shown, self.words("answer_key.closed"), self.words)

    def report(self, folder: str = "learners") -> Shown:
        """Read a folder of learners' exports, and show what the class knows together."""
        return self.shown(FolderReport(lambda: self.course, folder, self.words))
