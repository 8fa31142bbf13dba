"""How far a learner has come, in this lesson and overall."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dispute.model.plan import Plan
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import progress as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store


def progress(course: Callable[[], Sequence[Plan]], store: Store, words: Words) -> Panel:
    """Return the overview; it follows every answer. The lessons are read with the first one."""
    panel = Panel(words, words("progress.title"), "")

    def draw(progress: Progress) -> None:
        plans = course() if progress.answers else []
        panel.show(view.overview(plans, progress, words))

    store.draw_with(panel.safe(draw))
    return panel
