"""What the functions of lesson 01's exercises must do, tried on small inputs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

#: Choices that no learner can know by heart.
CHOICES = ("1960", "2013", "2025")


def it_returns_a_menu_and_a_text(menu_beside: Callable) -> bool:
    from ipywidgets import HTML, Dropdown

    made = menu_beside(CHOICES, str)
    return isinstance(made, tuple | list) and list(map(type, made)) == [Dropdown, HTML]


def the_menu_offers_the_choices(menu_beside: Callable) -> bool:
    menu, _ = menu_beside(CHOICES, str)
    other, _ = menu_beside(("a", "b"), str)
    return list(menu.options) == list(CHOICES) and list(other.options) == ["a", "b"]


def the_text_is_there_before_anybody_chooses(menu_beside: Callable) -> bool:
    menu, text = menu_beside(CHOICES, _told)
    return text.value == _told(menu.value)


def the_text_follows_each_choice(menu_beside: Callable) -> bool:
    menu, text = menu_beside(CHOICES, _told)
    return all(_chosen(menu, text, choice) == _told(choice) for choice in reversed(CHOICES))


def it_asks_once_for_each_choice(menu_beside: Callable) -> bool:
    asked: list[str] = []

    def tell(choice: Any) -> str:
        asked.append(choice)
        return _told(choice)

    menu, text = menu_beside(CHOICES, tell)
    asked.clear()
    _chosen(menu, text, "2025")
    return asked == ["2025"]


def _told(choice: Any) -> str:
    return f"<b>Since {choice}</b>"


def _chosen(menu: Any, text: Any, choice: str) -> str:
    """Choose as a learner would, and return what the text shows then."""
    menu.value = choice
    return text.value
