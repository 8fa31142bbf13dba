"""The toolbox: its sentence counts its table, and its task tells no tool."""

from itertools import product

import pytest

from dispute.data import Evidence
from dispute.model.treaty import ROLES, situations, tools
from dispute.views.treaty import arguments, sentence, show, task
from reading import read, rows, spaced, text

ENTRIES = Evidence()["treaty"].rows
every_use = pytest.mark.parametrize(("situation", "role"), list(product(situations(ENTRIES), ROLES)))


@every_use
def test_the_sentence_says_what_the_table_shows(words, situation, role):
    found = tools(ENTRIES, situation, role)
    html = show(found, ENTRIES, situation, role, words)
    table = rows(html)
    steps = [int(row[0]) for row in table if row[0].isdigit()]
    free = [row for row in table if row[-2] == words("treaty.reason_no")]
    expected = words(
        "treaty.found", n=len(table), free=len(free), lowest=min(steps), highest=max(steps),
        situation=words(f"treaty.{situation.replace('-', '_')}"), role=words(f"treaty.{role}"),
    )  # fmt: skip
    assert sentence(found, situation, role, words) == expected
    assert text(html).startswith(expected)


@every_use
def test_the_table_holds_each_tool_in_the_order_of_the_ladder(words, situation, role):
    found = tools(ENTRIES, situation, role)
    table = rows(show(found, ENTRIES, situation, role, words))
    assert len(table) == len(found)
    for row, tool in zip(table, found, strict=True):
        assert spaced(tool.title_en) in row[1] and spaced(tool.plain_en) in row[1]
        assert spaced(tool.limits_en or "") in row[1]
        assert f"[{tool.source_ids[0]}]" in row[1]


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
def test_no_tool_is_one_sentence_without_a_table(words, role):
    html = show([], ENTRIES, "serious-crime", role, words)
    assert text(html) == words("treaty.none", situation=words("treaty.serious_crime"), role=words(f"treaty.{role}"))
    assert not list(read(html).iter("table"))


def test_each_argument_stands_with_its_speaker_its_limit_and_its_sources_in_the_given_order(words):
    wanted = [e for e in ENTRIES if e.kind == "argument"][::-1]
    assert wanted
    said = text(arguments(wanted, words))
    places = [said.index(f"{spaced(e.claimed_by_en)}: {spaced(e.plain_en)}") for e in wanted]
    assert places == sorted(places)
    for entry in wanted:
        assert spaced(entry.limits_en) in said
        assert f"[{entry.source_ids[0]}]" in said


def test_the_arguments_are_said_to_be_claims(words):
    some = [e for e in ENTRIES if e.kind == "argument"][:1]
    assert words("treaty.sides") in text(arguments(some, words))
