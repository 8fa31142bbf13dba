"""The report on a class: counted by hand on a few invented learners, and its caveats kept."""

from dataclasses import replace

import pytest

import bank
from dispute.instructor.class_report.gain import Gain
from dispute.instructor.class_report.rules import ENOUGH_FOR_ITEMS, class_report
from dispute.questions.course import load
from dispute.questions.quiz import Verdict
from dispute.work.progress import Answer, Progress
from journey import marked_as

COURSE = load()
ITEM = next(item for item in bank.QUESTIONS if item.type == "single")
RIGHT, WRONG = marked_as(Verdict.RIGHT, ITEM), marked_as(Verdict.WRONG, ITEM)


def answered(*tries) -> Progress:
    progress = Progress()
    for choice, sure in tries:
        progress = progress.with_answer(ITEM.id, choice, sure)
    return progress


def of(item, learners):
    return next(r for r in class_report(COURSE, learners).items if r.item.id == item.id)


def test_a_question_is_judged_by_its_first_answer():
    report = of(ITEM, [answered((WRONG, "certain"), (RIGHT, "guess")), answered((RIGHT, "certain"))])
    assert (report.answers, report.right, report.right_now) == (2, 1, 2)
    assert (report.certain, report.misled) == (2, 1)
    assert dict(report.chosen)[RIGHT[0]] == dict(report.chosen)[WRONG[0]] == 1
    assert {key for key, _ in report.chosen} == set(ITEM.option_ids), "an option that nobody chose is shown, too"


def test_confidence_is_counted_for_first_answers_and_only_where_it_is_known():
    old = Progress(answers={ITEM.id: Answer(RIGHT, "certain", 2, WRONG)})
    report = class_report(COURSE, [old, answered((WRONG, "certain"), (RIGHT, "guess")), answered((RIGHT, "guess"))])
    assert {level.confidence: (level.answers, level.right) for level in report.levels if level.answers} == {
        "guess": (1, 1), "certain": (1, 0),
    }  # fmt: skip


def test_an_answer_to_an_older_version_of_a_question_is_counted_as_such():
    report = class_report(COURSE, [answered((("no-such-option",), "guess"))])
    assert (report.outdated, report.items) == (1, [])


def test_hard_easy_and_rare_wait_for_a_full_class():
    few = [answered((WRONG, "guess"))] * (ENOUGH_FOR_ITEMS - 1)
    assert of(ITEM, few).remark == "" and of(ITEM, few).rare == ()
    many = of(ITEM, [*few, few[0]])
    assert many.remark == "hard"
    assert set(many.rare) == set(ITEM.option_ids) - set(WRONG)
    assert of(ITEM, [answered((RIGHT, "guess"))] * ENOUGH_FOR_ITEMS).remark == "easy"


@pytest.mark.parametrize("kind", ["several", "order", "number"])
def test_every_kind_of_question_is_counted(kind):
    item = next(item for item in bank.QUESTIONS if item.type == kind)
    right, wrong = marked_as(Verdict.RIGHT, item), marked_as(Verdict.WRONG, item)
    learners = [Progress().with_answer(item.id, choice, "guess") for choice in (right, right, wrong)]
    report = of(item, learners)
    assert (report.answers, report.right) == (3, 2)
    assert max(n for _, n in report.chosen) >= 2


def handed_in(before: int, after: int | None) -> Progress:
    """Return a learner with so many right answers in each form."""
    progress = Progress()
    for form, points in zip(("A", "B"), (before, after), strict=True):
        if points is None:
            continue
        for n, item in enumerate(bank.FORMS[form].items):
            verdict = Verdict.RIGHT if n < points else Verdict.WRONG
            progress = progress.with_answer(item.id, marked_as(verdict, item), "guess")
        progress = progress.with_form(bank.FORMS[form].key, {"handed_in": "yes"})
    return progress


def test_the_gain_is_made_from_group_means_of_learners_with_both_forms():
    gain = class_report(COURSE, [handed_in(2, 6), handed_in(8, 8), handed_in(0, None)]).gain
    assert (gain.before, gain.after, gain.single) == ((2, 8), (6, 8), 1)
    assert gain.means == (5, 7) and gain.raw == 2
    assert gain.normalised == pytest.approx(2 / 5), "not the mean of 4/8 and 0/2"
    assert gain.effect == pytest.approx(2 / (18**0.5))
    assert [(before, after) for _, before, after in gain.items] == [
        (2, 2), (2, 2), (1, 2), (1, 2), (1, 2), (1, 2), (1, 1), (1, 1), (0, 0), (0, 0),
    ]  # fmt: skip


def test_a_gain_that_cannot_be_is_not_made_up():
    full = Gain((10, 10), (10, 9), 10, (), 0)
    assert full.normalised is None and full.effect is None
    assert class_report(COURSE, [handed_in(3, None)]).gain is None
    one = class_report(COURSE, [handed_in(3, 4)]).gain
    assert one.spreads == (0, 0) and one.effect is None


def test_a_form_that_was_begun_and_not_handed_in_does_not_count():
    begun = replace(handed_in(3, 4), forms={"test-A": {"handed_in": "yes"}})
    report = class_report(COURSE, [begun, handed_in(1, 1)])
    assert report.gain.before == (1,) and report.gain.single == 1


def test_nobody_is_no_error():
    report = class_report(COURSE, [])
    assert (report.learners, report.items, report.gain) == (0, [], None)
