"""The claim sorter: one at a time or all at once, corrected, kept and brought back."""

import ipywidgets as w
import pytest
from dispute.widgets.statements import NAME

from dispute import Lesson
from dispute.activities.statements.rules import KINDS
from dispute.model.progress import Progress
from dispute.model.resume import from_code, to_code
from driving import find, press, seen, spoken


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


@pytest.fixture
def panel(lesson):
    return lesson.claim_sorter()


def menus(panel):
    return find(panel, w.Dropdown)[1:]


def show_all(panel):
    find(panel, w.Dropdown)[0].value = "all"


def label(panel, kind, sure, at=0):
    menus(panel)[2 * at].value, menus(panel)[2 * at + 1].value = kind, sure


def test_it_begins_with_one_statement_and_shows_all_on_request(panel):
    assert len(menus(panel)) == 2 and "Statement 1 of 12." in seen(panel)
    show_all(panel)
    assert len(menus(panel)) == 24 and "Statement 12 of 12." in seen(panel)
    assert [value for _, value in menus(panel)[0].options[1:]] == list(KINDS)


def test_a_label_gets_its_reason_and_can_be_changed(panel, lesson, words):
    label(panel, "interpretation", "certain")
    assert lesson.store.progress == Progress(), "nothing counts before the check"
    press(panel)
    assert words("statements.not_yet") in seen(panel) and words("statements.certain") in seen(panel)
    label(panel, "event", "fairly sure")
    press(panel)
    assert words("statements.fits") in seen(panel) and words("statements.certain") not in seen(panel)
    assert dict(lesson.store.progress.forms[NAME]) == {"s01": "event", "s01.sure": "fairly sure"}
    assert spoken(panel) == words("statements.score", n=1, total=12, fits=1, partly=0, open=0)


@pytest.mark.parametrize("kind, sure", [("", ""), ("", "certain"), ("event", "")])
def test_an_incomplete_label_gets_one_sentence_and_nothing_is_lost(panel, lesson, kind, sure):
    label(panel, kind, sure)
    press(panel)
    assert lesson.store.progress == Progress()
    assert "how sure you are" in seen(panel)
    assert [m.value for m in menus(panel)] == [kind, sure]


def test_next_goes_round_and_shows_no_reason_of_another_statement(panel, words):
    label(panel, "event", "guess")
    press(panel)
    for n in range(2, 13):
        press(panel, 1)
        assert f"Statement {n} of 12." in seen(panel) and words("statements.fits") not in seen(panel)
    press(panel, 1)
    assert "Statement 1 of 12." in seen(panel) and words("statements.fits") in seen(panel)


def test_all_at_once_checks_what_is_filled_and_names_what_is_half_filled(panel, lesson):
    show_all(panel)
    label(panel, "event", "guess", at=0)
    menus(panel)[4].value = "claim"
    press(panel)
    assert "Statements still open: 3." in seen(panel)
    menus(panel)[5].value = "unsure"
    press(panel)
    assert {"s01", "s03"} == {key for key in lesson.store.progress.forms[NAME] if "." not in key}


def test_a_second_statement_keeps_the_first(panel, lesson):
    label(panel, "event", "guess")
    press(panel)
    press(panel, 1)
    label(panel, "interpretation", "guess")
    press(panel)
    assert lesson.store.progress.forms[NAME]["s01"] == "event"
    assert lesson.store.progress.forms[NAME]["s02"] == "interpretation"


def test_work_comes_back_by_code_in_a_panel_that_is_shown_already(panel, lesson, words):
    label(panel, "event", "certain")
    press(panel)
    other = Lesson("00_start_here")
    shown = other.claim_sorter()
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert [m.value for m in menus(shown)] == ["event", "certain"]
    assert words("statements.fits") in seen(shown)
    again = other.claim_sorter()
    assert "Statement 2 of 12." in seen(again), "it goes on where the work stopped"


def test_labels_that_no_longer_exist_are_left_alone(panel, lesson):
    lesson.store.progress = Progress(forms={NAME: {"s01": "verdict", "s01.sure": "very", "s99": "event"}})
    assert [m.value for m in menus(panel)] == ["", ""]


def test_the_recap_counts_the_sorted_statements(panel, lesson, words):
    recap = lesson.recap()
    assert words("statements.result") not in seen(recap)
    label(panel, "forecast", "guess")
    press(panel)
    assert words("statements.score", n=1, total=12, fits=0, partly=0, open=1) in seen(recap)
