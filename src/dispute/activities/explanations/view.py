"""Clippings that look like documents, the explanations that they are put to, and the papers that would decide."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.explanations.rules import NONE, PAPERS, Clipping, Explanation, Paper
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/explanations/view.html"


def task(left: str, dated: str, sources: Sequence[str], words: Words) -> str:
    """Return the two days to explain, with their sources."""
    return render(TEMPLATE, part="task", left=left, dated=dated, sources=sources, words=words)


def verdict(one: Clipping, explanations: Sequence[Explanation], words: Words) -> str:
    """Return which explanation a clipping helps, and that nobody stands behind it if so."""
    numbers = {each.id: n for n, each in enumerate(explanations, start=1)}
    helps = (
        words("explanations.helps", n=numbers[one.helps]) if one.helps in numbers else words("explanations.helps_none")
    )
    return helps if one.sourced else f"{helps} {words('explanations.unplaced')}"


def answer(one: Clipping, explanations: Sequence[Explanation], words: Words) -> str:
    """Return what a clipping is worth, in words alone."""
    return f"{verdict(one, explanations, words)} {one.why}"


def speech(one: Clipping, words: Words) -> str:
    """Return the clipping that lies open now, and what to do with it."""
    return f"{one.name}. {one.text} {words('explanations.ask')}"


def clip(n: int, one: Clipping, where: str | None, explanations: Sequence[Explanation], words: Words) -> str:
    """Return a clipping and, once it was put somewhere, what it helps and how far.

    ``where`` is None while it is open, and ``""`` where nobody was asked: then it has no sign.
    """
    sign = {None: "", "": "", one.helps: "✓"}.get(where, "✗")
    return render(
        TEMPLATE, part="clip", n=n, one=one, day=words.dated(one.published), told=where is not None, sign=sign,
        verdict=verdict(one, explanations, words), words=words,
    )  # fmt: skip


def board(explanations: Sequence[Explanation], told: Sequence[Clipping], words: Words, *, open_: bool) -> str:
    """Return the explanations, each with the clippings that help it; one that is still open can be put there."""
    targets = [(one.id, f"{n}. {one.text}") for n, one in enumerate(explanations, start=1)]
    pins = {key: [clip for clip in told if clip.helps == key] for key, _ in (*targets, (NONE, ""))}
    return render(
        TEMPLATE, part="board", targets=[*targets, (NONE, words("explanations.none_of_them"))], pins=pins, open=open_,
        words=words,
    )  # fmt: skip


def about(one: Paper, explanations: Sequence[Explanation], words: Words) -> str:
    """Return which explanations a paper could speak for, whether it is there, and why."""
    numbers = [str(n) for n, each in enumerate(explanations, start=1) if each.id in one.supports]
    apart = words("explanations.none")
    if numbers:
        apart = words.counted("explanations.supports", len(numbers), numbers=words.listed(numbers))
    return f"{apart} {one.why}"


def papers(every: Sequence[Paper], asked: Sequence[Paper], explanations: Sequence[Explanation], words: Words) -> str:
    """Return a button for each paper, with the answer beside those that were asked for."""
    return render(
        TEMPLATE, part="papers", papers=every, asked=asked, words=words,
        about=lambda one: about(one, explanations, words),
    )  # fmt: skip


def recap(words: Words) -> str:
    """Return that the departure came before the note, and that nothing decides why: the end of the lesson."""
    return words("explanations.recap")


def coming(asked: int, words: Words) -> str:
    """Return what to say once the clippings have their places: ask for papers, or how it ends."""
    return words("explanations.papers") if not asked else words("explanations.end") if asked >= PAPERS else ""


def end(words: Words) -> str:
    """Return that none of the explanations is decided."""
    return render(TEMPLATE, part="end", words=words)
