"""The origin tracer: predict, trace, check, and come back."""

import ipywidgets as w
import pytest
from dispute.widgets.origins import NAME

from dispute import Lesson
from dispute.activities.origins.rules import CANNOT_TELL, CHECKED, evidence
from dispute.activities.origins.view import findings
from dispute.model.resume import from_code, to_code
from driving import find, html, predict, press, seen


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


@pytest.fixture
def panel(lesson):
    return lesson.origin_tracer()


@pytest.fixture
def truth(lesson):
    return evidence(lesson.reports())


@pytest.fixture
def told(lesson, words):
    return findings(lesson.reports(), lesson.known_origins(), words)


def trace(panel, origins):
    for menu, origin in zip(find(panel, w.Dropdown), origins, strict=True):
        menu.value = origin


def opened(panel):
    predict(panel, "ten", "Ten pages, ten stories")
    return panel


def test_no_origin_is_on_screen_before_the_prediction(panel, lesson, told):
    assert len(find(panel, w.Dropdown)) == 1
    for text in (seen(panel), panel.twin):
        assert not [o.label for o in lesson.known_origins().values() if o.label in text]
        assert told[0] not in text


def test_the_count_and_the_tree_follow_each_choice(panel, truth):
    opened(panel)
    menus = find(panel, w.Dropdown)
    assert len(menus) == len(truth) == 10
    menus[0].value = "french-source-afp"
    assert "Reports traced: 1 of 10. Origins so far: 1." in seen(panel)
    menus[1].value = "malian-note"
    assert "Origins so far: 2." in seen(panel)
    assert html(panel).count("<line") == 2


def test_what_is_traced_is_kept_before_any_check(panel, lesson, told):
    opened(panel)
    find(panel, w.Dropdown)[0].value = CANNOT_TELL
    assert lesson.store.progress.forms[NAME] == {"D046": CANNOT_TELL}
    assert told[1] not in seen(lesson.recap())


def test_an_unfinished_tracing_is_told_what_is_open_and_keeps_its_tree(panel, told):
    opened(panel)
    for menu in find(panel, w.Dropdown)[:9]:
        menu.value = "malian-note"
    press(panel)
    assert "Trace all reports first. Still open: Babnet." in seen(panel)
    assert html(panel).count("<line") == 9 and told[1] not in seen(panel)


def test_a_check_shows_the_evidence_and_the_recap_tells_it(panel, lesson, truth, told, words):
    opened(panel)
    recap = lesson.recap()
    trace(panel, ["afp-reporting", *list(truth.values())[1:]])
    assert told[1] not in seen(panel) + seen(recap)
    press(panel)
    assert words("origins.carrier") in seen(panel) and words("origins.agree", n=9, total=10) in seen(panel)
    for sentence in told:
        assert sentence in seen(panel) and sentence in seen(recap)
    assert "You predicted: ten." in seen(recap)
    # A change of mind: the own tree is back, and the evidence stays known to the recap.
    find(panel, w.Dropdown)[0].value = "french-source-afp"
    assert words("origins.yours") in seen(panel) and told[1] in seen(recap)
    press(panel)
    assert words("origins.all_agree") in seen(panel)
    press(panel)
    assert words("origins.all_agree") in seen(panel), "a second click changes nothing"


def test_work_comes_back_in_a_panel_that_is_shown_already(panel, lesson, truth, words):
    opened(panel)
    trace(panel, truth.values())
    press(panel)
    other = Lesson("00_start_here")
    shown = other.origin_tracer()
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert [m.value for m in find(shown, w.Dropdown)] == list(truth.values())
    assert words("origins.all_agree") in seen(shown)
    assert seen(other.origin_tracer()) == seen(shown)


def test_origins_that_no_longer_exist_are_open_again(panel, lesson, words):
    opened(panel)
    lesson.store.progress = lesson.store.progress.with_form(NAME, {"D046": "a-rumour", CHECKED: "yes"})
    assert find(panel, w.Dropdown)[0].value == ""
    assert words("origins.open") in seen(panel)


def test_source_1_is_folded_in_every_other_lesson():
    assert "<details>" not in Lesson("00_start_here").source_1().html
    for name in ("01_background", "02_expulsions", "03_sahel_shift", "04_corridor", "05_capstone"):
        shown = Lesson(name).source_1().html
        assert "<details>" in shown and "READ MORE" in shown
