"""The lessons: a folder each, with its plan, its activities and the checks of its exercise."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from dispute.questions.plan import names


def part(lesson: str, what: str) -> ModuleType:
    """Return a module of a lesson's folder; its name begins with a number, so no import statement can name it."""
    return import_module(f"{__name__}.{lesson}.{what}")


def activities() -> list[type]:
    """Return what each lesson adds to what a notebook may ask for, the last lesson first."""
    return [part(name, "activities").Activities for name in reversed(names())]
