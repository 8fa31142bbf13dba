"""The field for codes, how many there are, and why something is no code."""

from __future__ import annotations

from dispute.instructor.codes.rules import LENGTH, Refused
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "instructor/codes/view.html"


def field(words: Words) -> str:
    """Return the field; Enter counts what stands in it."""
    return render(TEMPLATE, part="field", words=words)


def counted(n: int, last: str, words: Words) -> str:
    """Return how many codes are counted, the last one, and the button that takes it back."""
    return render(TEMPLATE, part="counted", n=n, last=last, words=words)


def refusal(refused: Refused, words: Words) -> str:
    """Return why something that was typed is no code, and what may have been meant."""
    said = words(f"codes.no_{refused.why}", typed=refused.typed, length=LENGTH)
    if 0 < len(refused.near) <= 3:
        said = f"{said} {words('codes.near', which=words.listed(list(refused.near)))}"
    return said
