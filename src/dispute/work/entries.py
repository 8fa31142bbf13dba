"""The entries of a learner's work, and how two states of one entry become one.

Each is a join: whatever the order in which states meet, and however often, the outcome is the
same. Entries without a time come from the first edition and count as the oldest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

#: The time of an entry that the host has not stamped yet: after every other. ``LAST`` is the latest real one.
NOW, LAST = 2**50, 2**50 - 1
#: How many wordings of other windows are kept for each entry, the newest first.
MOST_EARLIER = 3
#: How many marks one work may have; each is a session that nobody had loaded.
MOST_MARKS = 60


@dataclass(frozen=True, slots=True)
class Version:
    """What one window wrote last: a text, or the entries of a form."""

    at: int
    window: str
    value: str | Mapping[str, str]

    @property
    def rank(self) -> tuple:
        """Later is more; without times, longer is more."""
        whole = self.value if isinstance(self.value, str) else repr(sorted(self.value.items()))
        return self.at, len(whole), whole, self.window


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a learner expected, and why, before looking.

    ``renewed`` counts how often it replaced one that the question no longer offered.
    """

    choice: str
    reason: str
    at: int = 0
    renewed: int = 0

    @property
    def rank(self) -> tuple:
        """The least stays: renewed, then first; a reason that a short code left out does not count against it."""
        return -self.renewed, self.at, self.choice, not self.reason, self.reason


@dataclass(frozen=True, slots=True)
class Answer:
    """The latest answer to a question; ``attempts`` counts all of them, ``first`` is the first choice.

    ``first_confidence`` is kept once a later attempt replaces the first; :attr:`sure_at_first` knows both cases.
    ``tries`` pairs windows with their attempts; attempts of the first edition belong to no window.
    """

    choice: tuple[str, ...]
    confidence: str
    attempts: int
    first: tuple[str, ...]
    first_confidence: str | None = None
    at: int = 0
    first_at: int = 0
    tries: tuple[tuple[str, int], ...] = ()

    @classmethod
    def new(cls, choice: tuple[str, ...], confidence: str) -> Answer:
        """Return a first attempt, made now."""
        return cls(choice, confidence, 1, choice, None, NOW, NOW, (("", 1),))

    def again(self, choice: tuple[str, ...], confidence: str) -> Answer:
        """Return the answer after one more attempt, made now."""
        tries = tuple(sorted({**dict(self.tries), "": dict(self.tries).get("", 0) + 1}.items()))
        return replace(
            self, choice=choice, confidence=confidence, attempts=self.attempts + 1,
            first_confidence=self.sure_at_first, at=NOW, tries=tries,
        )  # fmt: skip

    @property
    def sure_at_first(self) -> str | None:
        """How sure the first attempt was; None in work that was saved before this was kept."""
        if self.first_confidence:
            return self.first_confidence
        return self.confidence if self.attempts == 1 and self.first_at == self.at else None

    @property
    def untold(self) -> int:
        """Attempts that belong to no window."""
        return self.attempts - sum(n for _, n in self.tries)

    def stamped(self, now: int, window: str) -> Answer:
        """Return the answer with the time and the window of what was made just now."""
        tries = dict(self.tries)
        fresh = tries.pop("", 0)
        if fresh:
            tries[window] = tries.get(window, 0) + fresh
        at, first_at = (now if at == NOW else at for at in (self.at, self.first_at))
        return replace(self, at=at, first_at=first_at, tries=tuple(sorted(tries.items())))

    def merged(self, other: Answer) -> Answer:
        """Return the first attempt of both, the last of both, and all attempts."""
        pair = (self, other)
        last = max(pair, key=lambda a: (a.at, 0 if a.at else a.untold, a.confidence, a.choice))
        begin = min(pair, key=lambda a: (a.first_at, a.first, a.sure_at_first is None, a.sure_at_first or ""))
        tries = dict(self.tries)
        for window, n in other.tries:
            tries[window] = max(n, tries.get(window, 0))
        attempts = max(self.untold, other.untold) + sum(tries.values())
        alone = attempts == 1 and (begin.first_at, begin.first, begin.sure_at_first) == (
            last.at, last.choice, last.confidence,
        )  # fmt: skip
        return Answer(
            last.choice, last.confidence, attempts, begin.first, None if alone else begin.sure_at_first,
            last.at, begin.first_at, tuple(sorted(tries.items())),
        )  # fmt: skip


def newest(versions: Iterable[Version], most: int) -> tuple[Version, ...]:
    """Return the last wording of each window, the newest first; wordings without a window all stand alone."""
    found: dict[Any, Version] = {}
    for version in versions:
        key = (version.window, "" if version.window else version.rank[2])
        if key not in found or version.rank > found[key].rank:
            found[key] = version
    return tuple(sorted(found.values(), key=lambda v: v.rank, reverse=True)[:most])


def put(
    earlier: Mapping[str, tuple[Version, ...]], name: str, more: Iterable[Version], most: int = MOST_EARLIER
) -> dict[str, tuple[Version, ...]]:
    """Return earlier wordings with some more of one entry."""
    kept = newest([*earlier.get(name, ()), *more], most)
    rest = {key: versions for key, versions in earlier.items() if key != name}
    return {**rest, name: kept} if kept else rest
