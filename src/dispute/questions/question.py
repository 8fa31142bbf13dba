"""A checkpoint: choose an answer, press how sure you are, and hear the reason. Hints on request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dispute.activity import Press, Screen
from dispute.errors import DisputeError
from dispute.questions import view
from dispute.questions.entry import ready
from dispute.questions.fields import answer_in
from dispute.questions.quiz import CONFIDENCE, Item, Verdict, grade
from dispute.words import problems
from dispute.words.texts import Words
from dispute.work.progress import Answer, Progress


@dataclass(frozen=True)
class Question:
    """One question. Pressing how sure one is hands the answer in.

    Parameters
    ----------
    beside
        HTML to read with the question, such as the text that it quotes.
    number
        Place among several questions in one activity; 0 for a question alone.
    earlier
        Attempts made before this question was put again: answers up to there are not shown. So a learner who has
        missed it tries again from memory.
    """

    item: Item
    words: Words
    beside: str = ""
    number: int = 0
    earlier: int = 0
    small = True  # its title is only a number

    @property
    def name(self) -> str:
        return f"question-{self.item.id}"

    @property
    def title(self) -> str:
        return self.words("quiz.question", id=self.item.id)

    def given(self, progress: Progress) -> Answer | None:
        """Return the answer that counts here; None if there is none, or it no longer fits the question."""
        given = progress.answers.get(self.item.id)
        if given is None or given.attempts <= self.earlier:
            return None
        try:
            grade(self.item, given.choice)
        except DisputeError:
            return None
        return given

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        item, given = self.item, self.given(progress)
        hints = int(entries.get(f"{item.id}-hints") or 0)
        if told == HINT:
            hints = min(hints + 1, len(item.hints))
        result = grade(item, given.choice, given.confidence) if given else None
        missing, solved = told if told != HINT else None, result is not None and result.verdict is Verdict.RIGHT
        parts = {
            "answer": view.answer(item, given, result, self.words, beside=self.beside, number=self.number),
            "hints": view.hints(item, hints, self.words, solved=solved),
            "feedback": view.notice(missing) if missing else view.feedback(item, given, result, self.words) if result
            else "",
        }  # fmt: skip
        if told == HINT:
            return Screen(parts, item.hints[hints - 1], done=solved)
        said = missing or (view.speech(result, self.words) if result else "")
        return Screen(parts, said, done=solved)

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Take an answer with its confidence, or tell that a hint is asked for."""
        button, _, sure = press.button.partition("=")
        if button == f"{self.item.id}-hint":
            return progress, HINT
        if button != f"{self.item.id}-sure" or sure not in CONFIDENCE:
            return progress, None
        choice = answer_in(self.item, self.item.id, press.entries)
        if choice is None:
            return progress, self.words("quiz.incomplete")
        try:
            ready(self.item, choice)
        except DisputeError as problem:  # not a number, or one statement in two places
            return progress, problems.told(problem, self.words)
        given = self.given(progress)
        if given and (given.choice, given.confidence) == (choice, sure):
            return progress, None  # on a slow line people press twice: that is one attempt
        return progress.with_answer(self.item.id, choice, sure), None


#: What a press on "Hint" tells.
HINT = "hint"
