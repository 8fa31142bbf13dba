"""The toolbox: its sentence counts its cards, and its task tells no tool."""

import re
from itertools import product

import pytest

from dispute.activities.ladder.rules import HIGHEST
from dispute.activities.treaty.rules import ROLES, situations, tools
from dispute.activities.treaty.view import arguments, sentence, show, task
from dispute.evidence.tables import Evidence
from reading import folded, read, spaced, text

ENTRIES = Evidence()["treaty"].rows
every_use = pytest.mark.parametrize(("situation", "role"), list(product(situations(ENTRIES), ROLES)))


def cards(html):
    return [text(li) for li in read(html).iter("li")]


@every_use
def test_the_sentence_says_what_the_cards_show(words, situation, role):
    found = tools(ENTRIES, situation, role)
    html = show(found, ENTRIES, situation, role, words)
    shown = cards(html)
    steps = [int(n) for n in re.findall(r"step (\d) of the ladder", " ".join(shown))]
    free = [card for card in shown if f"{words('treaty.reason')} {words('treaty.reason_no')}." in card]
    expected = words(
        "treaty.found", n=len(shown), free=len(free), lowest=min(steps), highest=max(steps),
        situation=words(f"treaty.{situation.replace('-', '_')}"), role=words(f"treaty.{role}"),
    )  # fmt: skip
    assert sentence(found, situation, role, words) == expected
    assert text(html).startswith(expected)


@every_use
def test_there_is_a_card_for_each_tool_in_the_order_of_the_ladder(words, situation, role):
    found = tools(ENTRIES, situation, role)
    for card, tool in zip(cards(show(found, ENTRIES, situation, role, words)), found, strict=True):
        assert card.startswith(spaced(tool.title_en)) and spaced(tool.plain_en) in card
        assert spaced(tool.limits_en or "") in card
        assert f"[{tool.source_ids[0]}]" in card
        assert words("treaty.undone_" + tool.reversible.replace(" ", "_")) in card
        assert (words("treaty.no_step") in card) == (tool.ladder_step is None)


@every_use
def test_the_ladder_is_drawn_and_its_lit_rungs_are_those_with_a_tool(words, situation, role):
    found = tools(ENTRIES, situation, role)
    [picture] = read(show(found, ENTRIES, situation, role, words)).iter("svg")
    rungs = list(picture.iter("rect"))
    lit = [HIGHEST - n for n, rung in enumerate(rungs) if rung.get("class") == "lit"]
    assert len(rungs) == HIGHEST and sorted(lit) == sorted({t.ladder_step for t in found if t.ladder_step})
    said = [text(t) for t in picture.iter("text")]
    counts = [int(line.split()[0]) for line in said if line.endswith(("tool", "tools"))]
    assert sum(counts) == sum(t.ladder_step is not None for t in found)


@every_use
def test_every_article_behind_a_tool_is_explained_below(words, situation, role):
    found = tools(ENTRIES, situation, role)
    said = text(show(found, ENTRIES, situation, role, words))
    for tool in found:
        for number in filter(None, (tool.article or "").split(",")):
            assert f"{words('treaty.article', n=number)}. " in said


def test_the_task_names_articles_and_no_tool(words):
    said = text(task(ENTRIES, words))
    for entry in ENTRIES:
        if entry.kind == "article":
            assert spaced(entry.title_en) in said
        else:
            assert spaced(entry.title_en) not in said
        assert spaced(entry.plain_en) not in said


@pytest.mark.parametrize("role", ROLES)
def test_no_tool_is_one_sentence_without_a_card(words, role):
    html = show([], ENTRIES, "serious-crime", role, words)
    assert text(html) == words("treaty.none", situation=words("treaty.serious_crime"), role=words(f"treaty.{role}"))
    assert not cards(html)


def test_each_argument_stands_with_its_speaker_its_limit_and_its_sources_in_the_given_order(words):
    wanted = [e for e in ENTRIES if e.kind == "argument"][::-1]
    assert wanted
    said = text(arguments(wanted, [], words))
    places = [said.index(f"{spaced(e.claimed_by_en)}: {spaced(e.plain_en)}") for e in wanted]
    assert places == sorted(places)
    for entry in wanted:
        assert spaced(entry.limits_en) in said
        assert f"[{entry.source_ids[0]}]" in said


def test_the_arguments_are_said_to_be_claims(words):
    some = [e for e in ENTRIES if e.kind == "argument"][:1]
    assert words("treaty.sides") in text(arguments(some, [], words))


def test_the_articles_behind_the_arguments_can_be_unfolded(words):
    articles = [e for e in ENTRIES if e.kind == "article" and e.article in ("30", "37", "41")]
    html = arguments([], articles, words)
    [details] = folded(read(html))
    for article in articles:
        assert spaced(article.plain_en) in text(details) and spaced(article.limits_en) in text(details)
    assert not folded(read(arguments([], [], words)))
