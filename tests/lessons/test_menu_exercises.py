"""Exercises whose function returns a menu and a text: a right solution passes, each mistake fails one check."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import ipywidgets as widgets
import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load


@dataclass(frozen=True)
class Exercise:
    """``options`` and ``tell`` say, for what the function gets, what the menu holds and what the text says."""

    lesson: str
    id: str
    options: Callable[[Any], list]
    tell: Callable[[Any, Any], str]

    def outcomes(self, function) -> list[Outcome]:
        tests = vars(lessons.part(self.lesson, "exercises"))
        return [result.outcome for result in run(function, load(self.lesson).exercise(self.id), tests)]

    def solution(self, at_once=True, follows=True, fewer=False, box=tuple):
        """Return a solution with these mistakes in it."""

        def made(given):
            menu, text = widgets.Dropdown(options=self.options(given)[: 2 if fewer else None]), widgets.HTML()

            def show(change):
                text.value = self.tell(given, menu.value)

            if follows:
                menu.observe(show, names="value")
            if at_once:
                show(None)
            return box((menu, text))

        return made


EXERCISES = [
    Exercise("03_sahel_shift", "E3-menu", lambda s: list(s.index), lambda s, year: f"{s[year]} in {year}"),
    Exercise(
        "04_corridor", "E4-menu",
        lambda share: [0, 25, 50, 75, 100], lambda share, part: f"{share * (100 - part) / 100:g}% missing",
    ),
]  # fmt: skip
each = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


@each
@pytest.mark.parametrize("box", [tuple, list, widgets.HBox, widgets.VBox])
def test_a_right_solution_passes_alone_or_in_a_box(exercise, box):
    assert set(exercise.outcomes(exercise.solution(box=box))) == {Outcome.PASSES}


@each
def test_the_stub_is_open_and_nothing_stops(exercise):
    assert set(exercise.outcomes(lambda given: None)) == {Outcome.OPEN}


@each
@pytest.mark.parametrize(("mistake", "fails"), [("fewer", 0), ("at_once", 1), ("follows", 2)])
def test_each_typical_mistake_fails_its_own_check(exercise, mistake, fails):
    found = exercise.outcomes(exercise.solution(**{mistake: mistake == "fewer"}))
    assert [n for n, outcome in enumerate(found) if outcome is not Outcome.PASSES] == [fails]


@each
def test_a_menu_alone_stops_the_checks_and_not_the_notebook(exercise):
    assert set(exercise.outcomes(lambda given: widgets.Dropdown(options=[1]))) == {Outcome.STOPPED}
