"""Three questions from earlier lessons, chosen by the design's plan and by what this learner missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dispute.activity import Press, Screen
from dispute.questions.question import Question
from dispute.questions.quiz import Item
from dispute.questions.retrieval import SIZE, choose
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True)
class WarmUp:
    """Questions that are brought back.

    With the first answer their choice is kept, each with its attempts so far: the questions stay as they are, and a
    missed one comes back without its old answer. This is practice from memory.

    Parameters
    ----------
    lesson
        The lesson's name, under which the choice is kept.
    planned
        The lesson's own warm-up questions, in the design's order.
    earlier
        Questions of the lessons before, by id.
    """

    lesson: str
    planned: Sequence[Item]
    earlier: Mapping[str, Item]
    words: Words

    @property
    def name(self) -> str:
        return f"warm-up-{self.lesson}"

    @property
    def title(self) -> str:
        return self.words("warm_up.title")

    def questions(self, progress: Progress) -> list[Question]:
        """Return the questions, begun or not; one of another lesson comes without tags, which this page may lack."""
        known = {item.id: item for item in (*self.planned, *self.earlier.values())}
        begun = progress.forms.get(self.name, {})
        if begun and begun.keys() <= known.keys():
            made = [(known[key], int(attempts)) for key, attempts in begun.items()]
        else:
            made = [(item, self._attempts(item, progress)) for item in choose(self.planned, self.earlier, progress)]
        here = {item.id for item in self.planned}
        return [
            Question(item if item.id in here else replace(item, sources=()), self.words, number=n, earlier=old)
            for n, (item, old) in enumerate(made, start=1)
        ]

    def _attempts(self, item: Item, progress: Progress) -> int:
        """Return how often a question of an earlier lesson was answered; one of the plan's own counts as new."""
        given = progress.answers.get(item.id)
        return given.attempts if given and item.id in self.earlier else 0

    def render(self, progress: Progress, entries: Mapping[str, str], told: str | None = None) -> Screen:
        questions = self.questions(progress)
        task = self.words("warm_up.task") if len(questions) <= SIZE else self.words(
            "warm_up.task_more", n=len(questions)
        )  # fmt: skip
        parts, say, done = {"task": f"<p>{task}</p>"}, "", []
        asked, _, sentence = (told or "").partition(" ")
        for question in questions:
            mine = sentence if asked == question.item.id else None
            screen = question.render(progress, entries, mine)
            done.append(screen.done)
            parts |= {f"{question.number}-{part}": html for part, html in screen.parts.items()}
            if asked == question.item.id:
                say = screen.say
        return Screen(parts, say, done=all(done))

    def update(self, progress: Progress, press: Press) -> tuple[Progress, str | None]:
        """Hand a press to its question; what is told begins with the question's id."""
        questions = self.questions(progress)
        for question in questions:
            if press.button.startswith(f"{question.item.id}-"):
                after, told = question.update(progress, press)
                if after != progress:
                    chosen = {q.item.id: str(q.earlier) for q in questions}
                    after = after.with_form(self.name, chosen) if self.name not in after.forms else after
                return after, f"{question.item.id} {told or ''}"
        return progress, None
