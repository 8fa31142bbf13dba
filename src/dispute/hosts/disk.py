"""The shelf of a host that has a disk: the work that this computer keeps."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.hosts.store import Store
from dispute.work import kept
from dispute.work.progress import Progress


class Kept:
    """What this computer keeps; see :class:`dispute.work.come_back.Shelf`.

    ``found`` is read when it is first asked for and after each change: a lesson draws more often than a disk changes.
    """

    def __init__(self, store: Store):
        self._store = store
        self._look()

    def _look(self) -> None:
        self.found: Sequence[kept.Kept] = kept.found()
        self.wanted = kept.wanted()

    def load(self, works: Sequence[kept.Kept]) -> Progress:
        return kept.merged(kept.again(works))

    def delete(self, works: Sequence[kept.Kept]) -> None:
        try:
            kept.delete(works, everything=len(works) == len(self.found))
        finally:
            self._look()

    def keep(self, wanted: bool, progress: Progress) -> None:
        try:
            if wanted:
                kept.keep_again()
                self._store.keep(progress)
            else:
                kept.keep_nothing(progress.marks)
                self._store.kept = False
        finally:
            self._look()
