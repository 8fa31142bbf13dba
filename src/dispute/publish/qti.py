"""Questions as QTI 1.2, which Canvas and others import, through ``text2qti``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from dispute.publish.practice import practice
from dispute.questions.fields import LETTERS
from dispute.questions.quiz import Item
from dispute.words.texts import Words


def qti(title: str, items: Iterable[Item], words: Words, quoted: Mapping[str, str] | None = None) -> bytes:
    """Return a zip archive with one quiz; ``quoted`` are texts that questions quote, as in :func:`.gift.gift`."""
    # Here, not above: only who builds for a platform has these packages.
    from text2qti.config import Config
    from text2qti.qti import QTI
    from text2qti.quiz import Quiz

    return practice(QTI(Quiz(text(title, items, words, quoted), config=Config(), source_name=title)).zip_bytes())


def text(title: str, items: Iterable[Item], words: Words, quoted: Mapping[str, str] | None = None) -> str:
    """Return the questions in the plain format that ``text2qti`` reads."""
    parts = [f"Quiz title: {title}", f"Quiz description: {escaped(words('lms.description'))}"]
    texts = quoted or {}
    questions = [_question(n, item, words, texts.get(item.shows or "", "")) for n, item in enumerate(items, start=1)]
    return "\n\n".join([*parts, *questions]) + "\n"


def escaped(text: str) -> str:
    """Return text in which Markdown sees nothing to do."""
    plain = re.sub(r"([\\`*_{}\[\]#$])", r"\\\1", " ".join(text.split()))
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def all_ticked(item: Item) -> float:
    """Return what share of the mark Canvas gives for ticking every option, which its own code decides.

    It divides the mark by the number of right options, adds that for each right tick, and takes it for each other one.
    """
    keys = len(item.key)
    return max(0.0, (keys - (len(item.options) - keys)) / keys)


def _question(number: int, item: Item, words: Words, quoted: str) -> str:
    stem = " ".join(filter(None, [quoted, item.stem]))
    if item.type == "order":
        stem = f"{stem} {words('lms.which_order')}"
    lines = [f"Title: {item.id}", "Points: 1", f"{number}. {escaped(stem)}"]
    if item.sources:
        lines.append(f"... {escaped(words('lms.sources', ids=', '.join(item.sources)))}")
    if item.right and item.type != "order":
        lines.append(f"+ {escaped(item.right)}")
    if item.otherwise and item.type != "order":
        lines.append(f"- {escaped(item.otherwise)}")
    return "\n".join([*lines, *_answers(item)])


def _answers(item: Item) -> list[str]:
    match item.type:
        case "number":
            return [f"=   {item.answer:g} +- {item.tolerance:g}"]
        case "several":
            marked = [("[*] " if o.key else "[ ] ", o.text, o.reason) for o in item.options]
        case "order":
            marked = [("*" if right else "", words, reason) for right, words, reason in orders(item)]
        case _:
            marked = [("*" if o.key else "", o.text, o.reason) for o in item.options]
    if item.type != "several":
        marked = [(f"{mark}{letter.lower()}) ", *rest) for letter, (mark, *rest) in zip(LETTERS, marked, strict=False)]
    return [line for mark, words, reason in marked for line in (f"{mark}{escaped(words)}", f"... {escaped(reason)}")]


def orders(item: Item) -> list[tuple[bool, str, str]]:
    """Return whole orders to choose from: the right one, and one for each mistake that the question knows.

    The nearest thing to an ordering question that this format holds.
    """
    found = {item.key: (item.right or "")}
    for remark in item.remarks:
        at = {key: place for place, key in enumerate(item.key)}
        at[remark.before], at[remark.after] = at[remark.after], at[remark.before]
        found.setdefault(tuple(sorted(item.key, key=at.get)), remark.text)
    shown = sorted(found.items())  # by ids: the right one stands anywhere
    words = {o.id: o.text for o in item.options}
    return [(keys == item.key, " → ".join(words[key] for key in keys), reason) for keys, reason in shown]
