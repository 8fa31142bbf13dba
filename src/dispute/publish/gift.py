"""Questions as GIFT, Moodle's text format.

No kept-up Python package writes it (``py2gift`` rests on plotting libraries and has stood still), and the format is
small: a name, a stem, options with their reasons, and seven letters to escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dispute.questions.quiz import Item
from dispute.words.texts import Words

#: What Moodle accepts as a share of the mark, in percent: of all right options together, and of all others. So who
#: ticks everything gets nothing.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}


def gift(
    category: str, items: Iterable[Item], words: Words, lesson: str = "", quoted: Mapping[str, str] | None = None
) -> str:
    """Return one category of questions as the text of a GIFT file.

    Parameters
    ----------
    lesson
        Becomes a tag of each question. Its id in the platform is our own.
    quoted
        Texts that questions quote, by what the question says that it shows.
    """
    blocks = [_question(item, words, lesson, (quoted or {}).get(item.shows or "", "")) for item in items]
    return "\n\n".join([f"$CATEGORY: {category}", *blocks]) + "\n"


def escaped(text: str) -> str:
    """Return text in which no letter has a meaning of its own."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", " ".join(text.split()))


def wrong(words: str) -> str:
    """Return the words of a wrong option. A percent sign in front would be read as a share of the mark."""
    plain = escaped(words)
    return f"%0%{plain}" if plain.startswith("%") else plain


def label(name: str) -> str:
    """Return what may stand in the brackets of an id or a tag."""
    return re.sub(r"[\[\]\\]", "", " ".join(name.split()))


def _question(item: Item, words: Words, lesson: str, quoted: str) -> str:
    # A number's remark stands with the number already.
    parts = [
        item.right if item.type == "order" else "",
        words("lms.sources", ids=", ".join(item.sources)) if item.sources else "",
    ]
    after = " ".join(filter(None, parts))
    lines = {"single": _single, "several": _several, "number": _number, "order": _order}[item.type](item, words)
    lines += [f"####{escaped(after)}"] if after else []
    opening = "{#" if item.type == "number" else "{"
    tags = [f"[id:{label(item.id)}]", *(f"[tag:{label(tag)}]" for tag in (lesson, item.objective) if tag)]
    stem = " ".join(filter(None, [quoted, item.stem]))
    head = [f"// {' '.join(tags)}", f"::{escaped(item.id)}::[plain]{escaped(stem)} {opening}"]
    return "\n".join([*head, *lines, "}"])


def _single(item: Item, words: Words) -> list[str]:
    return [
        f"{'=' if o.key else '~'}{escaped(o.text) if o.key else wrong(o.text)}#{escaped(o.reason)}"
        for o in item.options
    ]


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
        f"={escaped(words('quiz.place', n=n))} -> {escaped(item.option(key).text.replace('->', '→'))}"
        for n, key in enumerate(item.key, start=1)
    ]
