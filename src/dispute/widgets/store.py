"""Where all activities of a lesson keep and find what the learner has done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import traitlets

from dispute.model.progress import Progress

Part = TypeVar("Part")


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

    def part(self, read: Callable[[Progress], Part | None], draw: Callable[[Part], None]) -> Callable[[Progress], None]:
        """Draw one part of the work, now and when it changes; return the function that keeps new work.

        ``read`` gives the part, None while there is none. Keeping the same work once more draws it once more: a
        complaint about a mistake that is mended must go.
        """
        shown: Part | None = None

        def look(progress: Progress, again: bool = False) -> None:
            nonlocal shown
            part = read(progress)
            if part is not None and (again or part != shown):
                shown = part
                draw(part)

        def keep(progress: Progress) -> None:
            before, self.progress = self.progress, progress
            if progress == before:  # nobody has been told
                look(progress, again=True)

        self.draw_with(look)
        return keep

    def form(self, name: str, draw: Callable[[Mapping[str, str]], None]) -> Callable[[Mapping[str, str]], None]:
        """Do the same for the entries kept under a name."""
        keep = self.part(lambda progress: progress.forms.get(name), draw)
        return lambda entries: keep(self.progress.with_form(name, entries))
