"""The text in its three stages, what each press deserves to hear, and the strip that solves the riddle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dispute.activities.opening.rules import Mark, Sentence
from dispute.activities.opening.strip import Line, axis, strip, told
from dispute.activities.riddle.rules import Piece, Stage
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/riddle/view.html"


@dataclass(frozen=True, slots=True)
class Motive:
    """The answer to words that give a motive, and the tags of those who stand behind it."""

    said: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Solved:
    """The marks on the strip with a source for each, the sides by actor, and the page that reads the days otherwise."""

    marks: Sequence[Mark]
    sources: Sequence[str]
    sides: Mapping[str, str]
    other: str


def task(stage: Stage, source: str, words: Words) -> str:
    """Return what to press now; once all is found, nothing."""
    return "" if stage is Stage.SOLVED else render(TEMPLATE, part="task", stage=stage, source=source, words=words)


def text(
    stage: Stage, sentences: Sequence[Sentence], pieces: Sequence[Piece], kept: Mapping[str, str],
    tried: Mapping[str, str], words: Words,
) -> str:  # fmt: skip
    """Return the text: in sentences, then in pieces, at last with its motives struck out."""
    cut = {one.id: [each for each in pieces if each.of == one.id] for one in sentences}
    return render(TEMPLATE, part="text", stage=stage, sentences=sentences, cut=cut, kept=kept, tried=tried, words=words)


def day(one: Sentence, words: Words) -> str:
    """Return what the day of a sentence is, if it is not that of a decision."""
    return words(f"riddle.day_{one.id}", day=words.day(one.day))


def motive(each: Piece, silent: Any, words: Words) -> Motive:
    """Return who gives a motive that the text gives in its own voice, and whose own paper gives none."""
    said = words(f"riddle.motive_{each.id}", speaker=words.of(each.motive, "speaker"))
    if not silent:
        return Motive(said, (each.motive.source_id,))
    return Motive(f"{said} {words('riddle.silent')}", (each.motive.source_id, silent.source_id))


def found(stage: Stage, days: str, motives: Mapping[str, Motive], step: str, words: Words) -> str:
    """Return the answers that stay: to the days, to each motive, and to a step that was pressed last."""
    if stage is Stage.DAYS:
        return ""
    return render(TEMPLATE, part="found", days=days, motives=motives.values(), step=step, words=words)


def solved(solved: Solved, words: Words) -> str:
    """Return the answer to the riddle: one strip, three kinds of days."""
    lines = [Line(mark, words(f"riddle.mark_{mark.kind}")) for mark in solved.marks]
    picture = strip("riddle", lines, axis(solved.marks), solved.sides, told(lines, words), words)
    return render(
        TEMPLATE, part="solved", picture=Markup(picture), sources=solved.sources, other=solved.other, words=words
    )
