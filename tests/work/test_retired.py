"""Questions that changed their sense: the old id is never used again; answers to it are kept and not counted."""

import pytest

from dispute.errors import DisputeError
from dispute.instructor.class_report.rules import class_report
from dispute.lesson import Lesson
from dispute.questions.course import load
from dispute.work import calibration
from dispute.work.progress import Progress
from dispute.work.resume import from_code, from_json, to_code, to_json

#: Id that is gone, and the question that took its place.
RETIRED = {
    "N0-Q10": "N0-Q11",
    "N1-Q3": "N1-Q18", "N1-Q7": "N1-Q20", "N1-Q11": "N1-Q17", "N1-Q13": "N1-Q14", "N1-Q15": "N1-Q18",
    "N1-Q16": "N1-Q18",
    "N2-Q10": "N2-Q12",
    "N2-Q13": "N2-Q22", "N2-Q18": "N2-Q23", "N2-Q19": "N2-Q21", "N2-Q20": "N2-Q22",
    "N3-Q1": "N3-Q23", "N3-Q11": "N3-Q19", "N3-Q13": "N3-Q22",
    "N3-Q16": "N3-Q20", "N3-Q21": "N3-Q22", "N4-Q12": "N4-Q14", "N4-Q13": "N4-Q15", "N5-Q4": "N5-Q14",
    "N5-Q9": "N5-Q12", "N5-Q13": "N5-Q14",
}  # fmt: skip
each = pytest.mark.parametrize(("old", "new"), RETIRED.items())


def lesson_of(plans, item):
    return next(name for name, plan in plans.items() if item in plan.items)


@each
def test_the_old_id_is_gone_and_the_new_one_asks(plans, old, new):
    assert not any(old in plan.items for plan in plans.values())
    assert new in plans[lesson_of(plans, new)].items


@each
def test_an_answer_to_the_old_id_is_kept_and_not_counted(plans, old, new):
    plan = plans[lesson_of(plans, new)]
    key = plan.items[new].key
    work = Progress().with_answer(old, key, "certain").stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")
    assert from_code(to_code(work)) == work == from_json(to_json(work))
    assert Progress().merged(work).answers == work.answers
    assert calibration.report(plan, work) == calibration.report(plan, Progress())
    assert calibration.calibration(plan.items.values(), work) == calibration.calibration(
        plan.items.values(), Progress()
    )
    assert class_report(load(), [work]) == class_report(load(), [Progress()])
    both = work.with_answer(new, key, "guess")
    assert calibration.report(plan, both) == calibration.report(plan, Progress().with_answer(new, key, "guess"))


@each
def test_a_notebook_that_still_asks_the_old_question_gets_one_sentence(plans, old, new):
    with pytest.raises(DisputeError) as caught:
        Lesson(lesson_of(plans, new)).ask(old)
    assert old in str(caught.value) and new in str(caught.value) and len(str(caught.value).splitlines()) == 1
