"""Comparison cases open after a guess."""

import pytest

from dispute.model.progress import Progress
from driving import html, lesson_with, predict, press, seen
from reading import rows, spaced, text


@pytest.fixture
def lesson():
    return lesson_with("cases")


@pytest.fixture
def panel(lesson):
    return lesson.cases()


@pytest.fixture
def cases(lesson):
    return [lesson.evidence["cases"][key] for key in lesson.plan.activities["cases"]["cases"]]


@pytest.fixture
def option(lesson):
    return lesson.plan.prediction(lesson.plan.activities["cases"]["prediction"]).option_ids[0]


def test_before_the_guess_no_step_and_no_table_is_shown(panel, cases):
    assert "<table" not in html(panel) and "<table" not in panel.twin
    for case in cases:
        for step in filter(None, (case.step_a_en, case.step_b_en, case.other_steps_en)):
            assert spaced(step) not in seen(panel) and spaced(step) not in text(panel.twin)


def test_half_a_guess_opens_nothing(panel, lesson):
    press(panel)
    assert "<table" not in html(panel)
    assert lesson.store.progress == Progress()


def test_after_the_guess_every_case_stands_in_the_table_in_the_order_of_the_lesson(panel, cases, option):
    predict(panel, option, "I expect a mirror.")
    table = rows(html(panel))
    assert [spaced(c.label_en) in row[0] for c, row in zip(cases, table, strict=True)] == [True] * len(cases)


def test_the_guess_stands_above_the_table(panel, cases, option):
    predict(panel, option, "I expect a mirror.")
    assert seen(panel).index("I expect a mirror.") < seen(panel).index(spaced(cases[0].step_a_en))


def test_a_kept_guess_opens_a_new_panel_and_one_that_is_already_shown(panel, lesson, option):
    question = lesson.plan.activities["cases"]["prediction"]
    lesson.store.progress = Progress().with_prediction(question, option, "From last week.")
    assert "<table" in html(panel)
    assert seen(lesson.cases()) == seen(panel)
