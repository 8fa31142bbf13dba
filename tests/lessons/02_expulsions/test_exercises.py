"""Exercise E2-menu: a right ``menu`` passes every check, and each typical slip fails one."""

import ipywidgets as widgets
import pytest

from dispute import Lesson, lessons
from dispute.questions.exercise.rules import Outcome, run

expulsions = lessons.part("02_expulsions", "exercises")

TASK = Lesson("02_expulsions").plan.exercise("E2-menu")
SHARED = widgets.HTML()


def menu(days):
    chooser, text = widgets.Dropdown(options=list(days)), widgets.HTML()

    def show(_=None):
        text.value = days[chooser.value]

    chooser.observe(show, "value")
    show()
    return chooser, text


def failed(function) -> list[str]:
    return [r.check.name for r in run(function, TASK, vars(expulsions)) if r.outcome is not Outcome.PASSES]


def no_first_text(days):
    chooser, text = widgets.Dropdown(options=list(days)), widgets.HTML()
    chooser.observe(lambda _: setattr(text, "value", days[chooser.value]), "value")
    return chooser, text


def does_not_follow(days):
    chooser = widgets.Dropdown(options=list(days))
    return chooser, widgets.HTML(days[chooser.value])


def shares_its_text(days):
    chooser = widgets.Dropdown(options=list(days))
    SHARED.value = days[chooser.value]
    chooser.observe(lambda _: setattr(SHARED, "value", days[chooser.value]), "value")
    return chooser, SHARED


def test_the_reference_passes_and_the_stub_is_open():
    assert failed(menu) == []
    assert {r.outcome for r in run(lambda days: None, TASK, vars(expulsions))} == {Outcome.OPEN}


@pytest.mark.parametrize(
    ("slip", "check"),
    [
        (lambda days: menu(days)[::-1], "it_returns_a_menu_and_a_text"),
        (lambda days: menu(dict([*days.items()][:2])), "the_menu_offers_every_kind_of_date"),
        (no_first_text, "the_text_shows_the_first_choice_at_once"),
        (does_not_follow, "the_text_follows_the_menu"),
        (shares_its_text, "two_menus_do_not_disturb_each_other"),
    ],
)
def test_each_slip_fails_the_check_that_is_about_it(slip, check):
    assert check in failed(slip)


def test_a_task_says_what_goes_in_and_what_comes_out():
    assert "Dropdown" in TASK.task and "HTML" in TASK.task and len(TASK.checks) == 5
