"""The riddle, set up from the rows that the lesson's file names."""

from __future__ import annotations

from typing import Any

from dispute.activities.opening.rules import Mark
from dispute.activities.opening.setting import printed
from dispute.activities.riddle import NAME, Riddle
from dispute.activities.riddle.rules import Piece
from dispute.activities.riddle.view import Solved
from dispute.words.texts import Words


def riddle(rows: Any, evidence: Any, text: Any, words: Words) -> Riddle:
    """Return the riddle; ``text`` is the news text whose sentences the opening prints."""
    steps, claims = rows.steps(NAME), evidence["claims"]
    known = {step.id: step for step in steps}
    marks = [Mark(known[step], kind) for step, kind in (one.split(".") for one in rows.setting(NAME, "marks"))]
    pieces = [
        Piece(**{**raw, "motive": claims[raw["motive"]] if "motive" in raw else None})
        for raw in rows.setting(NAME, "pieces")
    ]
    [other] = rows.listed(NAME, "testimony", "testimony")
    silent = {piece: claims[row] for piece, row in rows.setting(NAME, "silent").items()}
    solved = Solved(marks, rows.setting(NAME, "sources"), rows.sides(steps), other.source_id)
    return Riddle(printed(rows, text, claims), pieces, silent, solved, text.source, words)
