"""Take the work away: a page to hand in, a file, and a code. Nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import ipywidgets as w

from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.texts import Words
from dispute.views import save as view
from dispute.widgets.panel import Panel, button
from dispute.widgets.store import Store


def save(course: Callable[[], tuple[Sequence[Plan], Sequence[Item]]], store: Store, words: Words) -> Panel:
    """Return a button that makes the files and codes of this moment.

    Parameters
    ----------
    course
        Gives all lessons and all questions outside their lists; read only when the button is pressed.
    """
    label = w.Text(description=words("save.label_ask"))
    make = button(words("save.make"))
    panel = Panel(words, words("save.title"), f"<p>{words('save.task')}</p>", [label, make])
    made: Progress | None = None

    def offer(_) -> None:
        nonlocal made
        if store.progress == Progress():
            panel.ask_for(words("save.nothing"))
            return
        made = store.progress
        plans, others = course()
        panel.show(view.offer(plans, others, made, label.value.strip(), words), words("save.ready"))

    def outdate(progress: Progress) -> None:
        # A file from before the last answer would lose that answer in silence.
        if made is not None and progress != made:
            panel.ask_for(words("save.again"))

    # A full or read-only disk is said where it can be helped, and nothing stops.
    store.observe(lambda change: panel.ask_for(change.new) if change.new else None, "problem")
    make.on_click(offer)
    store.draw_with(outdate)
    return panel
