"""The shelf of a host that has a disk: the work that this computer keeps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from dispute.hosts.store import Store
from dispute.work import kept
from dispute.work.progress import Progress


class Kept:
    """What this computer keeps; see :class:`dispute.work.come_back.Shelf`.

    The disk is read when it is first asked, and again after each change: a lesson draws more often than a disk changes.
    """

    def __init__(self, store: Store):
        self._store = store

    @cached_property
    def found(self) -> Sequence[kept.Kept]:
        return kept.found()

    @cached_property
    def wanted(self) -> bool:
        return kept.wanted()

    def _forget(self) -> None:
        for name in ("found", "wanted"):
            self.__dict__.pop(name, None)

    def load(self, works: Sequence[kept.Kept]) -> Progress:
        return kept.merged(kept.again(works))

    def delete(self, works: Sequence[kept.Kept]) -> None:
        try:
            kept.delete(works, everything=len(works) == len(self.found))
        finally:
            self._forget()

    def keep(self, wanted: bool, progress: Progress) -> None:
        try:
            if wanted:
                kept.keep_again()
                self._store.keep(progress)
            else:
                kept.keep_nothing(progress.marks)
                self._store.kept = False
        finally:
            self._forget()
