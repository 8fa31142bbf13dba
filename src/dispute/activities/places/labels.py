"""Where words stand on a map: beside their point, inside the frame, and not on each other.

Positions are per cent of the picture and letters are in pixels, so that a phone shrinks the map and not
its words. Places are chosen for the narrowest picture; a wider one only has more room.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dispute.activities.places.rules import Frame, Point

#: Width of the narrowest picture, in pixels: a phone's, beside the margins of a notebook.
NARROW = 290
#: A bold letter's width and a line's height at 12 pixels, with some room to spare; and the radius of a point.
LETTER, LINE, POINT = 7.7, 14.0, 5.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point. ``dx`` and ``dy`` move the text's anchor by pixels; ``anchor`` is as in SVG."""

    text: str
    x: float
    y: float
    kind: str = ""
    named: bool = False  # a name, not the number of a place
    dx: float = 0
    dy: float = 0
    anchor: str = "start"

    def box(self, width: float, aspect: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of the text in a picture of this width, in pixels."""
        long = LETTER * len(self.text)
        left = self.x * width / 100 + self.dx - long * {"start": 0, "middle": 0.5, "end": 1}[self.anchor]
        base = self.y * width / aspect / 100 + self.dy
        return left, base - LINE + 3, left + long, base + 3

    def dot(self, width: float, aspect: float) -> tuple[float, float, float, float]:
        """Return the square that the point itself takes, in pixels."""
        x, y = self.x * width / 100, self.y * width / aspect / 100
        return x - POINT, y - POINT, x + POINT, y + POINT


def placed(labels: Sequence[Label], aspect: float) -> list[Label]:
    """Return each label on the first side of its point where it is free; the earlier ones choose first."""
    taken = [label.dot(NARROW, aspect) for label in labels]
    found = []
    for n, label in enumerate(labels):
        others = taken[:n] + taken[n + 1 :]
        tries = [replace(label, dx=dx, dy=dy, anchor=anchor) for dx, dy, anchor in _SIDES]
        best = min(tries, key=lambda t: _trouble(t.box(NARROW, aspect), others, aspect))
        found.append(best)
        taken = [*taken, best.box(NARROW, aspect)]
    return found


_SIDES = [
    (8, 4, "start"), (-8, 4, "end"), (0, -9, "middle"), (0, 18, "middle"),
    (7, -6, "start"), (7, 15, "start"), (-7, -6, "end"), (-7, 15, "end"),
    (16, -2, "start"), (-16, -2, "end"), (16, 11, "start"), (-16, 11, "end"),
]  # fmt: skip


def _trouble(box: tuple[float, ...], others: Iterable[tuple[float, ...]], aspect: float) -> float:
    """Return how much of a box lies outside the picture or on something else, in square pixels."""
    left, top, right, bottom = box
    inside = max(0, min(right, NARROW) - max(left, 0)) * max(0, min(bottom, NARROW / aspect) - max(top, 0))
    outside = (right - left) * (bottom - top) - inside
    return 10 * outside + sum(overlap(box, other) for other in others)


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Return the area that two boxes share."""
    return max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))


def countries(shapes: Iterable[tuple[str, Sequence[Point]]], names: Sequence[Label], frame: Frame) -> list[Label]:
    """Return each country's name where it is free and begins in its own outline; a small country gets none."""
    aspect = frame.aspect
    taken = [b for label in names for b in (label.box(NARROW, aspect), label.dot(NARROW, aspect))]
    # Each half degree is a place to try.
    grid = [(frame.west + i / 2, frame.south + j / 2) for i in range(1, int(2 * (frame.east - frame.west)))
            for j in range(1, int(2 * frame.height))]  # fmt: skip
    found = []
    for country, points in sorted(shapes, key=lambda shape: -len(shape[1])):
        if any(label.text == country for label in found):
            continue
        (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
        inside = [p for p in grid if west < p[0] < east and south < p[1] < north and holds(points, p)]
        if not inside:
            continue
        middle = tuple(sum(axis) / len(inside) for axis in zip(*inside, strict=True))
        for lon, lat in sorted(inside, key=lambda p: (p[0] - middle[0]) ** 2 + (p[1] - middle[1]) ** 2):
            label = Label(country, *frame.at(lon, lat), kind="country", anchor="middle")
            if _trouble(label.box(NARROW, aspect), taken, aspect) == 0:
                found.append(label)
                taken.append(label.box(NARROW, aspect))
                break
    return found


def holds(points: Sequence[Point], point: Point) -> bool:
    """Return whether an outline holds a point: a ray to the east meets it an odd number of times."""
    (x, y), odd = point, False
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd
