"""Checks of exercise E2-menu: ``menu(days)`` gives a Dropdown and an HTML that follows it. All days are invented."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Menu = Callable[[dict[str, str]], tuple[Any, Any]]

DAYS = {"decided": "by 4 May", "made public": "6 May", "took effect": "not stated"}


def it_returns_a_menu_and_a_text(menu: Menu) -> bool:
    import ipywidgets as widgets

    chooser, text = menu(DAYS)
    return isinstance(chooser, widgets.Dropdown) and isinstance(text, widgets.HTML)


def the_menu_offers_every_kind_of_date(menu: Menu) -> bool:
    return list(menu(DAYS)[0].options) == list(DAYS)


def the_text_shows_the_first_choice_at_once(menu: Menu) -> bool:
    chooser, text = menu(DAYS)
    return DAYS[chooser.value] in text.value


def the_text_follows_the_menu(menu: Menu) -> bool:
    chooser, text = menu(DAYS)
    for kind in reversed(DAYS):
        chooser.value = kind
        if DAYS[kind] not in text.value:
            return False
    return True


def two_menus_do_not_disturb_each_other(menu: Menu) -> bool:
    (chooser, text), (_, other) = menu(DAYS), menu(DAYS)
    before = other.value
    chooser.value = "took effect"
    return other.value == before != text.value
