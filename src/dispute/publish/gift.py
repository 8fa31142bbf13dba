"""Questions as GIFT, Moodle's text format.

No kept-up Python package writes it (``py2gift`` rests on plotting libraries and has stood still), and the format is
small: a name, a stem, options with their reasons, and seven letters to escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dispute.questions.quiz import Item
from dispute.words.texts import Words

#: What Moodle accepts as a share of the mark, in percent.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}


def gift(category: str, items: Iterable[Item], words: Words) -> str:
    """Return one category of questions as the text of a GIFT file."""
    blocks = [_question(item, words) for item in items]
    return "\n\n".join([f"$CATEGORY: {category}", *blocks]) + "\n"


def escaped(text: str) -> str:
    """Return text in which no letter has a meaning of its own."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", " ".join(text.split()))


def _question(item: Item, words: Words) -> str:
    # A number's remark stands with the number already.
    parts = [
        item.right if item.type == "order" else "",
        words("lms.sources", ids=", ".join(item.sources)) if item.sources else "",
    ]
    after = " ".join(filter(None, parts))
    lines = {"single": _single, "several": _several, "number": _number, "order": _order}[item.type](item, words)
    lines += [f"####{escaped(after)}"] if after else []
    opening = "{#" if item.type == "number" else "{"
    return "\n".join([f"::{escaped(item.id)}::[plain]{escaped(item.stem)} {opening}", *lines, "}"])


def _single(item: Item, words: Words) -> list[str]:
    return [f"{'=' if o.key else '~'}{escaped(o.text)}#{escaped(o.reason)}" for o in item.options]


def _several(item: Item, words: Words) -> list[str]:
    keys = len(item.key)
    shares = {True: SHARES[keys], False: f"-{SHARES[len(item.options) - keys]}"}
    return [f"~%{shares[o.key]}%{escaped(o.text)}#{escaped(o.reason)}" for o in item.options]


def _number(item: Item, words: Words) -> list[str]:
    lines = [f"=%100%{item.answer:g}:{item.tolerance:g}#{escaped(item.right or '')}"]
    for remark in item.remarks:
        middle, half = (remark.lo + remark.hi) / 2, (remark.hi - remark.lo) / 2
        lines.append(f"=%0%{middle:g}:{half:g}#{escaped(remark.text)}")
    return lines


def _order(item: Item, words: Words) -> list[str]:
    return [
        f"={escaped(words('quiz.place', n=n))} -> {escaped(item.option(key).text)}"
        for n, key in enumerate(item.key, start=1)
    ]
