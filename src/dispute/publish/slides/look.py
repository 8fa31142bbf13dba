"""The look of the lessons, for programs that read no style sheet: the light values of ``hosts/page.css``."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from dispute.files import read_text

STYLE = Path(__file__).parents[2] / "hosts" / "page.css"
#: Metrics that every office program has, under one name or another.
FONT = "Arial"
#: Mean width of a letter in this font, plain and bold, and the height of a line, as parts of its size. A little too
#: wide on purpose.
LETTER, BOLD, LEADING = 0.54, 0.6, 1.22


@cache
def colour(name: str) -> str:
    """Return a colour of the style, such as ``one`` for France, as six digits."""
    found = re.search(rf"(?m)^\s*--{name}: var\([^,]+, #([0-9a-f]+)\)", read_text(STYLE, STYLE.name))
    digits = found[1]
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def mixed(digits: str, share: float) -> str:
    """Return a colour as it looks on white when only a share of it is laid on."""
    parts = (int(digits[n : n + 2], 16) for n in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)
