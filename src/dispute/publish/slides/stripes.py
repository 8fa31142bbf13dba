"""Hatching, the mark of one of the two states, as stripes that every program draws alike."""

from __future__ import annotations

from typing import Any

from dispute.publish.slides.office import emu, plain, rgb
from dispute.publish.slides.places import Box


def hatch(shapes: Any, box: Box, digits: str, stripe: float) -> Any:
    """Lay stripes over a box, as one shape. A program's own patterns are much paler in one program than in another."""
    pen, at = None, stripe
    while at < box.width + box.height:
        corners = [(round(box.left + x, 4), round(box.top + y, 4)) for x, y in _stripe(box, at, at + stripe)]
        points = [tuple(int(n) for n in emu(*corner)) for corner in corners]
        if pen is None:
            pen = shapes.build_freeform(*points[0])
        else:
            pen.move_to(*points[0])
        pen.add_line_segments(points[1:], close=True)
        at += 2 * stripe
    shape = pen.convert_to_shape()
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(digits)
    shape.line.fill.background()
    plain(shape)
    return shape


def _stripe(box: Box, low: float, high: float) -> list[tuple[float, float]]:
    """Return the corners of what lies in a box where ``low <= x + y <= high``."""
    width, height = box.width, box.height

    def ends(at: float) -> list[tuple[float, float]]:
        return [(max(0, at - height), min(height, at)), (min(width, at), max(0, at - width))]

    high = min(high, width + height)
    (left, right), (left_end, right_end) = ends(low), ends(high)
    top = [(width, 0)] if low < width < high else []
    bottom = [(0, height)] if low < height < high else []
    return [left, right, *top, right_end, left_end, *bottom]
