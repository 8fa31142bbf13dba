"""The one object of a notebook: its errors, its controls, and work that comes back."""

import re
import subprocess
import sys

import pytest

from dispute import DisputeError, Lesson
from dispute.evidence.tables import Evidence
from dispute.hosts.paper import Page
from dispute.questions.plan import load, names
from driving import activities, lesson_with
from journey import in_use, work_through
from reading import read, text
from using import Using

every_lesson = pytest.mark.parametrize("name", names())


def stored(lesson: Lesson) -> dict[str, str]:
    """Return what a saved notebook shows of everything in a lesson."""
    return {
        label: shown.html if isinstance(shown, Page) else shown.page["text/html"]
        for label, shown in activities(lesson).items()
        if label != "start"  # it brings a style of its own, and asks nothing
    }


@every_lesson
def test_every_field_and_button_says_what_it_is_fresh_and_used(name):
    lesson = Lesson(name)
    fresh = in_use(lesson)
    for label, use in [*fresh.items(), *work_through(lesson).items()]:
        if label == "start":  # nothing to press, and a style of its own
            continue
        assert all(field.label for field in use.fields.values() if field.kind != "hidden"), label
        assert all(use.buttons.values()), label


@pytest.mark.slow
@every_lesson
def test_no_stored_page_changes_when_a_lesson_is_worked_through(name):
    lesson = Lesson(name)
    before = {label: html for label, html in stored(lesson).items()}
    work_through(lesson)
    assert {label: html for label, html in stored(lesson).items()} == before


@every_lesson
def test_no_twin_holds_a_reason_of_a_question(name):
    twins = " ".join(text(html) for html in stored(Lesson(name)).values())
    for item in load(name).items.values():
        for reason in [*(o.reason for o in item.options), item.right, item.otherwise, *item.hints]:
            assert not reason or " ".join(reason.split()) not in twins


@pytest.mark.slow
@every_lesson
def test_every_source_tag_on_screen_leads_to_the_list_of_sources(name):
    lesson = Lesson(name)
    work_through(lesson)
    anchors = {li.get("id") for li in read(lesson.sources().html).iter("li")}
    for label, shown in activities(lesson).items():
        tags = set(re.findall(r"\[([DS]\d{3})\]", shown.html if isinstance(shown, Page) else Using(shown).html))
        assert tags <= anchors, f"{label}: {sorted(tags - anchors)}"


@pytest.mark.parametrize(
    ("ask", "named"),
    [
        (lambda: Lesson("99_nowhere"), ["99_nowhere", *names()]),
        (lambda: Lesson(names()[0], lang="xx"), ["'xx'", "en"]),
        (lambda: lesson_with("order-switch").ask("N9-Q9"), ["N9-Q9", "N2-Q1"]),
        (lambda: lesson_with("order-switch").predict("nothing"), ["nothing", "who-first"]),
        (lambda: lesson_with("order-switch").write("nothing"), ["nothing", "W2"]),
        (lambda: lesson_with("order-switch").table("nothing"), ["nothing", *Evidence().resources]),
        (lambda: lesson_with("order-switch").codebook("nothing"), ["nothing", "events"]),
    ],
)
def test_a_wrong_name_is_an_error_of_one_line_that_lists_the_right_ones(ask, named):
    with pytest.raises(DisputeError) as caught:
        ask()
    assert all(name in str(caught.value) for name in named)
    assert len(str(caught.value).splitlines()) == 1
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_an_activity_of_another_lesson_is_an_error_that_names_the_file():
    other = next(name for name in names() if "order-switch" not in load(name).activities)
    with pytest.raises(DisputeError, match=rf"lessons/{other}/lesson\.toml"):
        Lesson(other).order_switch()


def test_a_missing_data_folder_is_an_error_of_one_line(tmp_path):
    with pytest.raises(DisputeError, match=r"data/datapackage\.json is missing"):
        Lesson(names()[0], data=tmp_path / "nowhere").start()


def test_in_a_notebook_an_error_is_its_sentence_without_a_traceback(tmp_path):
    code = "from dispute import Lesson; Lesson('99_nowhere')"
    run = [sys.executable, "-m", "IPython", "--no-banner", "--colors=NoColor", f"--ipython-dir={tmp_path}", "-c", code]
    said = subprocess.run(run, capture_output=True, text=True, check=False)
    shown = [line for line in (said.stdout + said.stderr).splitlines() if line.strip()]
    assert len(shown) == 1 and "99_nowhere" in shown[0], shown
    assert "Traceback" not in said.stdout + said.stderr
