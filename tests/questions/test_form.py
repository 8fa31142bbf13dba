"""The test before and after: handed in once and whole, and no reason before its time."""

import ipywidgets as w
import pytest

from bank import FORMS, answers_of, plain
from dispute import DisputeError, Lesson
from dispute.model.progress import Progress
from dispute.model.quiz import Verdict
from dispute.model.resume import from_code, to_code
from dispute.widgets.submit import Submit
from driving import find, press, seen, spoken
from journey import entries, marked_as, paste
from reading import spaced, text

A, B = FORMS["A"], FORMS["B"]
each = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


def controls(panel, form) -> dict[str, list[w.Widget]]:
    """Return the controls of each question, confidence last."""
    rest = find(panel, (w.Dropdown, w.Checkbox, w.Text))
    sizes = {item.id: len(item.options) if item.type in ("several", "order") else 1 for item in form.items}
    found = {key: [rest.pop(0) for _ in range(size + 1)] for key, size in sizes.items()}
    assert not rest
    return found


def fill(panel, form, *, but=(), verdict=Verdict.WRONG, sure="unsure") -> None:
    """Answer every question of a form except some, without handing in."""
    for item in form.items:
        if item not in but:
            *answer, confidence = controls(panel, form)[item.id]
            confidence.value, choice = sure, marked_as(verdict, item)
            for control, option in zip(answer, item.options or (None,), strict=False):
                control.value = option.id in choice if isinstance(control, w.Checkbox) else choice[0]


def hand_in(lesson, form, **how):
    panel = lesson.test(form.id)
    fill(panel, form, **how)
    press(panel)
    return panel


def reasons_in(panel, form) -> list[str]:
    said = plain(seen(panel))
    return [item.id for item in form.items if any(plain(reason) in said for reason in answers_of(item))]


@each
def test_an_untouched_form_shows_its_questions_and_no_reason(form, lesson):
    panel = lesson.test(form.id)
    for shown in (seen(panel), text(panel.twin)):
        assert all(spaced(item.stem) in shown for item in form.items)
        assert not any(plain(reason) in plain(shown) for item in form.items for reason in answers_of(item))


@each
def test_a_form_with_a_gap_is_not_handed_in_and_names_the_gap(form, lesson, words):
    panel = lesson.test(form.id)
    press(panel)
    assert spoken(panel).startswith("Still open: 10.")
    fill(panel, form, but=form.items[2:4])
    controls(panel, form)[form.items[4].id][-1].value = ""  # an answer without confidence
    press(panel)
    assert lesson.store.progress == Progress(), "not even a part is kept"
    assert spoken(panel) == words("form.left", n=3, which="3, 4 and 5") and spoken(panel) in seen(panel)
    assert not find(panel, Submit)[0].disabled


@each
def test_a_form_is_handed_in_once_and_its_controls_rest(form, lesson, words):
    panel = hand_in(lesson, form)
    work = lesson.store.progress
    assert set(work.answers) == {item.id for item in form.items} and form.key in work.forms
    assert words("form.kept") in seen(panel) and spoken(panel) == words("form.kept")
    assert all(control.disabled for control in find(panel, (w.Dropdown, w.Checkbox, w.Text, Submit)))
    find(panel, Submit)[0].disabled = False  # a second click that was on its way
    press(panel)
    assert lesson.store.progress is work


def test_the_reasons_of_a_come_only_after_b(lesson, words):
    before = hand_in(lesson, A)
    assert reasons_in(before, A) == [] and words("form.later", id="B") in seen(before)
    assert not [words(f"quiz.{verdict}") for verdict in Verdict if words(f"quiz.{verdict}") in seen(before)]
    after = hand_in(lesson, B, verdict=Verdict.RIGHT)
    for panel in (before, after):
        assert reasons_in(panel, A) == [item.id for item in A.items]
        assert reasons_in(panel, B) == [item.id for item in B.items]
        assert words("form.score", id="A", right=0, total=10) in seen(panel)
        assert words("form.score", id="B", right=10, total=10) in seen(panel)
        assert words("form.later", id="B") not in seen(panel)


def test_who_never_did_a_gets_the_reasons_of_b_after_b(lesson):
    panel = hand_in(lesson, B)
    assert reasons_in(panel, B) == [item.id for item in B.items]
    assert "Form B:" in seen(panel) and "Form A:" not in seen(panel)


def test_a_form_comes_back_as_it_was_handed_in(lesson):
    panel = hand_in(lesson, A, sure="certain")
    later = Lesson("05_capstone")
    shown = later.test("A")
    paste(later.resume(), to_code(lesson.store.progress))
    assert seen(shown) == seen(panel) and entries(shown) == entries(panel)
    assert all(control.disabled for control in find(shown, (w.Dropdown, w.Checkbox, w.Text, Submit)))
    hand_in(later, B)
    assert reasons_in(shown, A) == [item.id for item in A.items], "before lesson 00 and after lesson 05"
    assert from_code(to_code(later.store.progress)).answers.items() >= lesson.store.progress.answers.items()


def test_an_answer_of_another_version_stays_open_and_is_not_counted(lesson, words):
    work = Progress().with_form(A.key, {"handed_in": "yes"}).with_form(B.key, {"handed_in": "yes"})
    lesson.store.progress = work.with_answer(A.items[0].id, ("gone",), "certain")
    panel = lesson.test("A")
    assert find(panel, w.Dropdown)[0].value == ""
    assert words("form.score", id="A", right=0, total=10) in seen(panel)


def test_an_unknown_form_is_an_error_that_lists_the_known_ones(lesson):
    with pytest.raises(DisputeError, match="A or B"):
        lesson.test("C")


@each
def test_no_two_controls_of_a_form_sound_alike(lesson, form):
    labels = [control.description for control in find(lesson.test(form.id), (w.Dropdown, w.Text, Submit))]
    assert labels
    assert len(set(labels)) == len(labels)
