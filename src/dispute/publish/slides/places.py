"""The page of a slide: where its title, its body and its tags stand, and how large words can be in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from dispute.publish.slides.look import LEADING, LETTER


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


WIDTH, HEIGHT = 13.333, 7.5
LEFT, INNER = 0.7, 11.93
KICKER, TITLE = Box(LEFT, 0.38, INNER, 0.35), Box(LEFT, 0.68, INNER, 1.12)
BODY = Box(LEFT, 1.95, INNER, 4.85)
FOOT = Box(LEFT, 6.98, INNER - 1, 0.3)


def fitting(texts: Sequence[str], box: Box, sizes: Sequence[int], gap: float = 0, letter: float = LETTER) -> int:
    """Return the largest size at which texts fit a box, each a paragraph; the smallest if none does."""
    for size in sizes:
        letters = max(1, int(box.width * 72 / (size * letter)))
        rows = sum(max(1, len(wrap(text, letters))) for text in texts)
        if (rows * LEADING + gap * (len(texts) - 1)) * size <= box.height * 72:
            return size
    return sizes[-1]
