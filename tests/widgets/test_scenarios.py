"""Three cards, three facts, no marks."""

import ipywidgets as w
import pytest

from dispute import Lesson
from dispute.model.progress import Progress
from dispute.widgets.scenarios import NAME
from driving import find, press, seen, spoken
from reading import text


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def test_what_a_fact_shows_comes_only_after_all_three_choices(lesson):
    panel, cards = lesson.scenarios(), lesson._cards()
    shows = [fact.shows for card in cards for fact in card.facts]
    assert not any(s in seen(panel) + text(panel.twin) for s in shows)
    assert all(fact.text in text(panel.twin) for card in cards for fact in card.facts)
    find(panel, w.Dropdown)[0].value = cards[0].facts[0].id
    press(panel)
    assert "Still open: 2." in spoken(panel) and not any(s in seen(panel) for s in shows)
    for menu, card in zip(find(panel, w.Dropdown), cards, strict=True):
        menu.value = card.facts[1].id
    press(panel)
    assert all((fact.shows in seen(panel)) == (fact is card.facts[1]) for card in cards for fact in card.facts)


def test_the_facts_come_back_and_stand_in_the_recap(lesson):
    panel, cards = lesson.scenarios(), lesson._cards()
    lesson.store.progress = Progress().with_form(NAME, {card.id: card.facts[2].id for card in cards})
    assert [menu.value for menu in find(panel, w.Dropdown)] == [card.facts[2].id for card in cards]
    assert all(f"{card.title}: {card.facts[2].text}" in seen(lesson.recap()) for card in cards)


def test_a_fact_that_no_longer_exists_is_asked_for_again(lesson):
    panel = lesson.scenarios()
    lesson.store.progress = Progress().with_form(NAME, {"escorts": "gone", "talks": "<b>"})
    assert "are kept" not in seen(panel) and seen(lesson.recap())
