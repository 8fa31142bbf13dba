"""No error is silent: what fails is one sentence in its own activity, and nothing is lost."""

import pytest

from dispute import Lesson
from dispute.questions import view as questions
from dispute.work import disk, kept
from dispute.work.progress import Progress
from driving import activities, lesson_with
from hosts.test_notebook import Page
from using import Using, answer, some_answer

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


def opened(lesson: Lesson, shown) -> Page:
    """Return the page of an activity that a cell has shown."""
    return Page(lesson.store, lesson.words, shown.activity)


@pytest.mark.parametrize("problem", EXCEPTIONS, ids=lambda problem: type(problem).__name__)
def test_a_button_that_fails_says_so_in_one_line_and_what_is_typed_stays(lesson, trouble, problem, monkeypatch):
    page = opened(lesson, lesson.write("W2"))
    monkeypatch.setattr(type(page.live._activity), "update", failing(problem))
    said = page.say("press", {"text": "My words"}, {"text": "My words"}, button="keep", files=[])
    assert said["problem"] and len(said["problem"].splitlines()) == 1 and "Traceback" not in said["problem"]
    assert len(trouble) == 1 and "Traceback" in trouble[0]
    assert page.say("ready", {}, {"text": "My words"})["drafts"] == {"text": "My words"}
    trouble.clear()


def test_an_interrupt_is_no_failure_and_passes(lesson, monkeypatch):
    page = opened(lesson, lesson.write("W2"))
    monkeypatch.setattr(type(page.live._activity), "update", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        page.press("keep", {"text": "x"})


def test_what_cannot_be_shown_after_a_press_is_kept_and_told(lesson, trouble, monkeypatch):
    page = opened(lesson, lesson.write("W2"))
    monkeypatch.setattr(type(page.live._activity), "render", failing(KeyError("row")))
    said = page.press("keep", {"text": "My words"})
    assert "report: KeyError: 'row'" in said["problem"]
    assert lesson.store.progress.notes == {"W2": "My words"}
    assert kept.merged(kept.found()) == lesson.store.progress, "on this computer too"
    trouble.clear()


def test_kept_work_that_cannot_be_drawn_is_told_in_its_own_activity_and_the_others_live(lesson, trouble, monkeypatch):
    one, other = list(lesson.plan.items.values())[:2]
    pages = {item.id: opened(lesson, lesson.ask(item.id)) for item in (one, other)}
    render = type(pages[one.id].live._activity).render

    def broken(activity, progress, *rest):
        if activity is pages[one.id].live._activity and progress.answers:
            raise KeyError("old entry")
        return render(activity, progress, *rest)

    monkeypatch.setattr(type(pages[one.id].live._activity), "render", broken)
    work = Progress().with_answer(one.id, some_answer(one), "certain")
    lesson.store.progress = work.with_answer(other.id, some_answer(other), "certain")
    assert "old entry" in pages[one.id].last["problem"]
    assert "problem" not in pages[other.id].last and "Attempt 1." in str(pages[other.id].last["parts"])
    assert kept.merged(kept.found()) == lesson.store.progress, "what cannot be drawn is kept"
    again = Page(lesson.store, lesson.words, pages[one.id].live._activity)
    assert "old entry" in again.say("ready")["problem"], "a cell that is run again says it too"
    trouble.clear()


@pytest.mark.parametrize("problem", [OSError(28, "No space left on device"), ValueError("a view of the disk")])
def test_a_disk_that_fails_in_any_way_is_said_where_it_can_be_helped(lesson, trouble, monkeypatch, problem):
    saved = Using(lesson.save())
    monkeypatch.setattr(disk, "write", failing(problem))
    item = next(iter(lesson.plan.items.values()))
    asked = Using(lesson.ask(item.id))
    answer(asked, item, some_answer(item), "certain")
    assert "Attempt 1." in asked.seen and lesson.store.progress.answers
    assert str(problem.args[-1]) in saved.seen
    trouble.clear()


def test_the_same_answer_again_is_kept_once_the_disk_has_room(lesson, trouble, monkeypatch):
    item = next(iter(lesson.plan.items.values()))
    asked, saved = opened(lesson, lesson.ask(item.id)), opened(lesson, lesson.save())
    write, full = disk.write, "No space left on device"
    monkeypatch.setattr(disk, "write", failing(OSError(28, full)))
    again = (f"{item.id}-sure=guess", {item.id: some_answer(item)[0]})
    asked.press(*again)
    work = lesson.store.progress
    asked.press(*again)
    assert lesson.store.progress == work and work.answers and not kept.found()
    assert full in str(saved.last["parts"])
    monkeypatch.setattr(disk, "write", write)
    asked.press(*again)
    assert lesson.store.progress == work == kept.merged(kept.found())
    assert [message["kept"] for message in asked.heard if "kept" in message] == [False, True]
    assert full not in str(saved.last["parts"])
    trouble.clear()


def test_the_panel_that_says_that_the_disk_is_full_takes_it_back_when_its_own_press_finds_room(
    lesson, trouble, monkeypatch
):
    write, full = disk.write, "No space left on device"
    monkeypatch.setattr(disk, "write", failing(OSError(28, full)))
    lesson.store.progress = Progress().with_note("W2", "My words")
    saved = opened(lesson, lesson.save())
    assert full in str(saved.say("ready")["parts"])
    monkeypatch.setattr(disk, "write", write)
    saved.press("make")
    assert kept.merged(kept.found()) == lesson.store.progress
    assert saved.last["parts"] == {"said": ""}, "the files that it has made stay"
    trouble.clear()


def test_an_answer_whose_reason_cannot_be_made_is_kept(lesson, trouble, monkeypatch):
    item = next(iter(lesson.plan.items.values()))
    page = opened(lesson, lesson.ask(item.id))
    monkeypatch.setattr(questions, "feedback", failing(TypeError("x")))
    key = some_answer(item)[0]
    assert "TypeError: x" in page.press(f"{item.id}-sure=guess", {item.id: key})["problem"]
    assert lesson.store.progress.answers[item.id].choice == (key,)
    trouble.clear()


@pytest.mark.parametrize("name", ["04_corridor", "02_expulsions"])
def test_forms_of_another_version_break_no_activity(name):
    lesson = Lesson(name)
    forms = {label.replace("_", "-"): {"an older entry": "x", "1.field": "?", "cut": "nowhere"}
             for label in activities(lesson)}  # fmt: skip
    lesson.store.progress = Progress(forms=forms)
    assert activities(lesson)
