"""What the library for office files wants to hear: lengths, colours, and no style of its own."""

from __future__ import annotations

from typing import Any


def emu(*inches: float) -> list[Any]:
    """Return lengths as a slide counts them."""
    from pptx.util import Inches

    return [Inches(one) for one in inches]


def rgb(digits: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(digits.upper())


def plain(shape: Any) -> None:
    """Take away what a program's own style would add: shadows, and its colours."""
    from pptx.oxml.ns import qn

    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)
