"""A folder of exports becomes a report on the class. Nothing leaves this computer."""

from __future__ import annotations

from collections.abc import Callable
from os.path import expanduser
from pathlib import Path

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model import class_report as model
from dispute.model import exports
from dispute.model.course import Course
from dispute.texts import Words
from dispute.views import class_report as view
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
            found, skipped = collect(Path(expanduser(name)), count)
        except DisputeError as problem:
            bar.layout.display = "none"
            panel.ask_for(str(problem))
            return
        report = model.class_report(course(), [export.progress for export in found])
        panel.show(
            view.keep(report, skipped, words) + view.show(report, skipped, words),
            words("class_report.ready", n=len(found), skipped=len(skipped)),
        )

    panel.place(submission([box], words("class_report.make"), read), bar, counter)
    return panel


def collect(folder: Path, count: Callable[[int, int], None]) -> tuple[list[exports.Export], list[exports.Skipped]]:
    """Return what a folder holds and what is skipped; ``count`` hears after each file how many are done."""
    found, paths = [], exports.files(folder)
    for done, path in enumerate(paths, start=1):
        found += exports.read(path, folder)
        count(done, len(paths))
    return exports.sort_out(found)
