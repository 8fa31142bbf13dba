"""Turning points: a few sentences each, and what is not agreed about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: So many cards are enough, with the one that is open for everybody: a story needs two turning points.
ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the sources that it rests on."""

    text: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One turning point: a title that asks, what happened, and what speakers do not agree on."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]
    disputed: tuple[Sentence, ...]


def point(setting: Mapping) -> Point:
    """Return a turning point as a lesson's plan has it."""

    def lines(key: str) -> tuple[Sentence, ...]:
        return tuple(Sentence(line["text"], tuple(line["sources"])) for line in setting[key])

    return Point(setting["id"], setting["title"], lines("happened"), lines("disputed"))


def opened(points: Sequence[Point], kept: Mapping[str, str], given: str) -> list[Point]:
    """Return the points that are open: the given one, then the others in the order of opening.

    Ids that are gone are passed over. An earlier edition let the learner open the given one too.
    """
    known = {p.id: p for p in points}
    others = [key for key in kept if key in known and key != given]
    ids = sorted(others, key=lambda key: int(kept[key]) if kept[key].isdigit() else 0)
    return [known[key] for key in (given, *ids)]
