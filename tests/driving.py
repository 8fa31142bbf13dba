"""Finds lessons by what they have, and everything that a notebook of theirs can show."""

from __future__ import annotations

import inspect

from dispute import DisputeError, Lesson
from dispute.hosts.paper import Page
from dispute.hosts.shown import Shown
from dispute.questions.plan import load, names


def lesson_with(activity: str) -> Lesson:
    """Return a fresh first lesson that has an activity."""
    return Lesson(next(name for name in names() if activity in load(name).activities))


def activities(lesson: Lesson) -> dict[str, Shown | Page]:
    """Return everything that a notebook of this lesson can show, each made anew."""
    found: dict[str, Shown | Page] = {}
    for name, method in inspect.getmembers(Lesson, inspect.isfunction):
        signature = inspect.signature(method)
        alone = len(signature.parameters) == 1 and signature.return_annotation in ("Shown", "Page")
        if name.startswith("_") or not alone:
            continue
        try:
            found[name] = getattr(lesson, name)()
        except DisputeError:
            # Another lesson's activity: fine, unless this lesson's file asks for it.
            assert name.replace("_", "-") not in lesson.plan.activities
    found |= {f"ask {key}": lesson.ask(key) for key in lesson.plan.items}
    found |= {f"predict {key}": lesson.predict(key) for key in lesson.plan.predictions}
    found |= {f"write {key}": lesson.write(key) for key in lesson.plan.prompts}
    return found
