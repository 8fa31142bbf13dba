"""The opening by itself, in any language that it speaks: the rest of its lesson need not speak it yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dispute.activities.opening import Opening
from dispute.activities.opening.setting import KEY, scenes
from dispute.evidence.tables import Evidence
from dispute.lessons.rows import Rows
from dispute.questions import plan as plans
from dispute.words.texts import Words

#: The lesson that the opening belongs to, and the news text in it.
LESSON, TEXT = "00_start_here", "source-1"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the news text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """What the opening needs of the news text: the sentences that it prints, and where they come from."""

    statements: Sequence[Statement]
    source: str


def opening(lang: str, lessons: str, data: Path | None = None) -> Opening:
    """Return the opening in a language.

    Parameters
    ----------
    lessons
        Where the pages of the lessons are, from the page of the opening.

    Raises
    ------
    DisputeError
        If a word of it is missing in this language: one sentence that says where.
    """
    words, evidence = Words(lang), Evidence(data, lang)
    plan = plans.load(LESSON)  # what its settings name are rows, the same in every language
    rows = Rows(plan, evidence, lang)
    printed = plans.statements(LESSON, TEXT, rows.setting(KEY, "printed"), lang)
    text = Text([Statement(*one) for one in printed.items()], rows.setting(TEXT, "sources")[0])
    return Opening(scenes(rows, evidence, text, words, lessons), words)
