"""What is printed: complete, without keys, readable without a network, and slides that a program opens."""

from __future__ import annotations

import re

import pytest

import bank
from dispute.instructor import Classroom
from dispute.instructor.class_plan.rules import plan, slides_of
from dispute.instructor.class_plan.view import clock
from dispute.instructor.substitute import rules as substitute
from dispute.lessons.opening import opening
from dispute.publish import paper
from dispute.publish.slides.of_plan import slides
from dispute.publish.slides.scenes import Scenes
from dispute.questions.fields import LETTERS
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
        assert bool(told(page)) == path.name.startswith("teacher_"), path.name
        assert not re.search(r"<script|<link|@import|url\(http|src=.http", page), path.name
        assert not re.search(r"(?i)\byour name\b(?<!not your name)", page), path.name


@pytest.mark.parametrize("key", ["twenty", "fifty", "ninety-one"])
def test_the_sheet_of_a_plan_asks_what_the_plan_asks_in_its_order(key, built):
    shown, of = seen(built / f"sheet_{key}.html"), plan(key)
    asked = [text(Classroom().item(key).stem) for part in of.parts for key in part.needs.get("votes", ())]
    names = [text(part.name) for part in of.parts if part.needs.get("does") and part.needs.get("shows")]
    for each in (asked, names):
        places = [shown.index(one) for one in each]
        assert places == sorted(places)
    assert len(names) >= 3
    scenes = Scenes()
    cards = [card for name in ("text", "pages", "papers") for slide in scenes.of(name) for card in slide.cards]
    assert [card.text for card in cards if text(card.text) not in shown] == []
    assert text(scenes._pages.found()) not in shown


def test_the_page_for_a_substitute_has_each_part_its_slides_and_the_keys(built):
    shown, of, classroom = seen(built / "teacher_substitute.html"), plan("fifty"), Classroom()
    deck = slides(of, classroom.item, WORDS)
    for row in substitute.rows(of):
        assert text(row.part.teacher) in shown and text(row.part.paper) in shown
        if row.first:
            kickers = [slide.kicker for slide in deck[row.first - 1 : row.last]]
            assert all(clock(row.part) in kicker for kicker in kickers) and len(kickers) == slides_of(row.part)
    assert substitute.rows(of)[-1].last == len(deck) - 1, "the list of sources comes last"
    keys = substitute.keys(of, classroom.item)
    votes = [key for part in of.parts for key in part.needs.get("votes", ())]
    assert [key.item.id for key in keys] == votes
    assert all(text(key.reason) in shown and key.item.key == (_options(key.item)[key.letter],) for key in keys)
    for key in keys:
        assert deck[key.slide - 1].title == key.item.stem, "the slide that the page names is the one of the vote"
    assert sum(substitute.BEFORE) <= 20
    for ask, answer in substitute.asked(opening("en", "").scenes):
        assert text(ask) in shown and text(answer) in shown


def _options(item):
    return dict(zip(LETTERS, item.option_ids, strict=False))


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
