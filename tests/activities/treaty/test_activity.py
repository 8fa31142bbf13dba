"""The Vienna toolbox in use: what happened, which state one is, and the tools that are left."""

import pytest

from dispute.activities.treaty.rules import ROLES, situations, tools
from driving import lesson_with
from reading import read, spaced, text
from using import Using, predict


@pytest.fixture
def lesson():
    return lesson_with("toolbox")


@pytest.fixture
def closed(lesson):
    return Using(lesson.toolbox())


@pytest.fixture
def use(closed):
    return predict(closed, reason="A guess of mine.")


@pytest.fixture
def entries(lesson):
    return lesson.evidence["treaty"].rows


@pytest.fixture
def first(entries):
    return situations(entries)[0]


def choose(use, situation, role):
    return use.fill({"situation": situation, "role": role})


def test_before_the_prediction_no_tool_is_shown_and_nothing_can_be_chosen(closed, entries):
    assert {*closed.fields} == {"prediction-reason"}
    assert closed.screen.ahead == {}
    for entry in entries:
        if entry.kind == "tool":
            for shown in (closed.seen, text(closed.shown.page["text/html"])):
                assert spaced(entry.title_en) not in shown


@pytest.mark.parametrize("field", ["situation", "role"])
def test_one_choice_alone_shows_nothing_yet(use, field):
    before = use.seen
    for value in use.fields[field].values:
        use.fill({field: value})
        assert use.seen == before and use.screen.parts["tools"] == ""


def test_every_situation_and_role_shows_its_tools_and_says_how_many(use, entries):
    assert use.fields["situation"].values == tuple(situations(entries)) and use.fields["role"].values == ROLES
    for situation in situations(entries):
        for role in ROLES:
            choose(use, situation, role)
            found = tools(entries, situation, role)
            cards = [text(li) for li in read(use.screen.parts["tools"]).iter("li") if li.get("class") == "feedback"]
            for tool, card in zip(found, cards, strict=True):
                assert card.startswith(spaced(tool.title_en))
            sentence = next(p for p in use.root.iter("p") if p.get("class") == "sentence")
            assert text(sentence) == use.said and str(len(cards)) in use.said


def test_the_two_roles_are_answered_differently(use, first):
    assert len({choose(use, first, role).seen for role in ROLES}) == len(ROLES)


def test_a_choice_changes_only_the_tools(use, first):
    before = dict(use.screen.parts)
    choose(use, first, ROLES[0])
    assert {name for name, html in use.screen.parts.items() if html != before[name]} == {"tools"}


def test_every_choice_can_be_foreseen_and_shows_what_is_sent_ahead(use, first, entries):
    assert use.screen.ahead == {"situation": tuple(situations(entries)), "role": ROLES}
    choose(use, first, ROLES[0])
    foreseen = use.activity.render(use.work, {**use.entries, "role": ROLES[1]}).parts
    assert foreseen == choose(use, first, ROLES[1]).screen.parts


@pytest.mark.parametrize("entries_of_a_stranger", [{"situation": "<script>"}, {"role": "both"}, {"situation": ""}])
def test_a_choice_that_is_not_on_offer_shows_nothing(use, first, entries_of_a_stranger):
    entries = {"situation": first, "role": ROLES[0], **entries_of_a_stranger}
    assert use.activity.render(use.work, entries).parts["tools"] == ""


def test_every_choice_has_words_of_its_own_and_stands_under_its_question(use, words):
    for name in ("situation", "role"):
        field = use.fields[name]
        assert field.label == words(f"treaty.{name}")
        assert all(field.labels) and len(field.labels) == len(set(field.labels))


def test_the_prediction_stays_above_the_tools(use, first):
    choose(use, first, ROLES[0])
    assert use.seen.index("A guess of mine.") < use.seen.index(use.said)
