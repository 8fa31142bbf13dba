"""The page for a substitute."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.instructor.class_plan.rules import ClassPlan
from dispute.instructor.class_plan.view import clock
from dispute.instructor.substitute.rules import BEFORE, Key, Row
from dispute.words.template import render
from dispute.words.texts import Words

#: What the paragraph on the case rests on.
SOURCES = ("D046", "D051", "D290")


def page(
    plan: ClassPlan,
    rows: Sequence[Row],
    keys: Sequence[Key],
    scenes: Sequence[tuple[str, str]],
    comes: Sequence[dict[str, object]],
    words: Words,
    link: str = "",
) -> str:
    """Return what to do before, minute by minute, the keys of the votes, what the scenes ask
    and answer, and what may come up.

    ``link`` is where learners open the first lesson.
    """
    where = f" ({link})" if link else ""
    before = [(words(f"substitute.before_{n}", id=plan.id, link=where), least) for n, least in enumerate(BEFORE, 1)]
    return render(
        "instructor/substitute/view.html", plan=plan, rows=rows, keys=keys, scenes=scenes, comes=comes, before=before,
        clock=clock, words=words, sources=SOURCES,
    )  # fmt: skip
