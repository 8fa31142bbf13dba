"""The test before and after: handed in once and whole, and no reason before its time."""

import pytest

from bank import FORMS, answers_of, plain
from dispute import DisputeError, Lesson
from dispute.activity import Press
from dispute.questions.quiz import Verdict
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from journey import marked_as
from reading import spaced, text
from using import Using
from using import filled as fields

A, B = FORMS["A"], FORMS["B"]
each = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


def filled(form, *, but=(), verdict=Verdict.WRONG, sure="unsure") -> dict[str, str]:
    """Return an answer to every question of a form except some."""
    values = {}
    for item in form.items:
        if item in but:
            continue
        values |= fields(item, marked_as(verdict, item))
        values[f"{item.id}-sure"] = sure
    return values


def hand_in(lesson, form, **how):
    return Using(lesson.test(form.id)).press("hand-in", filled(form, **how))


def reasons_in(use, form) -> list[str]:
    said = plain(use.seen)
    return [item.id for item in form.items if any(plain(reason) in said for reason in answers_of(item))]


@each
def test_an_untouched_form_shows_its_questions_and_no_reason(form, lesson):
    use = Using(lesson.test(form.id))
    for shown in (use.seen, text(use.shown.page["text/html"])):
        assert all(spaced(item.stem) in shown for item in form.items)
        assert not any(plain(reason) in plain(shown) for item in form.items for reason in answers_of(item))


@each
def test_a_form_with_a_gap_is_not_handed_in_and_names_the_gap(form, lesson, words):
    use = Using(lesson.test(form.id))
    use.press("hand-in")
    assert use.said.startswith("Still open: 10.")
    values = filled(form, but=form.items[2:4])
    del values[f"{form.items[4].id}-sure"]  # an answer without confidence
    use.press("hand-in", values)
    assert lesson.store.progress == Progress(), "not even a part is kept"
    assert use.said == words("form.left", n=3, which="3, 4 and 5") and use.said in use.seen
    assert use.entries.items() >= values.items() and "hand-in" in use.buttons


@each
def test_a_form_is_handed_in_once_and_its_controls_rest(form, lesson, words):
    use = hand_in(lesson, form)
    work = lesson.store.progress
    assert set(work.answers) == {item.id for item in form.items} and form.key in work.forms
    assert words("form.kept") in use.seen and use.said == words("form.kept")
    assert all(field.disabled for field in use.fields.values()) and not use.buttons
    again, told = use.activity.update(work, Press("hand-in", use.entries))  # a second press that was on its way
    assert again is work and told is None


def test_the_reasons_of_a_come_only_after_b(lesson, words):
    before = hand_in(lesson, A)
    assert reasons_in(before, A) == [] and words("form.later", id="B") in before.seen
    assert not [words(f"quiz.{verdict}") for verdict in Verdict if words(f"quiz.{verdict}") in before.seen]
    after = hand_in(lesson, B, verdict=Verdict.RIGHT)
    for use in (before, after):
        assert reasons_in(use, A) == [item.id for item in A.items]
        assert reasons_in(use, B) == [item.id for item in B.items]
        assert words("form.score", id="A", right=0, total=10) in use.seen
        assert words("form.score", id="B", right=10, total=10) in use.seen
        assert words("form.later", id="B") not in use.seen


def test_who_never_did_a_gets_the_reasons_of_b_after_b(lesson):
    use = hand_in(lesson, B)
    assert reasons_in(use, B) == [item.id for item in B.items]
    assert "Form B:" in use.seen and "Form A:" not in use.seen


def test_a_form_comes_back_as_it_was_handed_in(lesson):
    use = hand_in(lesson, A, sure="certain")
    later = Lesson("05_capstone")
    shown = Using(later.test("A"))
    later.store.progress = from_code(to_code(lesson.store.progress))
    assert shown.seen == use.seen and shown.entries == use.entries
    assert all(field.disabled for field in shown.fields.values())
    hand_in(later, B)
    assert reasons_in(shown, A) == [item.id for item in A.items], "before lesson 00 and after lesson 05"
    assert from_code(to_code(later.store.progress)).answers.items() >= lesson.store.progress.answers.items()


def test_an_answer_of_another_version_stays_open_and_is_not_counted(lesson, words):
    work = Progress().with_form(A.key, {"handed_in": "yes"}).with_form(B.key, {"handed_in": "yes"})
    lesson.store.progress = work.with_answer(A.items[0].id, ("gone",), "certain")
    use = Using(lesson.test("A"))
    assert A.items[0].id not in use.entries or not use.entries[A.items[0].id]
    assert words("form.score", id="A", right=0, total=10) in use.seen


def test_an_unknown_form_is_an_error_that_lists_the_known_ones(lesson):
    with pytest.raises(DisputeError, match="A or B"):
        lesson.test("C")


@each
def test_no_two_fields_of_a_form_sound_alike(lesson, form):
    use = Using(lesson.test(form.id))
    labels = [field.label for field in use.fields.values() if field.kind != "checkbox"] + [*use.buttons.values()]
    assert labels and len(set(labels)) == len(labels)
