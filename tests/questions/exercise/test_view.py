"""The report on an exercise: how many checks pass, and a hint for each other one."""

from dispute.questions.exercise.rules import Check, Exercise, Outcome, Result
from dispute.questions.exercise.view import report
from reading import read, text

TASK = Exercise("E9", "Double a number.", (Check("one", "Hint one."), Check("two", "Hint two.")))


def test_hints_stand_only_where_a_check_does_not_pass(words):
    results = [Result(TASK.checks[0], Outcome.PASSES), Result(TASK.checks[1], Outcome.NOT_YET)]
    said = text(report(TASK, results, words))
    assert "Hint one." not in said and "Hint two." in said
    assert words("exercise.sentence", passed=1, total=2) in said


def test_an_error_is_shown_as_text_whatever_it_says(words, hostile):
    html = report(TASK, [Result(TASK.checks[0], Outcome.STOPPED, hostile)], words)
    assert next(read(html).iter("code")).text.split() == hostile.split()


def test_code_in_a_task_or_hint_is_shown_as_code(words):
    task = Exercise("E9", "Complete `double(n)`.", (Check("one", "Try `n < 2`."),))
    codes = [text(code) for code in read(report(task, [Result(task.checks[0], Outcome.OPEN)], words)).iter("code")]
    assert codes == ["double(n)", "n < 2"]
