"""The class report says in words what its pictures show, and keeps what learners typed harmless."""

import csv
import io
import re
from base64 import b64decode
from dataclasses import replace

import pandas
import pytest

import bank
from dispute.instructor.class_report import signs, view
from dispute.instructor.class_report.exports import Collection, Skipped
from dispute.instructor.class_report.gain import ENOUGH_FOR_GAIN
from dispute.instructor.class_report.learners import Joined
from dispute.instructor.class_report.rules import ClassReport, ItemReport, class_report
from dispute.instructor.class_report.table import HEAD, TEST, harmless, keep, table
from dispute.questions.course import load
from dispute.questions.quiz import Verdict
from dispute.words.texts import Words
from dispute.work.progress import Progress
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


def shown(learners, skipped=(), joined=()) -> str:
    found = Collection(len(learners) + len(skipped), skipped=tuple(skipped), joined=tuple(joined))
    return view.show(class_report(COURSE, learners), found, WORDS)


def test_every_question_is_in_the_table_with_its_options_and_one_picture_for_each_lesson():
    html = shown([learner(True), learner(False)])
    root, seen = read(html), text(html)
    assert all(" ".join(item.stem.split()) in " ".join(seen.split()) for item in bank.QUESTIONS)
    assert all(option.text in seen for item in bank.QUESTIONS if item.options for option in item.options)
    lessons = {plan.title for plan in COURSE.plans if plan.items}
    labels = [svg.get("aria-label") for svg in root.iter("svg")]
    assert len(labels) == len(lessons) + 2 and all(any(title in label for label in labels) for title in lessons)
    assert "50 % right, 1 certain and wrong" in seen


def test_bars_are_as_long_as_the_shares_that_the_table_says():
    root = read(shown([learner(True)] * 3 + [learner(False, sure="guess")]))
    svg = next(s for s in root.iter("svg") if "question by question" in s.get("aria-label"))
    drawn = {rect.get("width") for rect in svg.iter("rect") if "--data" in rect.get("fill")}
    assert {width for width in drawn if width.endswith("%")} == {"75.0%"}  # the hatching has a square of its own
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
    html = shown([odd, learner(True)], [Skipped(typed, f"Why: {typed}")], [Joined((typed, typed), typed)])
    read(html)
    assert "<script" not in html and "<img" not in html


def test_nothing_to_show_is_said_in_words():
    assert "nothing to show" in text(shown([Progress().with_note("W2", "Only a text.")]))
    assert "no before and after" in text(shown([learner(True, forms=False)]))


def test_on_paper_everything_lies_open():
    page = view.page(class_report(COURSE, [learner(True)]), Collection(), WORDS)
    assert "<details>" not in page and page.startswith("<!doctype html>")
    assert not re.search(r"https?://(?!www\.w3\.org)", page), "nothing is fetched"


def test_what_was_read_and_left_out_stands_above_the_figures_and_reasons_are_told_once():
    left = [Skipped(f"{n}.pdf", "No PDF.") for n in range(3)] + [Skipped("a.txt", "No code.")]
    html = shown([learner(True)], left, [Joined(("b.json", "c.json"), signs.COPY)])
    seen = text(html)
    assert "Files read: 5. Learners counted: 1. Left out: 4." in seen
    assert seen.count("No PDF.") == 1 and seen.index("No PDF.") < seen.index("2.pdf") < seen.index("No code.")
    assert "b.json, c.json" in seen and "Give each learner a folder" in seen
    assert html.index("c.json") < html.index("<svg")


def test_a_join_by_mark_is_told_and_is_no_guess():
    seen = text(shown([learner(True)], joined=[Joined(("b.json", "c.json"), signs.MARK)]))
    assert "b.json, c.json" in seen and "Give each learner a folder" not in seen


def test_no_text_and_no_name_of_a_learner_is_in_the_report():
    number = next(item for item in bank.QUESTIONS if item.type == "number")
    told = learner(True).with_prediction("who-first", "mali", "I am Anna Muster.").with_note("W2", "Anna Muster")
    told = told.with_form("memo", {"to": "Anna Muster"}).with_answer(number.id, ("25 Anna Muster",), "guess")
    assert "Muster" not in shown([told]) and "Muster" not in table(class_report(COURSE, [told]))


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_table_for_a_spreadsheet_has_a_line_for_each_question(separator):
    made = table(class_report(COURSE, [learner(True), learner(False)]), separator)
    lines = [line for line in csv.DictReader(io.StringIO(made), delimiter=separator) if line["lesson"] != TEST]
    assert {line["question"] for line in lines} == {item.id for item in bank.QUESTIONS}
    assert {(line["answers"], line["right_at_first"], line["certain_and_wrong"]) for line in lines} == {("2", "1", "1")}
    assert made.isascii(), "every program reads it alike, whatever it takes its letters for"
    assert ({",", ";"} - {separator}).isdisjoint(made), "nothing else can be taken for the end of a cell"


@pytest.mark.parametrize("separator", [",", ";"])
def test_programs_that_guess_the_separator_find_it(separator):
    made = table(class_report(COURSE, [learner(True)]), separator)
    assert csv.Sniffer().sniff(made).delimiter == separator
    assert len(pandas.read_csv(io.StringIO(made), sep=None, engine="python").columns) == 9


@pytest.mark.parametrize("typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(typed):
    assert harmless(typed) == f"'{typed}" and harmless("N2-Q1") == "N2-Q1"
    item = replace(bank.QUESTIONS[0], id=typed)
    plan = replace(COURSE.plans[0], name=typed)
    report = ClassReport(1, ((plan, (ItemReport(item, 1, 1, 1, (), 0, 0),)),), (), None, 0)
    [_, line] = csv.reader(io.StringIO(table(report), newline=""))
    assert line[:2] == [f"'{typed}"] * 2


def test_both_tables_are_offered_and_a_sentence_says_which_to_take():
    html = keep(class_report(COURSE, [learner(True)]), Collection(1), WORDS)
    links = {a.get("download"): b64decode(a.get("href").partition(",")[2]).decode() for a in read(html).iter("a")}
    assert links["class-report.csv"].startswith("question,lesson,")
    assert links["class-report-semicolons.csv"] == links["class-report.csv"].replace(",", ";")
    assert "semicolons for Excel in French" in text(html)


def test_no_key_is_in_the_tables():
    made = table(class_report(COURSE, [learner(True), learner(False)]))
    assert not [o.text for item in bank.QUESTIONS if item.options for o in item.options if o.text in made]
    assert csv.DictReader(io.StringIO(made)).fieldnames == list(HEAD)


def test_the_table_tells_the_test_by_the_order_of_its_two_sets():
    few = list(csv.DictReader(io.StringIO(table(class_report(COURSE, [learner(True)])))))
    lines = [line for line in few if line["lesson"] == TEST]
    assert {line["question"] for line in lines} == {item.id for item in bank.FORM_ITEMS}
    of_a = [line for line in lines if line["came_first"] == "A"]
    assert {line["answers"] for line in of_a} == {"1"} and {line["right_at_first"] for line in lines} == {""}
    assert {(line["question"][-1], line["sitting"]) for line in of_a} == {("A", "first"), ("B", "second")}
    many = csv.DictReader(io.StringIO(table(class_report(COURSE, [learner(True), learner(False)] * 3))))
    told = {(r["answers"], r["right_at_first"]) for r in many if r["lesson"] == TEST and r["came_first"] == "A"}
    assert told == {("6", "3")}


def test_a_share_of_few_answers_is_told_as_a_number():
    assert view.share(1, 3, WORDS) == "1" and view.share(5, 10, WORDS) == "50 %" and view.share(0, 0, WORDS) == "–"
    assert view.share(5, 10, Words("fr")) == "50\u202f%"
    item = next(item for item in bank.QUESTIONS if item.type == "single")
    few = text(shown([Progress().with_answer(item.id, item.key, "certain")] * 2))
    assert "Of the 2 first answers given as certain, 2 were right." in few
