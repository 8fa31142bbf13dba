"""Exercises in code: a function of the learner's, tried on small fresh inputs.

A check tells what a right function does, never how to write it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that a right function does: ``name`` is the test's function, ``hint`` what to think of."""

    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """A task, and the checks that its solution passes."""

    id: str
    task: str
    checks: tuple[Check, ...]


class Outcome(StrEnum):
    OPEN = "open"  # the function still returns nothing
    PASSES = "passes"
    NOT_YET = "not yet"
    STOPPED = "stopped"  # it raised an error


@dataclass(frozen=True, slots=True)
class Result:
    """What one check found; ``problem`` is the error's own words where the function stopped."""

    check: Check
    outcome: Outcome
    problem: str = ""


class _Unanswered(Exception):
    pass


def run(function: Callable, exercise: Exercise, tests: Mapping[str, Callable[[Callable], bool]]) -> list[Result]:
    """Return the result of each check, in order. Nothing that the function does stops the notebook.

    Parameters
    ----------
    tests
        For each check's name, a function that takes the learner's function and returns whether it does that thing.
    """

    def asked(*args: Any, **kwargs: Any) -> Any:
        result = function(*args, **kwargs)
        if result is None:
            raise _Unanswered
        return result

    return [_try(asked, check, tests[check.name]) for check in exercise.checks]


def _try(asked: Callable, check: Check, test: Callable[[Callable], bool]) -> Result:
    try:
        return Result(check, Outcome.PASSES if test(asked) else Outcome.NOT_YET)
    except _Unanswered:
        return Result(check, Outcome.OPEN)
    except Exception as problem:  # whatever a learner's code can raise
        return Result(check, Outcome.STOPPED, f"{type(problem).__name__}: {problem}")


def out_of_a_box(made: Any) -> tuple[Any, Any]:
    """Return a menu and the text beside it; a learner may have put both into a box."""
    menu, text = getattr(made, "children", made)
    return menu, text
