"""The Vienna toolbox, driven by its two menus."""

import ipywidgets as w
import pytest

from dispute.model.treaty import ROLES, tools
from driving import find, html, lesson_with, predict, seen, spoken
from reading import read, spaced, text


@pytest.fixture
def lesson():
    return lesson_with("toolbox")


@pytest.fixture
def closed(lesson):
    return lesson.toolbox()


@pytest.fixture
def panel(closed, lesson):
    question = lesson.plan.prediction(lesson.plan.activities["toolbox"]["prediction"])
    predict(closed, question.option_ids[0], "A guess of mine.")
    return closed


def choose(panel, situation, role):
    find(panel, w.Dropdown)[0].value = situation
    find(panel, w.Dropdown)[1].value = role


def test_before_the_prediction_no_tool_is_shown(closed, lesson):
    assert len(find(closed, w.Dropdown)) == 1
    for entry in lesson.evidence["treaty"]:
        if entry.kind == "tool":
            assert spaced(entry.title_en) not in seen(closed)
            assert spaced(entry.title_en) not in text(closed.twin)


def test_one_menu_alone_shows_nothing_yet(panel):
    before = seen(panel)
    situation = find(panel, w.Dropdown)[0].options[1][1]
    choose(panel, situation, None)
    assert seen(panel) == before
    choose(panel, None, ROLES[0])
    assert seen(panel) == before


def test_every_situation_and_role_shows_its_tools_and_says_how_many(panel, lesson):
    entries = lesson.evidence["treaty"].rows
    assert [value for _, value in find(panel, w.Dropdown)[1].options] == ["", *ROLES]
    for _, situation in find(panel, w.Dropdown)[0].options[1:]:
        for role in ROLES:
            choose(panel, situation, role)
            found = tools(entries, situation, role)
            cards = [text(li) for li in read(html(panel)).iter("li") if li.get("class") == "feedback"]
            assert [card.startswith(spaced(t.title_en)) for t, card in zip(found, cards, strict=True)] == [True] * len(
                found
            )
            sentence = next(p for p in read(html(panel)).iter("p") if p.get("class") == "sentence")
            assert text(sentence) == spoken(panel)
            assert str(len(cards)) in spoken(panel)


def test_the_two_roles_are_answered_differently(panel):
    situation = find(panel, w.Dropdown)[0].options[1][1]
    said = set()
    for role in ROLES:
        choose(panel, situation, role)
        said.add(seen(panel))
    assert len(said) == len(ROLES)


def test_clearing_a_menu_clears_the_tools(panel):
    choose(panel, find(panel, w.Dropdown)[0].options[1][1], ROLES[0])
    choose(panel, None, ROLES[0])
    assert "<li" not in panel.children[-2].view.value


def test_every_choice_has_words_of_its_own(panel):
    for menu in find(panel, w.Dropdown):
        labels = [label for label, _ in menu.options]
        assert all(labels) and len(labels) == len(set(labels))


def test_the_prediction_stays_above_the_tools(panel):
    choose(panel, find(panel, w.Dropdown)[0].options[1][1], ROLES[0])
    assert seen(panel).index("A guess of mine.") < seen(panel).index(spoken(panel))
