"""Take the work away: a page to hand in, a file, and a code. Nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model.course import Course
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import save as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store
from dispute.widgets.submit import submission


def save(course: Callable[[], Course], store: Store, words: Words) -> Panel:
    """Return a button that makes the files and codes of this moment.

    Parameters
    ----------
    course
        Gives all lessons and forms; read only when the button is pressed.
    """
    label = w.Text(description=words("save.label_ask"))
    panel = Panel(words, words("save.title"), f"<p>{words('save.task')}</p>")
    made: Progress | None = None

    def offer() -> None:
        nonlocal made
        if store.progress == Progress():
            panel.ask_for(words("save.nothing"))
            return
        whole = course()
        try:
            html = view.offer(whole.plans, whole.other_items(), store.progress, label.value.strip(), words)
        except DisputeError as problem:  # a text that is far too long
            panel.ask_for(str(problem))
            return
        made = store.progress
        panel.show(html, words("save.ready"))

    def remind(_=None) -> None:
        # A file from before the last answer would lose that answer in silence. A full or read-only
        # disk is said where it can be helped, and nothing stops.
        outdated = made is not None and store.progress != made
        said = [store.problem, words("save.again") if outdated else ""]
        if any(said):
            panel.ask_for(" ".join(filter(None, said)))
        elif made is None:
            panel.show("")

    panel.place(submission([label], words("save.make"), offer))
    store.redraw_with(panel.safe(remind))
    store.observe(panel.safe(remind), "problem")
    remind()
    return panel
