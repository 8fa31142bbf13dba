"""What is printed: complete, without keys, readable without a network, and slides that a program opens."""

from __future__ import annotations

import re

import pytest

import bank
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import plan
from dispute.publish import paper
from dispute.words.texts import Words
from reading import text
from test_answers_stay_out import told

WORDS = Words()


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("print")
    paper.build(folder, WORDS)
    return folder


def body(path) -> str:
    return re.sub(r"(?s)^.*<main>|</main>.*$", "", path.read_text(encoding="utf-8"))


def seen(path) -> str:
    return text(re.sub(r"</?h[1-6]>", " ", body(path)))


@pytest.mark.parametrize("name", bank.LESSONS)
def test_a_worksheet_has_every_question_and_writing_task_of_its_lesson(name, built):
    lesson, shown = bank.LESSONS[name], seen(built / f"worksheet_{name}.html")
    items = [*lesson.predictions.values(), *lesson.warm_ups, *lesson.items.values()]
    missing = [t for item in items for t in [item.stem, *(o.text for o in item.options)] if text(t) not in shown]
    assert missing == []
    assert all(text(prompt.text) in shown for prompt in lesson.prompts.values())


@pytest.mark.parametrize("form", bank.FORMS)
def test_a_test_form_is_there_on_paper(form, built):
    shown = seen(built / f"test_form_{form.lower()}.html")
    assert all(item.stem in shown for item in bank.FORMS[form].items)


def test_nothing_printed_tells_an_answer_or_asks_for_a_network_or_a_name(built):
    for path in built.glob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert told(page) == {}, path.name
        assert not re.search(r"<script|<link|@import|url\(http|src=.http", page), path.name
        assert not re.search(r"(?i)\byour name\b(?<!not your name)", page), path.name


def test_the_sheet_for_one_lesson_follows_its_plan(built):
    shown, short = seen(built / "sheet_fifty.html"), plan("fifty")
    ids = [key for part in short.parts for key in part.needs.get("votes", ())]
    places = [shown.index(Classroom().item(key).stem) for key in ids]
    assert places == sorted(places) and len(ids) >= 4
    assert "Who moved first" in shown and "Took effect" in shown


def test_evidence_pages_end_with_the_sources_that_their_tags_name(built):
    for path in built.glob("evidence_*.html"):
        page = body(path)
        tags, listed = set(re.findall(r'href="#([DS]\d{3})"', page)), set(re.findall(r'id="([DS]\d{3})"', page))
        assert tags and tags <= listed, (path.name, tags - listed)


def test_plan_b_has_the_order_switch_in_all_four_positions(built):
    page = body(built / "pictures_02_expulsions.html")
    assert page.count("<svg") >= 4 and "14 September" in page
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_the_index_leads_to_every_file(built):
    page = (built / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="([^"]+)"', page)) == {p.name for p in built.iterdir()} - {"index.html"}
