"""What an instructor's notebook may ask for. Learners' notebooks never import this: it shows the keys."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dispute import widgets
from dispute.data import Evidence
from dispute.model import course
from dispute.texts import Words
from dispute.widgets.page import Page

if TYPE_CHECKING:
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

    def report(self, folder: str = "learners") -> Panel:
        """Read a folder of learners' exports, and show what the class knows together."""
        return widgets.class_report.class_report(lambda: self.course, folder, self.words)
