"""Where ports, towns and roads lie: a frame for the map, and the routes that lead to the sea."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """What the map shows, in degrees. Every place on it has a true position: x and y are per cent of the frame."""

    west: float
    east: float
    south: float
    north: float

    @property
    def aspect(self) -> float:
        """Width by height, so that a kilometre east is as long as one north in the middle of the frame."""
        return (self.east - self.west) * math.cos(math.radians((self.south + self.north) / 2)) / self.height

    @property
    def height(self) -> float:
        return self.north - self.south

    def at(self, lon: float, lat: float) -> Point:
        """Return the position of a place in per cent from the left and from the top."""
        return 100 * (lon - self.west) / (self.east - self.west), 100 * (self.north - lat) / self.height

    def clipped(self, points: Iterable[Point], margin: float = 1) -> list[Point]:
        """Return the part of an outline inside the frame and a margin around it, in degrees; it may be empty."""
        found = list(points)
        edges = [
            (0, self.west - margin, 1), (0, self.east + margin, -1),
            (1, self.south - margin, 1), (1, self.north + margin, -1),
        ]  # fmt: skip
        for axis, limit, sign in edges:
            found = _cut(found, axis, limit, sign)
        return found


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """Return an outline cut along one line (Sutherland and Hodgman, 1974)."""
    found: list[Point] = []
    for before, point in zip([*points[-1:], *points[:-1]], points, strict=True):
        was, now = sign * (before[axis] - limit) >= 0, sign * (point[axis] - limit) >= 0
        if was != now:
            part = (limit - before[axis]) / (point[axis] - before[axis])
            found.append((before[0] + part * (point[0] - before[0]), before[1] + part * (point[1] - before[1])))
        if now:
            found.append(point)
    return found


def outline(row: Any) -> list[Point]:
    """Return the points of a row of ``outlines.csv`` as longitude and latitude."""
    return [(float(lon), float(lat)) for lon, lat in (point.split() for point in row.points)]


@dataclass(frozen=True, slots=True)
class Corridor:
    """One way to Mali's capital: its lines on the map, and what sources state about its length.

    ``lines`` are lists of places from the start to the capital; ``stated`` are the rows of ``routes.csv``
    for the whole road.
    """

    name: str
    lines: tuple[tuple[Any, ...], ...]
    stated: tuple[Any, ...]

    @property
    def start(self) -> Any:
        return self.lines[0][0]

    @property
    def km(self) -> tuple[int, int] | None:
        """The shortest and the longest length that a source states; None where none does."""
        found = [row.km for row in self.stated if row.km]
        return (min(found), max(found)) if found else None


def corridors(routes: Iterable[Any], places: Mapping[str, Any], goal: str) -> list[Corridor]:
    """Return the whole roads that end at a place, one corridor for each name, in the order of the rows."""
    whole: dict[str, list[Any]] = {}
    for row in routes:
        if row.mode == "road" and row.to_place_id == goal and places[row.from_place_id].kind in ("port", "capital"):
            whole.setdefault(row.corridor, []).append(row)
    found = []
    for name, rows in whole.items():
        paths = dict.fromkeys((row.from_place_id, *row.via_place_ids, row.to_place_id) for row in rows)
        lines = tuple(tuple(places[key] for key in path) for path in paths)
        found.append(Corridor(name, lines, tuple(rows)))
    return found


def on_the_way(corridors: Iterable[Corridor], places: Iterable[Any]) -> list[Any]:
    """Return the places that the map shows: starts, ends, places on a line, and border towns beside them."""
    used = {place.place_id for corridor in corridors for line in corridor.lines for place in line}
    return [place for place in places if place.place_id in used or place.kind == "border town"]
