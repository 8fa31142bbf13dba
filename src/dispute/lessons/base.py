"""What every activity can use: the lesson's plan, the evidence, the learner's work and the words."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dispute.evidence.tables import Evidence
from dispute.hosts.paper import Page
from dispute.hosts.store import Store
from dispute.lessons.rows import Rows
from dispute.questions import course
from dispute.questions import plan as plans
from dispute.questions.finding import Finding
from dispute.questions.quiz import Item
from dispute.questions.writing import Answer
from dispute.words.texts import Words

if TYPE_CHECKING:
    from dispute.activity import Activity
    from dispute.hosts.shown import Shown
    from dispute.work.progress import Progress


class Base:
    """The parts that activities share; see :class:`dispute.Lesson` for the parameters."""

    def __init__(self, name: str, lang: str = "en", data: Path | None = None):
        self.words = Words(lang)
        self.plan = plans.load(name, lang)
        self.evidence = Evidence(data, lang)
        self.rows = Rows(self.plan, self.evidence, lang)
        self.store = Store()

    @property
    def cutoff(self) -> date:
        """The last day that the evidence covers."""
        return date.fromisoformat(self.evidence.package["cutoff"])

    @cached_property
    def _course(self) -> course.Course:
        """All lessons; read when first needed, which in most cells is never."""
        return course.load(self.words.lang)

    def question_of(self, activity: str) -> Item:
        """Return the prediction that an activity waits for."""
        return self.plan.prediction(self.rows.setting(activity, "prediction"))

    def shown(self, activity: Activity) -> Shown:
        """Return an activity as the value of a cell."""
        from dispute.hosts.shown import Shown

        return Shown(activity, self.store, self.words)

    def page(self, title: str, html: str) -> Page:
        """Return HTML under a title, which is the name of a phrase."""
        return Page(self.words(title), html)

    def beside(self, item: Item) -> str:
        """Return HTML to read with a question; empty for most."""
        return ""

    def about(self, prompt: str, progress: Progress) -> tuple[str, str]:
        """Return the learner's own sentence that a writing task starts from, and its source; empty for most."""
        return "", ""

    def answers(self, prompt: str, progress: Progress, note: str) -> Answer:
        """Return what a kept text is answered with, from what the learner has made elsewhere; nothing for most."""
        return Answer()

    def findings(self) -> list[Finding]:
        """Return what the recap tells; each lesson's activities add their own to those of ``super()``."""
        return []
