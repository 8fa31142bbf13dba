"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import traitlets

from dispute.model.progress import Progress


class Store(traitlets.HasTraits):
    """Holds one immutable :class:`Progress`; activities redraw whenever it is replaced."""

    progress = traitlets.Instance(Progress, args=())
    #: Why the work could not be kept on disk, in one sentence; empty while it can.
    problem = traitlets.Unicode()

    def __init__(self):
        super().__init__()
        #: What brings new work to a place that lasts; nothing until a lesson says so.
        self.keep: Callable[[Progress], None] = lambda progress: None
        self._draws: list[Callable[[Progress], None]] = []

    @traitlets.observe("progress")
    def _replaced(self, change) -> None:
        """Draw, then keep: a class server's disk can be slow. What cannot be drawn is kept all the same.

        A kernel that is killed in between, in some thousandths of a second, has shown an answer and lost it.
        """
        try:
            for draw in tuple(self._draws):
                draw(change.new)
        finally:
            self.keep(self.progress)

    def redraw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw after each change."""
        self._draws.append(draw)

    def draw_with(self, draw: Callable[[Progress], None]) -> None:
        """Draw now, and again after each change."""
        self.redraw_with(draw)
        draw(self.progress)

    def form(self, name: str, draw: Callable[[Mapping[str, str]], None]) -> Callable[[Mapping[str, str]], None]:
        """Draw the entries kept under a name, now and when they change; return the function that keeps new ones.

        Keeping the same entries once more draws them once more: a complaint about a mistake that is mended must go.
        """
        shown: Mapping[str, str] | None = None

        def look(progress: Progress, again: bool = False) -> None:
            nonlocal shown
            entries = progress.forms.get(name)
            if entries is not None and (again or entries != shown):
                shown = entries
                draw(entries)

        def keep(entries: Mapping[str, str]) -> None:
            before, self.progress = self.progress, self.progress.with_form(name, entries)
            if self.progress == before:  # nobody has been told
                look(self.progress, again=True)

        self.draw_with(look)
        return keep
