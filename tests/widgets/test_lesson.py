"""The one object of a notebook: its errors, its controls, and work that comes back."""

import re
import subprocess
import sys

import ipywidgets as w
import pytest
from dispute.widgets.panel import Panel
from dispute.widgets.status import Status
from dispute.widgets.submit import Submit

from dispute import DisputeError, Lesson
from dispute.data import Evidence
from dispute.hosts.paper import Page
from dispute.model.plan import load, names
from dispute.model.progress import Progress
from driving import activities, answer, find, lesson_with, predict, press, seen, some_answer, walk
from reading import read, text

# What a keyboard and a screen reader can use, what shows text, and what stacks.
CONTROLS = (w.Dropdown, w.Checkbox, w.Text, w.Textarea, w.Button, w.FileUpload, Submit)
ALLOWED = {*CONTROLS, w.HTML, w.VBox, Panel}
OURS = (Status, Submit)  # anywidget gives each of these a class of its own
every_lesson = pytest.mark.parametrize("name", names())


def use(lesson: Lesson) -> None:
    """Predict, answer and write everything that a lesson asks."""
    for key, question in lesson.plan.predictions.items():
        predict(lesson.predict(key), question.option_ids[-1], f"My reason for {key}.")
    for item in lesson.plan.items.values():
        answer(lesson.ask(item.id), item, some_answer(item), "certain")
    for key in lesson.plan.prompts:
        panel = lesson.write(key)
        find(panel, w.Textarea)[0].value = f"My text for {key}."
        press(panel)
    if "four-dates" in lesson.plan.activities:
        panel = lesson.four_dates()
        for menu in find(panel, w.Dropdown)[::2]:
            menu.value = menu.options[2][1]
        press(panel)


@every_lesson
def test_every_control_is_native_and_has_a_label(name):
    lesson = Lesson(name)
    fresh = activities(lesson)
    use(lesson)
    for label, shown in [*fresh.items(), *activities(lesson).items()]:
        for widget in walk(shown) if isinstance(shown, Panel) else ():
            assert type(widget) in ALLOWED or isinstance(widget, OURS), f"{label}: {type(widget).__name__}"
            if isinstance(widget, CONTROLS):
                assert widget.description.strip(), f"{label}: a {type(widget).__name__} without a label"
                assert not getattr(widget, "description_allow_html", False), label


@pytest.mark.slow
@every_lesson
def test_everything_kept_comes_back_in_another_session(name):
    first, second = Lesson(name), Lesson(name)
    already_shown = activities(second)
    use(first)
    assert first.store.progress != Progress()
    second.store.progress = first.store.progress
    restored, original = activities(second), activities(first)
    for label in original:
        if isinstance(original[label], Panel) and label not in {"save", "warm_up", "resume"}:
            # What lies open only for the moment (a menu of the order switch) is not kept.
            for other in (restored[label], already_shown[label]):
                assert seen(other) == seen(original[label]), label
                for kind in (w.Dropdown, w.Checkbox, w.Textarea):
                    values = [[c.value for c in find(panel, kind)] for panel in (other, original[label])]
                    assert values[0] == values[1], label


@pytest.mark.slow
@every_lesson
def test_no_twin_changes_when_a_lesson_is_worked_through(name):
    lesson = Lesson(name)
    before = {label: shown._repr_mimebundle_()["text/html"] for label, shown in activities(lesson).items()}
    use(lesson)
    assert {label: shown._repr_mimebundle_()["text/html"] for label, shown in activities(lesson).items()} == before


@every_lesson
def test_no_twin_holds_a_reason_of_a_question(name):
    twins = " ".join(text(shown._repr_mimebundle_()["text/html"]) for shown in activities(Lesson(name)).values())
    for item in load(name).items.values():
        for reason in [*(o.reason for o in item.options), item.right, item.otherwise, *item.hints]:
            assert not reason or " ".join(reason.split()) not in twins


@pytest.mark.slow
@every_lesson
def test_every_source_tag_on_screen_leads_to_the_list_of_sources(name):
    lesson = Lesson(name)
    use(lesson)
    anchors = {li.get("id") for li in read(lesson.sources().html).iter("li")}
    for label, shown in activities(lesson).items():
        tags = set(re.findall(r"\[([DS]\d{3})\]", shown.html if isinstance(shown, Page) else seen(shown)))
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
    with pytest.raises(DisputeError, match=rf"lessons/{other}\.toml"):
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
