"""If-then cards: what is known, what could be looked for, and no verdict."""

import pytest

from dispute import Lesson
from dispute.activities.scenarios import view
from reading import text


@pytest.fixture(scope="module")
def cards():
    return Lesson("04_corridor")._cards()


def test_each_card_begins_with_if_and_names_known_rows_with_sources(cards, words):
    assert [card.title.split()[0] for card in cards] == ["If"] * 3
    for n, card in enumerate(cards, start=1):
        said = text(view.card(n, card, words))
        assert card.title in said and len(card.facts) == 3
        assert all(row.label_en in said and f"[{row.source_ids[0]}]" in said for row in card.rows)
        assert not any(fact.shows in said for fact in card.facts), "what a fact shows comes after the choice"


def test_every_choice_gets_what_it_could_show_and_none_is_marked(cards, words):
    for card in cards:
        for fact in card.facts:
            said = text(view.card(1, card, words, fact.id))
            assert [f.shows for f in card.facts if f.shows in said] == [fact.shows]
            assert not any(words(f"quiz.{mark}") in said for mark in ("right", "wrong", "partly"))


def test_no_card_forecasts(cards):
    texts = " ".join(text for c in cards for text in (c.title, c.then, *(f.text + f.shows for f in c.facts)))
    assert not {"will", "probably", "likely"} & set(texts.lower().replace(".", " ").split())
