"""What every part of the classroom can use: the words, the evidence, all lessons."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from dispute.activities.start.view import waiting
from dispute.activity import Still
from dispute.errors import DisputeError, meant, one_of
from dispute.evidence.tables import Evidence
from dispute.hosts.store import Store
from dispute.questions import course
from dispute.words.texts import Words

if TYPE_CHECKING:
    from dispute.activity import Activity
    from dispute.hosts.shown import Shown
    from dispute.questions.quiz import Item


class Base:
    """The parts that are shared; see :class:`dispute.instructor.Classroom` for the parameters."""

    def __init__(self, lang: str = "en", data: Path | None = None):
        self.words = Words(lang)
        self.evidence = Evidence(data, lang)

    @cached_property
    def course(self) -> course.Course:
        """All lessons and the test's forms."""
        return course.load(self.words.lang)

    def shown(self, activity: Activity) -> Shown:
        """Return an activity as the value of a cell. What is done in it is nobody's kept work."""
        from dispute.hosts.shown import Shown

        return Shown(activity, Store(), self.words)

    def _closed(self, name: str, title: str, html: str, notice: str) -> Shown:
        """Return what is for the instructor alone: nothing of it in the saved notebook, all once the cell is run."""
        whole = Markup("<p><strong>{}</strong></p>\n{}").format(title, Markup(html))
        return self.shown(Still(name, title, whole, Markup("<p>{}</p>").format(notice)))

    def start(self) -> Shown:
        """Say that everything is ready. What is shown also brings the style that tables and lists need."""
        html = f"<p>{self.words('start.ready')} {self.words('instructor.ready')}</p>"
        return self.shown(Still("start", self.words("instructor.title"), html, waiting(html, self.words)))

    def item(self, item_id: str) -> Item:
        """Return a question of any lesson, warm-ups included."""
        known = {item.id: item for plan in self.course.plans for item in [*plan.items.values(), *plan.warm_ups]}
        if not isinstance(item_id, str) or item_id not in known:
            raise DisputeError(f"There is no question {item_id!r}. Choose {one_of(known)}.{meant(item_id, known)}")
        return known[item_id]
