"""E3: a right solution passes every check, each typical mistake fails one, the stub stays open."""

import ipywidgets as widgets
import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

sahel_shift = lessons.part("03_sahel_shift", "exercises")

PLAN = load("03_sahel_shift")


def outcomes(function):
    return [result.outcome for result in run(function, PLAN.exercise("E3-menu"), vars(sahel_shift))]


def number_of_year(s, at_once=True, follows=True, years=list, box=tuple):
    menu, text = widgets.Dropdown(options=years(s.index)), widgets.HTML()

    def show(change):
        text.value = f"{s[menu.value]} in {menu.value}"

    if follows:
        menu.observe(show, names="value")
    if at_once:
        show(None)
    return box((menu, text))


@pytest.mark.parametrize("box", [tuple, list, widgets.HBox, widgets.VBox])
def test_a_right_solution_passes_alone_or_in_a_box(box):
    assert set(outcomes(lambda s: number_of_year(s, box=box))) == {Outcome.PASSES}


def test_the_stub_is_open_and_nothing_stops():
    assert set(outcomes(lambda s: None)) == {Outcome.OPEN}


@pytest.mark.parametrize(
    ("mistake", "fails"),
    [({"at_once": False}, [1]), ({"follows": False}, [2]), ({"years": lambda index: list(index)[:2]}, [0])],
)
def test_each_typical_mistake_fails_its_own_check(mistake, fails):
    found = outcomes(lambda s: number_of_year(s, **mistake))
    assert [n for n, outcome in enumerate(found) if outcome is not Outcome.PASSES] == fails


def test_a_menu_alone_stops_the_checks_and_not_the_notebook():
    assert set(outcomes(lambda s: widgets.Dropdown(options=[1]))) == {Outcome.STOPPED}
