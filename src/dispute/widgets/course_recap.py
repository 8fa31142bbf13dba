"""The recap of the whole course; it follows whatever comes back or is added."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import course_recap as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store


def course_recap(plans: Callable[[], Sequence[Plan]], store: Store, words: Words) -> Panel:
    """Return the recap. The lessons are read once there is any work."""
    panel = Panel(words, words("course_recap.title"), "")

    def draw(progress: Progress) -> None:
        some = progress.predictions or progress.answers
        panel.show(view.course_recap(plans() if some else [], progress, words))

    store.draw_with(panel.safe(draw))
    return panel
