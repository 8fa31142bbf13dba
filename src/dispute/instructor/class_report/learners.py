"""Who is one learner among saved works that have no name.

A mark tells it: works that share one are one learner's, and works with different ones are not, even if they are
equal. Work of the first edition has none. There the place tells it: what lies in different folders comes from
different learners, and equal work or an earlier state in one folder from one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from dispute.instructor.class_report import signs
from dispute.instructor.class_report.signs import MARK, Export
from dispute.work.progress import Progress


@dataclass(frozen=True, slots=True)
class Joined:
    """Names of exports that are one learner's, the fullest first, and why."""

    names: tuple[str, ...]
    why: str


def told_apart(works: Sequence[Export]) -> tuple[list[Export], list[Joined]]:
    """Return one export for each learner, with the works of that learner merged, and which were joined."""
    groups = _Groups(works)
    for why, pairs in signs.ALL:
        for one, other in pairs(works):
            groups.join(one, other, why)
    counted, joined = [], []
    for members, why in groups:
        fullest = max(members, key=lambda n: (signs.size(works[n]), -n))
        progress = reduce(Progress.merged, (works[n].progress for n in members))
        counted.append(replace(works[fullest], progress=progress))
        if len(members) > 1:
            names = [works[n].name for n in (fullest, *(n for n in members if n != fullest))]
            people = {works[n].person for n in members} - {""}
            joined.append(Joined(tuple(names), f"{why} {signs.PASSED}" if len(people) > 1 else why))
    return counted, joined


class _Groups:
    """Works in groups, one for each learner. Groups grow together, but never two with different marks."""

    def __init__(self, works: Sequence[Export]):
        self._of = list(range(len(works)))
        self._members = {n: [n] for n in self._of}
        self._why: dict[int, list[str]] = {n: [] for n in self._of}
        self._marked = {n for n in self._of if works[n].progress.marks}

    def join(self, one: int, other: int, why: str) -> None:
        one, other = sorted((self._of[one], self._of[other]))
        if one == other or (why != MARK and {one, other} <= self._marked):
            return
        for n in self._members[other]:
            self._of[n] = one
        self._members[one] += self._members.pop(other)
        self._why[one] = list(dict.fromkeys([*self._why[one], *self._why.pop(other), why]))
        if other in self._marked:
            self._marked.add(one)

    def __iter__(self) -> Iterator[tuple[list[int], str]]:
        """Yield the members of each group, and why they are one."""
        return ((sorted(members), " ".join(self._why[n])) for n, members in self._members.items())
