"""The class report says in words what its pictures show, and keeps what learners typed harmless."""

import csv
import io
import re

import pytest

import bank
from dispute.model.class_report import ENOUGH_FOR_GAIN, class_report
from dispute.model.course import load
from dispute.model.exports import Skipped
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict
from dispute.texts import Words
from dispute.views import class_report as view
from journey import marked_as
from reading import HOSTILE, read, text

COURSE, WORDS = load(), Words()


def learner(able: bool, forms: bool = True, sure: str = "certain") -> Progress:
    progress = Progress()
    verdict = Verdict.RIGHT if able else Verdict.WRONG
    for item in [*bank.QUESTIONS, *(bank.FORM_ITEMS if forms else ())]:
        progress = progress.with_answer(item.id, marked_as(verdict, item), sure)
    for form in bank.FORMS.values() if forms else ():
        progress = progress.with_form(form.key, {"handed_in": "yes"})
    return progress


def shown(learners, skipped=()) -> str:
    return view.show(class_report(COURSE, learners), skipped, WORDS)


def test_every_question_is_in_the_table_with_its_options_and_one_picture_for_each_lesson():
    html = shown([learner(True), learner(False)])
    root, seen = read(html), text(html)
    assert all(item.stem in seen for item in bank.QUESTIONS)
    assert all(option.text in seen for item in bank.QUESTIONS if item.options for option in item.options)
    lessons = {plan.title for plan in COURSE.plans if plan.items}
    labels = [svg.get("aria-label") for svg in root.iter("svg")]
    assert len(labels) == len(lessons) + 2 and all(any(title in label for label in labels) for title in lessons)
    assert "50 % right, 1 certain and wrong" in seen


def test_bars_are_as_long_as_the_shares_that_the_table_says():
    root = read(shown([learner(True)] * 3 + [learner(False, sure="guess")]))
    svg = next(s for s in root.iter("svg") if "question by question" in s.get("aria-label"))
    assert {rect.get("width") for rect in svg.iter("rect") if "--one" in rect.get("fill")} == {"75.0%"}
    assert not [rect for rect in svg.iter("rect") if "url(" in rect.get("fill")], "nobody was certain and wrong"


def test_there_is_one_dot_for_each_learner_and_form():
    root = read(shown([learner(True), learner(True), learner(False)]))
    dots = [c.get("cx") for svg in root.iter("svg") for c in svg.iter("circle")]
    assert len(dots) == 6 and dots.count("96.0%") == 4 and dots.count("4.0%") == 2


def test_a_small_class_gets_dots_and_no_claims():
    few = text(shown([learner(True), learner(False)] * (ENOUGH_FOR_GAIN // 2 - 1)))
    many = text(shown([learner(True), learner(False)] * (ENOUGH_FOR_GAIN // 2)))
    assert "claim nothing" in few and "raw gain" in few
    assert "g = " not in few and "Effect size" not in few and "g = " in many and "Effect size" in many
    assert all("does not show that the lessons caused it" in each for each in (few, many))


@pytest.mark.parametrize("typed", HOSTILE.values(), ids=HOSTILE)
def test_names_and_answers_from_outside_stay_text(typed):
    number = next(item for item in bank.QUESTIONS if item.type == "number")
    odd = Progress().with_answer(number.id, (typed[:90],), "guess")
    html = shown([odd, learner(True)], [Skipped(typed, f"Why: {typed}")])
    read(html)
    assert "<script" not in html and "<img" not in html


def test_nothing_to_show_is_said_in_words():
    assert "nothing to show" in text(shown([Progress().with_note("W2", "Only a text.")]))
    assert "no before and after" in text(shown([learner(True, forms=False)]))


def test_on_paper_everything_lies_open():
    page = view.page(class_report(COURSE, [learner(True)]), [], WORDS)
    assert "<details>" not in page and page.startswith("<!doctype html>")
    assert not re.search(r"https?://(?!www\.w3\.org)", page), "nothing is fetched"


def test_the_table_for_a_spreadsheet_has_a_line_for_each_question():
    lines = list(csv.DictReader(io.StringIO(view.table(class_report(COURSE, [learner(True), learner(False)])))))
    assert {line["question"] for line in lines} == {item.id for item in bank.QUESTIONS}
    assert {(line["answers"], line["right_at_first"], line["certain_and_wrong"]) for line in lines} == {("2", "1", "1")}
