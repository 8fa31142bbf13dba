"""Signs that two saved works are one learner's: a mark, a person, equal work, or an earlier state of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from dispute.work.entries import Answer
from dispute.work.progress import Progress
from dispute.work.saved import plain

#: A folder inside the class's folder with so few works is one learner's rather than a group's.
FEW = 5
#: A reason of fewer letters, such as “idk”, is written by many learners alike.
TELLING = 8

MARK = "They carry one learner's mark."
PERSON = "They were handed in or mailed together, by one person."
COPY = "They hold the same work, without a mark, in one folder."
PASSED = "But your platform names several people for them: perhaps a code was passed on."
STATE = "One holds an earlier state of the other, without a mark, in one folder."


@dataclass(frozen=True, slots=True)
class Export:
    """One saved work, or all of one learner's works merged.

    ``folder`` holds what may be one learner's, ``person`` what surely is. ``content`` is all that the work says, and
    how many of the works in its file say the same up to this one: equal lines of one file are several learners'.
    """

    name: str
    progress: Progress
    file: str
    folder: str
    person: str
    content: tuple[str, int]


def told(work: Progress) -> str:
    """Return all that a work says; equal works say the same."""
    return json.dumps(plain(work), sort_keys=True)


def _chained(keys: Iterable[tuple[object, int]]) -> Iterator[tuple[int, int]]:
    """Yield each work with the one before it that has the same key."""
    last: dict[object, int] = {}
    for key, n in keys:
        if key in last:
            yield last[key], n
        last[key] = n


def _marked(works: Sequence[Export]) -> Iterator[tuple[int, int]]:
    return _chained((mark, n) for n, work in enumerate(works) for mark in work.progress.marks)


def _handed_in(works: Sequence[Export]) -> Iterator[tuple[int, int]]:
    """Yield what one person handed in together; work without a mark belongs to a marked one only if that is alone."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for n, work in enumerate(works):
        if work.person:
            found[work.person].append(n)
    for members in found.values():
        marked = [n for n in members if works[n].progress.marks]
        bare = [n for n in members if n not in marked]
        yield from pairwise(bare)
        if bare and marked and frozenset.intersection(*(works[n].progress.marks for n in marked)):
            yield bare[0], marked[0]


def _copies(works: Sequence[Export]) -> Iterator[tuple[int, int]]:
    return _chained(((w.folder, w.content), n) for n, w in enumerate(works) if not w.progress.marks)


def _states(works: Sequence[Export]) -> Iterator[tuple[int, int]]:
    """Yield works of which one is an earlier state of the other.

    A first prediction and its reason never change: they tell that two works come from one learner. In a folder of
    their own few files need no such sign.
    """
    near: defaultdict[tuple, list[int]] = defaultdict(list)
    copies = {other for _, other in _copies(works)}
    for n in sorted(set(range(len(works))) - copies, key=lambda n: size(works[n])):
        work = works[n]
        for key, prediction in work.progress.predictions.items():
            if len(prediction.reason) >= TELLING:
                near[work.folder, key, prediction.choice, prediction.reason].append(n)
        if work.folder:
            near[work.folder,].append(n)
    for key, members in near.items():
        if len(key) == 1 and len(members) > FEW:
            continue
        for one, other in combinations(members, 2):
            a, b = works[one], works[other]
            if (a.progress.marks and b.progress.marks) or (len(key) == 1 and a.file == b.file):
                continue
            if is_earlier(a.progress, b.progress):
                yield one, other


def size(export: Export) -> tuple[int, int, int]:
    """Return how much is in a work: attempts, entries and letters."""
    work = export.progress
    attempts = sum(answer.attempts for answer in work.answers.values())
    return attempts, len(work.predictions) + len(work.forms) + len(work.notes), len(export.content[0])


def is_earlier(one: Progress, other: Progress) -> bool:
    """Return whether everything of ``one`` has become a part of ``other``."""
    return (
        one.notes.keys() <= other.notes.keys()
        and one.forms.keys() <= other.forms.keys()
        and all(
            key in other.predictions
            and p.choice == other.predictions[key].choice
            and p.reason in ("", other.predictions[key].reason)
            for key, p in one.predictions.items()
        )
        and all(
            key in other.answers
            and a.first == other.answers[key].first
            and (a.attempts < other.answers[key].attempts or _last(a) == _last(other.answers[key]))
            for key, a in one.answers.items()
        )
    )


def _last(answer: Answer) -> tuple:
    return answer.choice, answer.confidence, answer.attempts


#: In this order: what a weaker sign would join is often joined by a stronger one, whose reason is then told.
ALL = ((MARK, _marked), (PERSON, _handed_in), (COPY, _copies), (STATE, _states))
