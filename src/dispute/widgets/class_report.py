"""A folder of exports becomes a report on the class. Nothing leaves this computer."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model import class_report as model
from dispute.model.course import Course
from dispute.model.exports import collect
from dispute.model.files import named
from dispute.texts import Words
from dispute.views import class_report as view
from dispute.views.class_table import keep
from dispute.widgets.panel import Panel
from dispute.widgets.submit import submission


def class_report(course: Callable[[], Course], folder: str, words: Words) -> Panel:
    """Return a box for the folder's name and a button that reads it.

    Parameters
    ----------
    course
        Gives all lessons and forms; read only when the button is pressed.
    folder
        Name that stands in the box at first; relative to the notebook.
    """
    box = w.Text(value=folder, description=words("class_report.folder"))
    bar = w.IntProgress(description=words("class_report.reading"), layout=w.Layout(display="none", width="100%"))
    counter = w.HTML()
    panel = Panel(words, words("class_report.title"), f"<p>{words('class_report.task')}</p>")

    def count(done: int, total: int) -> None:
        if done % 10 == 0 or done == total:  # every message to the browser costs time
            bar.max, bar.value = total, done
            counter.value = words("class_report.counted", done=done, total=total)

    def read() -> None:
        name = box.value.strip()
        if not name:
            panel.ask_for(words("class_report.no_folder"))
            return
        bar.value, bar.layout.display, counter.value = 0, "", ""
        try:
            found = collect(named(name), count)
            report = model.class_report(course(), [export.progress for export in found.learners])
            shown = keep(report, found, words) + view.show(report, found, words)
        except Exception as problem:  # an error behind a button would be silent
            bar.layout.display = "none"
            failed = words("class_report.failed", kind=type(problem).__name__)
            panel.ask_for(str(problem) if isinstance(problem, DisputeError) else failed)
            return
        panel.show(shown, words("class_report.ready", n=len(found.learners), left=len(found.skipped)))

    panel.place(submission([box], words("class_report.make"), read), bar, counter)
    return panel
