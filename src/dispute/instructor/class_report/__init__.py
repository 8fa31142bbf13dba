"""A folder of exports becomes a report on the class. Nothing leaves this computer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.instructor.class_report import rules, view, written
from dispute.instructor.class_report.exports import collect
from dispute.instructor.class_report.files import named
from dispute.instructor.class_report.table import keep
from dispute.questions.course import Course
from dispute.questions.view import notice
from dispute.words import problems
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Progress

#: What the press tells that has read a folder; the report follows it.
READ = "read "


@dataclass(frozen=True)
class FolderReport:
    """A box for the folder's name, and a button that reads it, as often as one likes.

    Parameters
    ----------
    course
        Gives all lessons and forms; read only when the button is pressed.
    folder
        Name that stands in the box at first; relative to the notebook.
    """

    course: Callable[[], Course]
    folder: str
    words: Words
    name: str = "class-report"

    @property
    def title(self) -> str:
        return self.words("class_report.title")

    @property
    def stored(self) -> str:
        """What a saved notebook shows; it names no folder of anybody's computer."""
        return f"<p>{self.words('class_report.task')}</p>"

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        ask = render("instructor/class_report/ask.html", folder=self.folder, words=self.words)
        said, _, report = (told or "").removeprefix(READ).partition("\n")
        parts = {"ask": ask, "said": "" if report or not said else notice(said), "report": report}
        return Screen(parts, say=said)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Read the folder; what was read is told and never kept."""
        name = press.entries.get("folder", self.folder).strip()
        if press.button != "read":
            return progress, None
        if not name:
            return progress, self.words("class_report.no_folder")
        try:
            found = collect(named(name), press.count)
            course = self.course()
            report = rules.class_report(course, [export.progress for export in found.learners])
            wrote = written.written(course, found.learners, self.words)
            texts = written.page(wrote, self.words) if wrote else ""
            shown = keep(report, found, self.words, texts) + view.show(report, found, self.words)
        except DisputeError as problem:
            return progress, problems.told(problem, self.words)
        except Exception as problem:  # one odd file must not hide that it was one
            return progress, self.words("class_report.failed", kind=type(problem).__name__)
        said = self.words("class_report.ready", n=len(found.learners), left=len(found.skipped))
        return progress, f"{READ}{said}\n{shown}"
