"""One set of the test: ten questions, one at a time; reasons only once the second set is handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.questions import form_view as view
from dispute.questions.entry import ready
from dispute.questions.fields import answer_in
from dispute.questions.plan import Form
from dispute.questions.quiz import CONFIDENCE, Item, grade
from dispute.questions.sitting import COIN, FIRST, SECOND, handed, opened, order, tossed
from dispute.words import problems
from dispute.words.texts import Words
from dispute.work.progress import Progress

BEGIN, GO, HAND_IN = "begin", "go", "hand-in"


@dataclass(frozen=True)
class TestForm:
    """The first or the second set of the test. Answers can be changed until the set is handed in.

    Parameters
    ----------
    sitting
        ``first`` or ``second``; which form that is, a coin decides at the first press.
    forms
        Both forms by id.
    """

    sitting: str
    forms: Mapping[str, Form]
    words: Words

    @property
    def name(self) -> str:
        return f"test-{self.sitting}"

    @property
    def title(self) -> str:
        return self.words(f"form.{self.sitting}")

    def form(self, progress: Progress) -> Form | None:
        """Return the form of this sitting; None before the coin is thrown."""
        both = order(self.forms, progress)
        return both[self.sitting == SECOND] if both else None

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        form, words = self.form(progress), self.words
        intro = next(iter(self.forms.values())).intro
        if form and handed(form, progress):
            parts = {"task": view.task(intro, words), "question": "", "way": "", "hand-in": ""}
            parts["result"] = view.result(form, self._reported(form, progress), progress, words)
            return Screen(parts, words("form.kept"), "[data-part=result]", done=True)
        if form is None or self._at not in progress.forms.get(COIN, {}):
            return Screen({"task": view.task(intro, words, BEGIN)})
        given = answered(form, progress)
        item = self._shown(form, given, progress)
        parts = {
            "task": view.task(intro, words),
            "question": view.question(form, item, given.get(item.id), words),
            "way": view.way(form, item, set(given), GO, words),
            "hand-in": view.hand_in(HAND_IN, words) if len(given) == len(form.items) else "",
            "result": view.notice(told) if told else "",
        }
        said = told or view.spoken(form, item, len(given), words)
        return Screen(parts, said, "" if told else "[data-part=question]")

    @property
    def _at(self) -> str:
        return f"at-{self.sitting}"

    def _shown(self, form: Form, given: Mapping, progress: Progress) -> Item:
        """Return the question that a dot has asked for, else the first that is open, else the last."""
        at = progress.forms[COIN].get(self._at)
        asked = [item for item in form.items if item.id == at]
        return next(iter([*asked, *(item for item in form.items if item.id not in given)]), form.items[-1])

    def _reported(self, form: Form, progress: Progress) -> list[Form]:
        """Return the forms whose reasons may be told: all that are handed in, once the second set is."""
        both = order(self.forms, progress) or ()
        return [each for each in both if handed(each, progress)] if both and handed(both[1], progress) else []

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Throw the coin, take an answer with its confidence, show a question, or hand the whole set in."""
        form, (button, _, value) = self.form(progress), press.button.partition("=")
        if form and handed(form, progress):
            return progress, None
        if button == BEGIN:
            return self._placed(progress, "", press.at), None
        if form is None:
            return progress, None
        if button == GO:
            return (self._placed(progress, value), None) if value in {i.id for i in form.items} else (progress, None)
        if button == HAND_IN:
            return self._handed_in(form, progress)
        for item in form.items:
            if button == f"{item.id}-sure" and value in CONFIDENCE:
                return self._answered(item, value, progress, press)
        return progress, None

    def _placed(self, progress: Progress, at: str, now: int = 0) -> Progress:
        """Return the work in which the set is begun and a question asked for; none means the first open one."""
        both = order(self.forms, progress)
        first = both[0].id if both else tossed(now, self.forms)
        return progress.with_form(COIN, {**progress.forms.get(COIN, {}), FIRST: first, self._at: at})

    def _answered(self, item: Item, sure: str, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        choice = answer_in(item, item.id, press.entries)
        if choice is None:
            return progress, self.words("quiz.incomplete")
        try:
            ready(item, choice)
        except DisputeError as problem:  # not a number
            return progress, problems.told(problem, self.words)
        given = progress.answers.get(item.id)
        if given is None or (given.choice, given.confidence) != (choice, sure):
            progress = progress.with_answer(item.id, choice, sure)
        return self._placed(progress, ""), None

    def _handed_in(self, form: Form, progress: Progress) -> tuple[Progress, str | None]:
        given = answered(form, progress)
        if left := [str(n) for n, item in enumerate(form.items, start=1) if item.id not in given]:
            return progress, self.words("form.left", n=len(left), which=self.words.listed(left))
        kept = {"handed_in": "yes", "sitting": self.sitting, "opened": str(opened(progress))}
        return progress.with_form(form.key, kept), None


def answered(form: Form, progress: Progress) -> dict[str, tuple[tuple[str, ...], str]]:
    """Return choice and confidence of each answer that fits its question today, by the question's id."""
    found = {}
    for item in form.items:
        given = progress.answers.get(item.id)
        if given is None:
            continue
        try:
            grade(item, given.choice)
        except DisputeError:  # an answer to an older version: the question is open
            continue
        found[item.id] = given.choice, given.confidence
    return found
