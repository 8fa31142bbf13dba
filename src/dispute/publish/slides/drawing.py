"""A figure of the lessons as shapes of a slide: they stay sharp on any wall, and a teacher can change them.

The figures are our own SVG, so only what they use is read: bars, lines, dots and words.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from dispute.publish.slides.look import BOLD, FONT, LEADING, LETTER, colour, mixed
from dispute.publish.slides.office import emu, plain, rgb
from dispute.publish.slides.places import Box
from dispute.publish.slides.slide import Picture
from dispute.publish.slides.stripes import hatch

#: A bar with an open end is paler.
PALE = 0.45
#: No pixel becomes larger than this, in inches: a small figure would shout.
LARGEST = 0.018
#: Width of a stripe of the hatching and of the gap after it, in pixels along the edge.
STRIPE = 5.7


def draw(shapes: Any, picture: Picture, box: Box) -> None:
    """Draw a figure into a box as one group that carries its description.

    The height of a figure stands in it; its widths are parts of the whole, so it becomes as wide as the box.
    """
    root = ET.fromstring(re.sub(r'\sxmlns="[^"]+"', "", picture.svg))
    inch = min(box.height / float(root.get("height")), LARGEST)
    pen = _Pen(shapes.add_group_shape(), box.width / inch, inch, box, picture.type)
    pen.group._element.nvGrpSpPr.cNvPr.set("descr", picture.said)
    pen.group.name = "picture"
    pen.down(root, {})


class _Pen:
    """Draws elements one after the other; ``inch`` is the size of a pixel, ``type`` enlarges words."""

    def __init__(self, group: Any, wide: float, inch: float, box: Box, type: float):
        self.group, self.wide, self.inch, self.box, self.type = group, wide, inch, box, type

    def down(self, element: ET.Element, above: dict[str, str]) -> None:
        for child in element:
            look = {**above, **child.attrib} if child.tag != "g" else {**above}
            draw = getattr(self, child.tag, None)
            if draw and child.tag in {"rect", "line", "circle", "text"}:
                draw(look, child)
            elif child.tag == "g":
                self.down(child, {"halo": child.get("paint-order", "")})

    def rect(self, look: dict[str, str], _: ET.Element) -> None:
        from pptx.enum.shapes import MSO_SHAPE

        left, top = self._x(look["x"]), self._y(look["y"])
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if "rx" in look else MSO_SHAPE.RECTANGLE
        size = (self._length(look["width"]), float(look["height"]) * self.inch)
        share = PALE if "fill-opacity" in look else 1
        shape = self.group.shapes.add_shape(kind, *emu(left, top, *size))
        fill(shape, look.get("fill", ""), share)
        edge(shape, look)
        if look.get("fill", "").startswith("url("):
            hatch(self.group.shapes, Box(left, top, *size), mixed(colour("two"), share), STRIPE * self.inch)

    def line(self, look: dict[str, str], _: ET.Element) -> None:
        ends = [self._x(look["x1"]), self._y(look["y1"]), self._x(look["x2"]), self._y(look["y2"])]
        shape = self.group.shapes.add_connector(1, *emu(*ends))
        edge(shape, look)

    def circle(self, look: dict[str, str], _: ET.Element) -> None:
        from pptx.enum.shapes import MSO_SHAPE

        radius = float(look["r"]) * self.inch
        left, top = self._x(look["cx"]) - radius, self._y(look["cy"]) - radius
        shape = self.group.shapes.add_shape(MSO_SHAPE.OVAL, *emu(left, top, 2 * radius, 2 * radius))
        fill(shape, look.get("fill", ""), 1)
        edge(shape, look)

    def text(self, look: dict[str, str], element: ET.Element) -> None:
        from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
        from pptx.util import Pt

        size = float(look.get("font-size", 14)) * self.type * self.inch * 72
        words = "".join(element.itertext())
        across = self._x(look["x"]) + float(look.get("dx", 0)) * self.inch
        down = self._y(look["y"]) - 0.86 * size / 72
        bold = int(look.get("font-weight", 400)) > 500
        width = (len(words) * (BOLD if bold else LETTER) + 0.5) * size / 72
        anchor = look.get("text-anchor", "start")
        left = {"start": across, "middle": across - width / 2, "end": across - width}[anchor]
        shape = self.group.shapes.add_textbox(*emu(left, down, width, LEADING * size / 72))
        if look.get("halo"):  # words on the lines of days
            shape.fill.solid()
            shape.fill.fore_color.rgb = rgb("ffffff")
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        paragraph = frame.paragraphs[0]
        paragraph.alignment = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}[anchor]
        run = paragraph.add_run()
        run.text = words
        run.font.size, run.font.name = Pt(round(size, 1)), FONT
        run.font.bold = bold
        run.font.color.rgb = rgb(colour("ink"))

    def _length(self, value: str) -> float:
        """Return a length along the figure, given in pixels or as a part of its width, in inches."""
        pixels = float(value[:-1]) * self.wide / 100 if value.endswith("%") else float(value)
        return pixels * self.inch

    def _x(self, value: str) -> float:
        return self.box.left + self._length(value)

    def _y(self, value: str) -> float:
        return self.box.top + float(value) * self.inch


def fill(shape: Any, value: str, share: float) -> None:
    """Fill a shape: plain, white for stripes to come, or not at all."""
    found = re.match(r"var\(--(\w+)", value)
    if found or value.startswith("url("):
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(mixed(colour(found[1]), share) if found else "ffffff")
    else:
        shape.fill.background()


def edge(shape: Any, look: dict[str, str]) -> None:
    """Draw a shape's edge as the figure has it, without the shadow that a program would add."""
    from pptx.enum.dml import MSO_LINE
    from pptx.util import Pt

    found = re.match(r"var\(--(\w+)", look.get("stroke", ""))
    if found:
        shape.line.color.rgb = rgb(colour(found[1]))
        shape.line.width = Pt(max(0.5, float(look.get("stroke-width", 1))))
        if "stroke-dasharray" in look:
            shape.line.dash_style = MSO_LINE.DASH
    elif hasattr(shape, "fill"):
        shape.line.fill.background()
    plain(shape)
