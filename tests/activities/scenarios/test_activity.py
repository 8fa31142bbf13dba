"""Three cards, three facts, no marks."""

import pytest

from dispute import Lesson
from dispute.activities.scenarios import NAME
from dispute.work.progress import Progress
from reading import text
from using import Using


@pytest.fixture
def lesson():
    return Lesson("04_corridor")


def test_what_a_fact_shows_comes_with_its_press_and_another_takes_its_place(lesson):
    use, cards = Using(lesson.scenarios()), lesson._cards()
    stored = text(use.shown.page["text/html"])
    shows = [fact.shows for card in cards for fact in card.facts]
    assert not any(s in use.seen + stored for s in shows)
    assert all(fact.text in stored for card in cards for fact in card.facts)
    first = cards[0]
    for fact in first.facts:
        use.press(f"{first.id}={fact.id}")
        assert use.said == fact.shows and [s for s in shows if s in use.seen] == [fact.shows]
    assert not use.screen.done
    for card in cards:
        use.press(f"{card.id}={card.facts[1].id}")
    assert all((fact.shows in use.seen) == (fact is card.facts[1]) for card in cards for fact in card.facts)
    assert use.screen.done and "None of them is a forecast" in use.seen


def test_the_facts_come_back_and_stand_in_the_recap(lesson):
    use, cards = Using(lesson.scenarios()), lesson._cards()
    lesson.store.progress = Progress().with_form(NAME, {card.id: card.facts[2].id for card in cards})
    assert all(card.facts[2].shows in use.seen for card in cards)
    recap = Using(lesson.recap()).seen
    assert all(f"{card.title}: {card.facts[2].text}" in recap for card in cards)


def test_a_fact_that_no_longer_exists_is_asked_for_again(lesson):
    use = Using(lesson.scenarios())
    lesson.store.progress = Progress().with_form(NAME, {"escorts": "gone", "talks": "<b>"})
    assert "are kept" not in use.seen and Using(lesson.recap()).seen
