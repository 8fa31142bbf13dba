"""No error is silent: what fails behind a control is one sentence in its own activity, and nothing is lost."""

import re
from datetime import datetime
from pathlib import Path

import ipywidgets as w
import pytest
from dispute.widgets.panel import Panel
from dispute.widgets.submit import Submit, submission

import dispute
from dispute import Lesson, disk, widgets
from dispute.hosts.store import Store
from dispute.model import kept
from dispute.model.progress import Progress
from dispute.model.quiz import Item
from dispute.views import chronology, prediction, quiz, save
from driving import activities, answer, find, lesson_with, predict, press, seen, spoken

#: What anything in an activity can raise.
EXCEPTIONS = [
    KeyError("x"), ValueError("x"), TypeError("x"), IndexError(3), AttributeError("x"), ZeroDivisionError("x"),
    RuntimeError("x"), RecursionError("x"), StopIteration(), AssertionError(), ImportError("x"),
    OSError(28, "No space left on device"), PermissionError(13, "Permission denied", "kept.json"),
    UnicodeEncodeError("utf-8", "\udce9", 0, 1, "no"),
]  # fmt: skip


def failing(problem):
    def fail(*_, **__):
        raise problem

    return fail


@pytest.fixture
def lesson():
    return lesson_with("order-switch")


@pytest.mark.parametrize("problem", EXCEPTIONS, ids=lambda problem: type(problem).__name__)
def test_a_button_that_fails_says_so_and_keeps_what_was_typed(words, trouble, problem):
    field = w.Text("My words", description="Yours")
    panel = Panel(words, "A title", "<p>The task</p>", [submission([field], "Keep", failing(problem))])
    press(panel)
    assert field.value == "My words" and "The task" in seen(panel)
    assert spoken(panel) and spoken(panel) in seen(panel) and len(spoken(panel).splitlines()) == 1
    assert len(trouble) == 1 and "Traceback" in trouble[0] and "Traceback" not in seen(panel)
    trouble.clear()


def test_a_click_that_arrives_damaged_is_told_too(words, trouble):
    panel = Panel(words, "A title", "", [button := Submit("Check", lambda: None, [w.Text(description="a")])])
    for content in ({"seen": [{}]}, {"seen": [{"index": "x", "label": 3}]}, {"seen": 3}, {"seen": [{"value": 3}]}):
        button._guarded(lambda content=content: button._receive(content))
        assert "Something went wrong" in seen(panel) and trouble
        trouble.clear()


def test_an_interrupt_is_no_failure_and_passes(words):
    panel = Panel(words, "A title", "", [submission([], "Keep", failing(KeyboardInterrupt()))])
    with pytest.raises(KeyboardInterrupt):
        press(panel)


def test_a_view_that_fails_leaves_its_controls_alive(words, trouble):
    field = w.Text(description="Yours")
    panel = Panel(words, "A title", "<p>The task</p>", [field])

    def view(word):
        if word == "bad":
            raise KeyError(word)
        return f"<p>You wrote {word}.</p>", word

    panel.follow(view, word=field)
    field.value = "bad"
    assert "report: KeyError: 'bad', " in seen(panel) and "tests/" not in seen(panel)
    trouble.clear()
    field.value = "good"
    assert seen(panel) == "The task You wrote good."


def test_kept_work_that_cannot_be_drawn_is_told_in_its_own_activity_and_the_others_live(lesson, trouble, monkeypatch):
    one, other = list(lesson.plan.items.values())[:2]
    panels = {item.id: lesson.ask(item.id) for item in (one, other)}
    feedback = quiz.feedback

    def broken(item: Item, *rest):
        if item is one:
            raise KeyError("old entry")
        return feedback(item, *rest)

    monkeypatch.setattr(quiz, "feedback", broken)
    progress = Progress().with_answer(one.id, _some(one), "certain").with_answer(other.id, _some(other), "certain")
    lesson.store.progress = progress
    assert "old entry" in seen(panels[one.id]) and "old entry" not in seen(panels[other.id])
    assert "Attempt 1." in seen(panels[other.id])
    assert kept.merged(kept.found()) == lesson.store.progress, "what cannot be drawn is kept"
    assert "old entry" in seen(lesson.ask(one.id)), "a cell that is run again says it too"
    trouble.clear()


def _some(item: Item) -> tuple[str, ...]:
    return tuple(item.option_ids) if item.type == "order" else ("3",) if item.type == "number" else item.option_ids[:1]


def test_a_result_that_cannot_be_made_leaves_the_prediction_on_the_page(lesson, trouble, monkeypatch):
    monkeypatch.setattr(chronology, "axis", failing(KeyError("row")))
    panel = lesson.order_switch()
    predict(panel, lesson.question_of("order-switch").option_ids[0], "They wrote it first.")
    assert "They wrote it first." in seen(panel) and "report: KeyError: 'row'" in seen(panel)
    assert lesson.store.progress.predictions
    trouble.clear()


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), ValueError("a view of the disk")])
def test_a_disk_that_fails_in_any_way_is_said_where_it_can_be_helped(lesson, trouble, monkeypatch, problem):
    saved = lesson.save()
    monkeypatch.setattr(disk, "write", failing(problem))
    item = next(iter(lesson.plan.items.values()))
    panel = lesson.ask(item.id)
    answer(panel, item, _some(item), "certain")
    assert "Attempt 1." in seen(panel) and lesson.store.progress.answers
    assert str(problem.args[-1]) in seen(saved)
    trouble.clear()


def test_a_chooser_of_files_that_fails_says_so(lesson, trouble, monkeypatch):
    monkeypatch.setattr(widgets.resume, "work_in_file", failing(KeyError("part")))
    panel = lesson.resume()
    [chooser] = find(panel, w.FileUpload)
    chooser.value = ({"name": "a.json", "type": "", "size": 2, "content": b"{}", "last_modified": datetime.now()},)
    assert "report: KeyError: 'part'" in seen(panel)
    trouble.clear()


def test_saved_work_whose_page_cannot_be_made_says_so(lesson, trouble, monkeypatch):
    lesson.store.progress = Progress().with_note("W2", "Mine")
    monkeypatch.setattr(save, "offer", failing(ZeroDivisionError("x")))
    press(panel := lesson.save())
    assert "report: ZeroDivisionError: x" in seen(panel)
    trouble.clear()


@pytest.mark.parametrize("name", ["04_corridor", "02_expulsions"])
def test_forms_of_another_version_break_no_activity(name):
    lesson = Lesson(name)
    forms = {name: {"an older entry": "x", "1.field": "?", "cut": "nowhere"} for name in _form_names()}
    lesson.store.progress = Progress(forms=forms)
    assert activities(lesson)


def _form_names() -> set[str]:
    code = "\n".join(p.read_text(encoding="utf-8") for p in Path(widgets.__file__).parent.glob("*.py"))
    found = set(re.findall(r'^(?:NAME|FORM|GUESS|FERMI|KEY)\b.* = "([a-z-]+)"', code, re.M))
    assert len(found) > 4
    return found


def test_every_control_that_is_observed_and_every_draw_passes_where_trouble_is_told():
    registers = re.compile(r"\.observe\(|store\.(draw_with|redraw_with|part|form)\(")
    for path in (Path(dispute.__file__).parent / "widgets").glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if registers.search(line) and path.stem not in ("store", "status"):
                assert "safe(" in line or "answer_with(self, change.new)" in line, f"{path.name}: {line}"


def test_a_part_that_cannot_be_read_is_no_part(words, trouble):
    store, panel = Store(), Panel(words, "A title", "")
    store.part(panel.safe(failing(KeyError("x"))), panel.safe(lambda part: panel.show("drawn")))
    assert "drawn" not in seen(panel) and "KeyError" in seen(panel)
    trouble.clear()


def test_a_prediction_that_cannot_be_shown_is_kept(lesson, trouble, monkeypatch):
    key = next(iter(lesson.plan.predictions))
    panel = lesson.predict(key)
    monkeypatch.setattr(prediction, "commitment", failing(TypeError("x")))
    predict(panel, lesson.plan.prediction(key).option_ids[0], "My reason.")
    assert "TypeError: x" in seen(panel) and lesson.store.progress.predictions[key].reason == "My reason."
    trouble.clear()
