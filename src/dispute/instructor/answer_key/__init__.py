"""The key of a lesson or a test form, printed from the lesson's own file. For instructors only."""

from __future__ import annotations

from dispute.activities.order_switch import testimony
from dispute.evidence.tables import Evidence
from dispute.instructor.answer_key import rules, view
from dispute.lessons.rows import Rows
from dispute.questions import plan as plans
from dispute.questions.course import Course
from dispute.words.texts import Words


def key_of(name: str, course: Course, evidence: Evidence, words: Words) -> tuple[str, str]:
    """Return title and HTML of the key of a lesson, such as ``"02_expulsions"``, or of a test form, ``"A"`` or ``"B"``.

    Raises
    ------
    DisputeError
        If there is no such lesson or form.
    """
    if name in course.forms:
        title = words("answer_key.form", id=name)
        key = view.key(course.forms[name].items, (), (), (), words)
    else:
        plan = plans.load(name, words.lang)
        rows = Rows(plan, evidence, words.lang)
        steps = rows.dated()
        items, prompts = [*plan.warm_ups, *plan.items.values()], [*plan.prompts.values()]
        by = testimony.by_whom(rows.publishers(steps), words)
        title = words("answer_key.title", title=plan.title)
        key = view.key(items, prompts, steps, list(rules.of(plan, evidence, words)), words, by)
    return title, view.page(title, key, words) + key
