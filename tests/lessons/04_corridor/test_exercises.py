"""E4: a right solution passes every check, each typical mistake fails one, the stub stays open."""

import ipywidgets as widgets
import pytest

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

corridor = lessons.part("04_corridor", "exercises")

PLAN = load("04_corridor")


def outcomes(function):
    return [result.outcome for result in run(function, PLAN.exercise("E4-menu"), vars(corridor))]


def menu_of(share, at_once=True, follows=True, parts=(0, 25, 50, 75, 100), box=tuple):
    menu, text = widgets.Dropdown(options=parts), widgets.HTML()

    def show(change):
        text.value = f"{share * (100 - menu.value) / 100:g}% missing"

    if follows:
        menu.observe(show, names="value")
    if at_once:
        show(None)
    return box((menu, text))


@pytest.mark.parametrize("box", [tuple, list, widgets.HBox, widgets.VBox])
def test_a_right_solution_passes_alone_or_in_a_box(box):
    assert set(outcomes(lambda share: menu_of(share, box=box))) == {Outcome.PASSES}


def test_the_stub_is_open_and_nothing_stops():
    assert set(outcomes(lambda share: None)) == {Outcome.OPEN}


@pytest.mark.parametrize(
    ("mistake", "fails"),
    [({"at_once": False}, [1]), ({"follows": False}, [2]), ({"parts": (0, 50, 100)}, [0])],
)
def test_each_typical_mistake_fails_its_own_check(mistake, fails):
    found = outcomes(lambda share: menu_of(share, **mistake))
    assert [n for n, outcome in enumerate(found) if outcome is not Outcome.PASSES] == fails


def test_a_menu_alone_stops_the_checks_and_not_the_notebook():
    assert set(outcomes(lambda share: widgets.Dropdown(options=[1]))) == {Outcome.STOPPED}
