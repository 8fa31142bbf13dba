"""E1-menu: a right solution passes every check, each typical mistake fails one, the stub stays open."""

import pytest
from ipywidgets import HTML, Dropdown

from dispute import lessons
from dispute.questions.exercise.rules import Outcome, run
from dispute.questions.plan import load

background = lessons.part("01_background", "exercises")


def menu_beside(choices, tell):
    """The reference solution."""
    menu = Dropdown(options=choices)
    text = HTML(tell(menu.value))

    def changed(change):
        text.value = tell(change["new"])

    menu.observe(changed, names="value")
    return menu, text


def wired(names="value", *, at_once=True, order=1, options=None, new="new"):
    """Return a solution with one mistake in it."""

    def made(choices, tell):
        menu = Dropdown(options=options or choices)
        text = HTML(tell(menu.value) if at_once else "")
        if names:
            menu.observe(lambda change: setattr(text, "value", tell(change[new])), names=names)
        return (menu, text)[::order]

    return made


def outcomes(function):
    results = run(function, load("01_background").exercise("E1-menu"), vars(background))
    return [result.outcome for result in results]


def test_the_reference_passes_every_check():
    assert set(outcomes(menu_beside)) == {Outcome.PASSES}


def test_the_stub_stays_open():
    assert set(outcomes(lambda choices, tell: None)) == {Outcome.OPEN}


@pytest.mark.parametrize(
    ("wrong", "check"),
    [
        (wired(order=-1), 0),
        (wired(options=["1960", "2013", "2025"]), 1),  # by heart
        (wired(at_once=False), 2),
        (wired(names=""), 3),  # nobody is called
        (wired(new="old"), 3),
        (wired(names=["value", "index"]), 4),  # called twice, once with a place in the list
    ],
)
def test_a_typical_mistake_fails_the_check_that_is_about_it(wrong, check):
    assert outcomes(wrong)[check] in (Outcome.NOT_YET, Outcome.STOPPED)


def test_an_error_in_the_function_is_told_and_stops_nothing():
    assert set(outcomes(lambda choices, tell: 1 / 0)) == {Outcome.STOPPED}
