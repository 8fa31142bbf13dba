"""The test before and after, counted by hand: by sitting, by order of the sets, and who is left out."""

from dataclasses import replace

import pytest

import bank
from dispute.instructor.class_report.gain import ENOUGH_FOR_ORDER, gain
from dispute.questions.quiz import Verdict
from dispute.work.progress import Progress
from journey import marked_as


def learner(first: str, before: int, after: int, opened: int = 0) -> Progress:
    """Return a learner with so many right answers in each set."""
    progress, rest = Progress(), "AB".replace(first, "")
    for key, sitting, points in ((first, "first", before), (rest, "second", after)):
        for n, item in enumerate(bank.FORMS[key].items):
            verdict = Verdict.RIGHT if n < points else Verdict.WRONG
            progress = progress.with_answer(item.id, marked_as(verdict, item), "guess")
        kept = {"handed_in": "yes", "sitting": sitting, "opened": str(opened)}
        progress = progress.with_form(bank.FORMS[key].key, kept)
    return progress


def of(*learners):
    return gain(bank.FORMS, learners)


def test_before_and_after_follow_the_sitting_and_not_the_form():
    found = of(learner("A", 2, 6), learner("B", 3, 9))
    assert (found.before, found.after) == ((2, 3), (6, 9))
    assert [(b, a) for _, b, a in found.items][:4] == [(2, 2), (2, 2), (1, 2), (0, 2)]


def test_an_order_has_a_mean_only_from_five_learners_on():
    few = of(*[learner("A", 2, 4)] * (ENOUGH_FOR_ORDER - 1), *[learner("B", 2, 8)] * ENOUGH_FOR_ORDER)
    assert [(o.first, o.learners, o.change) for o in few.orders] == [("A", 4, None), ("B", 5, 6)]
    assert few.balanced is None
    many = of(*[learner("A", 2, 4)] * 5, *[learner("B", 2, 8)] * 10)
    assert many.balanced == pytest.approx(4), "each order counts alike, however many have it"
    assert many.raw == pytest.approx((2 * 5 + 6 * 10) / 15)


def test_it_is_counted_who_did_the_first_set_before_the_opening():
    old = learner("A", 1, 1)
    old = replace(old, forms={key: {"handed_in": "yes"} for key in old.forms})
    found = of(learner("A", 1, 2), learner("B", 1, 2, opened=3), old)
    assert (found.early, found.late, len(found.before)) == (1, 1, 3)


def test_a_set_of_an_older_edition_is_left_out_and_counted():
    work = learner("A", 4, 4)
    answers = {key: answer for key, answer in work.answers.items() if key != "T14-A"}
    found = of(replace(work, answers=answers), learner("A", 1, 2))
    assert (found.before, found.older) == ((1,), 1)


def test_who_did_the_first_set_after_the_second_knew_the_reasons_and_is_left_out():
    late = replace(learner("A", 9, 2), stamps={"forms/test-A": (20, "w"), "forms/test-B": (10, "w")})
    found = of(late, learner("A", 1, 2))
    assert (found.before, found.turned) == ((1,), 1)


def test_an_answer_that_was_changed_before_the_set_was_handed_in_counts_as_it_was_handed_in():
    work, item = learner("A", 0, 0), bank.FORMS["A"].items[0]
    assert of(work.with_answer(item.id, marked_as(Verdict.RIGHT, item), "certain")).before == (1,)
