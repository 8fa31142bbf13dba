"""A lesson plan as a table, and its rehearsal against the clock."""

from __future__ import annotations

from collections.abc import Callable

from dispute.instructor.class_plan.rules import ClassPlan, Part, seconds
from dispute.words.numbers import decimal
from dispute.words.template import render
from dispute.words.texts import Words


def plan(shown: ClassPlan, words: Words) -> str:
    """Return the plan minute by minute, with plan B in the last column."""
    return render("instructor/class_plan/view.html", part="plan", plan=shown, clock=clock, words=words)


def clock(part: Part) -> str:
    """Return the minutes of a part: ``0–5``, or ``−30`` for what is prepared before."""
    return f"{part.at}–{part.at + part.minutes}" if part.at >= 0 else f"−{-part.at}"


def rehearsal(shown: ClassPlan, words_of: Callable[[str], int], words: Words) -> str:
    """Return planned minutes beside what reading, voting and writing take at the stated pace."""
    rows = [(part, seconds(part, shown.pace, words_of) / 60) for part in shown.parts if part.at >= 0]
    counted, planned = sum(minutes for _, minutes in rows), sum(part.minutes for part, _ in rows)
    return render("instructor/class_plan/view.html", part="rehearsal", plan=shown, rows=rows, clock=clock, words=words,
                  counted=counted, planned=planned, decimal=decimal)  # fmt: skip
