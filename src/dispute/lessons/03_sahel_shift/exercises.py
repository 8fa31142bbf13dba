"""Checks of E3: a menu, a text beside it, and a function that observes the menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dispute.questions.exercise.rules import out_of_a_box

VALUES = {2001: 31, 2002: 77, 2003: 645}


def _made(number_of_year: Callable) -> tuple[Any, Any]:
    import pandas

    return out_of_a_box(number_of_year(pandas.Series(VALUES)))


def the_menu_holds_every_year(number_of_year: Callable) -> bool:
    menu, _ = _made(number_of_year)
    return [int(year) for year in menu.options] == [*VALUES]


def the_number_is_there_at_once(number_of_year: Callable) -> bool:
    menu, shown = _made(number_of_year)
    return str(VALUES[int(menu.value)]) in shown.value


def the_number_follows_the_menu(number_of_year: Callable) -> bool:
    menu, shown = _made(number_of_year)
    found = []
    for year in reversed(menu.options):
        menu.value = year
        found.append(str(VALUES[int(year)]) in shown.value)
    return all(found)
