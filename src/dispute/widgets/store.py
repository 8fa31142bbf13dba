"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

from collections.abc import Callable

import traitlets

from dispute.model.progress import Progress


class Store(traitlets.HasTraits):
    """Holds one immutable :class:`Progress`; activities redraw whenever it is replaced."""

    progress = traitlets.Instance(Progress, args=())
    #: Why the work could not be kept on disk, in one sentence; empty while it can.
    problem = traitlets.Unicode()

    def draw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw now, and again after each change."""
        self.observe(lambda change: draw(change.new), "progress")
        draw(self.progress)
