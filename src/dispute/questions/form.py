"""A test form: ten questions at once, handed in as a whole; reasons only when the design allows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.questions import view
from dispute.questions.entry import ready
from dispute.questions.fields import answer_in, fields
from dispute.questions.plan import Form
from dispute.questions.quiz import CONFIDENCE, Item, Verdict
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.calibration import graded
from dispute.work.progress import Progress

TEMPLATE, HAND_IN = "questions/form.html", "hand-in"


def task(form: Form, words: Words) -> str:
    """Return what the form is, how long it takes, and when its reasons come."""
    return render(TEMPLATE, part="task", form=form, words=words)


def result(form: Form, opened: Sequence[Form], progress: Progress, words: Words) -> str:
    """Return that the answers are kept, and the reasons of every form whose time has come."""
    reports = []
    for each in opened:
        results = graded(each.items, progress)
        right = sum(feedback.verdict is Verdict.RIGHT for _, feedback, _ in results)
        reports.append((each, right, results))
    return render(TEMPLATE, part="result", form=form, reports=reports, words=words)


@dataclass(frozen=True)
class TestForm:
    """A form of the test before and after. Its answers stay as they are, or the two could not be compared.

    Parameters
    ----------
    forms
        All forms by id: handing in one can open the reasons of another.
    """

    form: Form
    forms: Mapping[str, Form]
    words: Words

    @property
    def name(self) -> str:
        return self.form.key

    @property
    def title(self) -> str:
        return self.words("form.title", id=self.form.id)

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        done = self.form.key in progress.forms
        parts = {"task": task(self.form, self.words)}
        for n, item in enumerate(self.form.items, start=1):
            parts[f"question-{n}"] = self._question(n, item, progress, done)
        parts["hand-in"] = "" if done else render(TEMPLATE, part="hand-in", name=HAND_IN, words=self.words)
        if not done:
            parts["result"] = view.notice(told) if told else ""
            return Screen(parts, say=told or "")
        handed_in = [form for form in self.forms.values() if form.key in progress.forms]
        opened = [form for form in handed_in if self.forms[form.feedback_after] in handed_in]
        parts["result"] = result(self.form, opened, progress, self.words)
        return Screen(parts, self.words("form.kept"), "[data-part=result]", done=True)

    def _question(self, n: int, item: Item, progress: Progress, done: bool) -> str:
        given = progress.answers.get(item.id) if done else None
        return render(
            TEMPLATE, part="question", n=n, item=item, done=done, levels=view.levels(self.words), words=self.words,
            fields=fields(item, item.id, given.choice if given else (), self.words),
            name=f"{item.id}-sure", sure=given.confidence if given else "",
        )  # fmt: skip

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Hand all answers in; where some are missing, say which, and keep nothing yet."""
        if press.button != HAND_IN or self.form.key in progress.forms:
            return progress, None
        left, after = [], progress
        for n, item in enumerate(self.form.items, start=1):
            choice, sure = answer_in(item, item.id, press.entries), press.entries.get(f"{item.id}-sure", "")
            try:
                if choice is None or sure not in CONFIDENCE:
                    raise DisputeError("")
                ready(item, choice)
                after = after.with_answer(item.id, choice, sure)
            except DisputeError:
                left.append(str(n))
        if left:
            return progress, self.words("form.left", n=len(left), which=self.words.listed(left))
        return after.with_form(self.form.key, {"handed_in": "yes"}), None
