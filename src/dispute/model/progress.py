"""What a learner has committed to so far, as one immutable value.

Widgets draw from it and hand back a new one, so a restored session and a typed answer take
the same path. Everything is stored by stable id, never by position on the screen.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Prediction:
    """What a learner expected, and why, before looking."""

    choice: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The latest answer to a question; ``attempts`` counts all of them, ``first`` is the first choice.

    ``first_confidence`` is kept once a second attempt replaces the first; :attr:`sure_at_first` knows both cases.
    """

    choice: tuple[str, ...]
    confidence: str
    attempts: int
    first: tuple[str, ...]
    first_confidence: str | None = None

    @property
    def sure_at_first(self) -> str | None:
        """How sure the first attempt was; None in work that was saved before this was kept."""
        return self.confidence if self.attempts == 1 else self.first_confidence


@dataclass(frozen=True, slots=True)
class Progress:
    """Predictions, answers, form entries and notes, each by id."""

    predictions: Mapping[str, Prediction] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    forms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    def with_prediction(self, key: str, choice: str, reason: str, offered: Container[str] | None = None) -> Progress:
        """Return progress with a prediction; the first one stays, so that it can be compared with the result.

        Parameters
        ----------
        offered
            Choices that the question has today. A first prediction that is no longer among them gives way.
        """
        if key in self.predictions and (offered is None or self.predictions[key].choice in offered):
            return self
        return replace(self, predictions={**self.predictions, key: Prediction(choice, reason.strip())})

    def with_answer(self, key: str, choice: tuple[str, ...], confidence: str) -> Progress:
        """Return progress with one more attempt at a question."""
        before = self.answers.get(key)
        answer = Answer(tuple(choice), confidence, 1, tuple(choice))
        if before:
            answer = replace(
                answer, attempts=before.attempts + 1, first=before.first, first_confidence=before.sure_at_first
            )
        return replace(self, answers={**self.answers, key: answer})

    def with_form(self, key: str, entries: Mapping[str, str]) -> Progress:
        """Return progress with the entries of a form, replacing earlier ones."""
        return replace(self, forms={**self.forms, key: dict(entries)})

    def merged(self, other: Progress) -> Progress:
        """Return everything of both; where they differ, the other's entry counts, unless it lost its text."""
        return Progress(
            {
                **self.predictions,
                **{k: p if p.reason else self.predictions.get(k, p) for k, p in other.predictions.items()},
            },
            {**self.answers, **other.answers},
            {**self.forms, **other.forms},
            {**self.notes, **other.notes},
        )

    def with_note(self, key: str, text: str) -> Progress:
        """Return progress with a written text, replacing an earlier one."""
        return replace(self, notes={**self.notes, key: text})
