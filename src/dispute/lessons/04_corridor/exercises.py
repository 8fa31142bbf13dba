"""Checks of lesson 04: the toy model as a function, and a menu that shows its result."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Any

from dispute.questions.exercise.rules import out_of_a_box

PARTS = [0.0, 0.1, 0.35, 0.8, 1.0]


def _near(a: float, b: float) -> bool:
    return abs(a - b) < 1e-9


def half_of_a_half_is_a_quarter(f: Callable) -> bool:
    return _near(f(0.5, 0.5), 0.25)


def nothing_cut_nothing_missing(f: Callable) -> bool:
    return all(_near(f(0.0, part), 0) for part in PARTS)


def all_rerouted_nothing_missing(f: Callable) -> bool:
    return all(_near(f(part, 1.0), 0) for part in PARTS)


def never_above_the_share(f: Callable) -> bool:
    return all(-1e-9 <= f(share, rerouted) <= share + 1e-9 for share, rerouted in product(PARTS, PARTS))


def _tells(shown: Any, missing: float) -> bool:
    return missing in [float(found) for found in re.findall(r"\d+(?:\.\d+)?", shown.value)]


def the_menu_holds_five_parts(menu_of: Callable) -> bool:
    menu, _ = out_of_a_box(menu_of(60))
    return [int(part) for part in menu.options] == [0, 25, 50, 75, 100]


def the_number_is_there_at_once(menu_of: Callable) -> bool:
    menu, shown = out_of_a_box(menu_of(60))
    return _tells(shown, 60 * (100 - int(menu.value)) / 100)


def the_number_follows_the_menu(menu_of: Callable) -> bool:
    found = []
    for share in (60, 44):
        menu, shown = out_of_a_box(menu_of(share))
        for part in reversed(menu.options):
            menu.value = part
            found.append(_tells(shown, share * (100 - int(part)) / 100))
    return all(found)
