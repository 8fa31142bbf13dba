"""The test before and after: one question at a time, handed in once and whole, and no reason before its time."""

import pytest

from bank import FORMS, answers_of, plain
from dispute import DisputeError, Lesson
from dispute.activity import Press
from dispute.questions.quiz import Verdict
from dispute.questions.sitting import COIN
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from journey import marked_as
from reading import spaced, text
from sittings import answer, begun, done
from using import Using, filled

A, B = FORMS["A"], FORMS["B"]
each = pytest.mark.parametrize("first", FORMS)


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


def right(item):
    return marked_as(Verdict.RIGHT, item)


def wrong(item):
    return marked_as(Verdict.WRONG, item)


def reasons_in(use, form) -> list[str]:
    said = plain(use.seen)
    return [item.id for item in form.items if any(plain(reason) in said for reason in answers_of(item))]


def test_an_untouched_set_shows_one_button_and_neither_form(lesson):
    for sitting in ("first", "second"):
        use = Using(lesson.test(sitting))
        assert list(use.buttons) == ["begin"] and not use.fields
        for shown in (use.seen, text(use.shown.page["text/html"])):
            assert not any(spaced(item.stem) in shown for form in FORMS.values() for item in form.items)


@each
def test_one_question_is_on_the_screen_and_a_press_brings_the_next(lesson, first):
    turn = begun(lesson, "first", first)
    use, form = turn.use, turn.form
    assert form.id == first
    for n, item in enumerate(form.items, start=1):
        assert [i.id for i in form.items if spaced(i.stem) in use.seen] == [item.id]
        assert f"Question {n} of 10" in use.seen and "hand-in" not in use.buttons
        answer(use, item, wrong(item), "guess")
        assert reasons_in(use, form) == [] and set(lesson.store.progress.answers) == {i.id for i in form.items[:n]}
    assert "hand-in" in use.buttons and "have an answer" in use.said
    assert form.key not in lesson.store.progress.forms


def test_both_sets_look_alike_to_the_learner(lesson):
    seen = []
    for first in FORMS:
        lesson.store.progress = Progress()
        turn = begun(lesson, "first", first)
        seen.append((turn.use.activity.title, turn.use.part("task"), turn.use.part("way")))
    assert seen[0] == seen[1]


def test_an_answer_without_a_choice_is_not_taken_and_what_is_missing_is_said(lesson, words):
    turn = begun(lesson)
    turn.use.press(f"{turn.form.items[0].id}-sure=certain")
    assert turn.use.said == words("quiz.incomplete") and turn.use.said in turn.use.seen
    assert not lesson.store.progress.answers


def test_a_dot_leads_to_its_question_and_an_answer_can_be_changed_until_the_set_is_handed_in(lesson):
    turn = begun(lesson, "first", "A")
    use, (one, two, three, *_) = turn.use, turn.form.items
    answer(use, one, wrong(one), "guess")
    use.press(f"go={one.id}")
    assert spaced(one.stem) in use.seen and use.entries[one.id] == wrong(one)[0]
    answer(use, one, right(one), "certain")
    assert spaced(two.stem) in use.seen
    use.press(f"go={three.id}")
    use.fill({three.id: three.option_ids[0]})
    assert spaced(three.stem) in use.seen, "a chosen card does not lead away"
    assert lesson.store.progress.answers[one.id].choice == right(one)


def test_the_coin_falls_once_and_decides_both_sittings(lesson):
    turn = begun(lesson)
    first = turn.form
    assert lesson.store.progress.forms[COIN]["first"] == first.id
    turn.use.activity.update(lesson.store.progress, Press("begin", {}, 5))
    assert begun(lesson, "second").form.id != first.id


def test_the_coin_is_fair_and_is_thrown_by_the_moment_of_the_press(lesson):
    activity, fallen = lesson.test("first").activity, []
    for at in range(1_700_000_000_000, 1_700_000_000_000 + 40_000, 100):
        work, _ = activity.update(Progress(), Press("begin", {}, at))
        fallen.append(work.forms[COIN]["first"])
        assert activity.update(Progress(), Press("begin", {}, at))[0].forms == work.forms
    assert 150 < fallen.count("A") < 250 and len(fallen) == 400


def test_a_set_with_a_gap_is_not_handed_in(lesson, words):
    turn = begun(lesson, "first", "A")
    for item in turn.form.items[2:]:
        turn.use.press(f"go={item.id}")
        answer(turn.use, item, right(item), "guess")
    work, told = turn.use.activity.update(lesson.store.progress, Press("hand-in", {}))
    assert told == words("form.left", n=2, which="1 and 2") and work is lesson.store.progress


@each
def test_a_set_is_handed_in_once_and_rests(first, lesson, words):
    turn = done(lesson, "first", wrong, first=first)
    use, form, work = turn.use, turn.form, lesson.store.progress
    assert set(work.answers) == {item.id for item in form.items}
    assert work.forms[form.key] == {"handed_in": "yes", "sitting": "first", "opened": "0"}
    assert words("form.kept") in use.seen and not use.buttons and not use.fields
    for button in ("hand-in", "begin", f"{form.items[0].id}-sure=certain"):  # a press that was on its way
        assert use.activity.update(work, Press(button, filled(form.items[0], right(form.items[0]))))[0] is work


@each
def test_the_reasons_of_both_come_after_the_second(first, lesson, words):
    before = done(lesson, "first", wrong, first=first)
    assert reasons_in(before.use, before.form) == [] and words("form.later") in before.use.seen
    assert not [words(f"quiz.{verdict}") for verdict in Verdict if words(f"quiz.{verdict}") in before.use.seen]
    after = done(lesson, "second", right)
    for use in (before.use, after.use):
        for form in (A, B):
            assert reasons_in(use, form) == [item.id for item in form.items]
        assert words("form.score", which="First set", right=0, total=10) in use.seen
        assert words("form.score", which="Second set", right=10, total=10) in use.seen
        assert words("form.later") not in use.seen


def test_who_never_did_the_first_set_gets_the_reasons_of_the_second(lesson):
    turn = done(lesson, "second", right)
    assert reasons_in(turn.use, B) == [item.id for item in B.items]
    assert not [item.id for item in A.items if spaced(item.stem) in turn.use.seen]
    assert "Second set:" in turn.use.seen and "First set:" not in turn.use.seen


def test_what_was_done_in_the_opening_before_the_first_set_is_counted(lesson):
    for scene in ("text", "pages"):
        lesson.store.progress = lesson.store.progress.with_form(f"opening-{scene}", {"x": "y"})
    done(lesson, "first", wrong)
    assert lesson.store.progress.forms[A.key]["opened"] == "2"


def test_a_set_comes_back_as_it_was_handed_in(lesson):
    turn = done(lesson, "first", wrong, first="B")
    later = Lesson("05_capstone")
    later.store.progress = from_code(to_code(lesson.store.progress))
    shown = Using(later.test("first"))
    assert shown.seen == turn.use.seen
    assert done(later, "second", right).form == A
    assert reasons_in(shown, B) == [item.id for item in B.items], "before lesson 00 and after lesson 05"


def test_work_of_the_first_edition_had_a_first_and_stays_so(lesson, words):
    work = Progress().with_form(A.key, {"handed_in": "yes"}).with_answer(A.items[0].id, A.items[0].key, "certain")
    lesson.store.progress = work.with_answer("T4-A", ("nothing",), "guess")
    assert words("form.kept") in Using(lesson.test("A")).seen
    turn = done(lesson, "B", right)
    assert turn.form == B
    assert words("form.score", which="First set", right=1, total=1) in turn.use.seen
    assert words("form.older", n=9) in turn.use.seen
    assert "T4-A" in lesson.store.progress.answers, "kept, and not counted"


def test_b_alone_in_work_of_the_first_edition_stays_the_second(lesson):
    lesson.store.progress = Progress().with_form(B.key, {"handed_in": "yes"})
    assert begun(lesson, "first").form == A


def test_two_windows_that_threw_the_coin_apart_agree_by_what_is_handed_in():
    one, two = Lesson("00_start_here"), Lesson("00_start_here")
    done(one, "first", right, first="B")
    begun(two, "first", "A")
    one.store.progress = one.store.progress.merged(two.store.progress.stamped(2_000_000_000, "w"))
    assert "Your answers are kept" in Using(one.test("first")).seen
    assert begun(one, "second").form == A


def test_an_answer_of_another_version_is_open_again(lesson):
    turn = begun(lesson, "first", "A")
    lesson.store.progress = lesson.store.progress.with_answer(A.items[0].id, ("gone",), "certain")
    assert "Question 1, open" in turn.use.buttons.values()
    assert spaced(A.items[0].stem) in turn.use.seen


def test_an_unknown_set_is_an_error_that_lists_the_known_ones(lesson):
    with pytest.raises(DisputeError, match="first or second"):
        lesson.test("C")


@each
def test_no_two_controls_of_a_set_sound_alike(lesson, first):
    use = begun(lesson, "first", first).use
    labels = [field.label for field in use.fields.values()] + [*use.buttons.values()]
    assert labels and len(set(labels)) == len(labels)
