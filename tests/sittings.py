"""Does a set of the test as a learner does: question by question, with a confidence for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bank import FORMS
from dispute import Lesson
from dispute.questions.plan import Form
from dispute.questions.quiz import Item
from dispute.questions.sitting import COIN, FIRST
from using import Using, filled


@dataclass
class Turn:
    """A set that is being answered."""

    use: Using
    form: Form


def begun(lesson: Lesson, sitting: str = FIRST, first: str = "") -> Turn:
    """Begin a set; ``first`` says on which side the coin has fallen, else it is thrown."""
    if first and COIN not in lesson.store.progress.forms:
        lesson.store.progress = lesson.store.progress.with_form(COIN, {FIRST: first})
    use = Using(lesson.test(sitting))
    use.press("begin")
    return Turn(use, use.activity.form(use.work))


def answer(use: Using, item: Item, choice: Sequence[str], sure: str) -> None:
    """Answer the question that is on the screen."""
    use.press(f"{item.id}-sure={sure}", filled(item, choice))


def done(
    lesson: Lesson, sitting: str, choose: Callable[[Item], Sequence[str]], sure: Callable[[], str] = lambda: "unsure",
    first: str = "A",
) -> Turn:  # fmt: skip
    """Do a whole set and hand it in."""
    turn = begun(lesson, sitting, first)
    for item in turn.form.items:
        answer(turn.use, item, choose(item), sure())
    turn.use.press("hand-in")
    return turn


def other(form: Form) -> Form:
    """Return the other form."""
    return next(each for each in FORMS.values() if each != form)
